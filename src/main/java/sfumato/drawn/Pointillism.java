package sfumato.drawn;

import java.util.Optional;

/// A river bank in dots of a dozen pure colours that mix only in the eye.
final class Pointillism {
    private static final Colour[] PIGMENTS = {Colour.of(0xF8F1D8), Colour.of(0xF7D23E), Colour.of(0xF08A24), Colour.of(0xD8372B),
        Colour.of(0xE58AA8), Colour.of(0x8A4BA0), Colour.of(0x2A3C94), Colour.of(0x2E86C8), Colour.of(0x8FC9E2),
        Colour.of(0x1F7F5C), Colour.of(0x7DB53A), Colour.of(0x1E2A3A)};
    private static final double SHORE = 0.42; // height of the far bank's foot
    private static final Noise LEAVES = new Noise(29);

    private Pointillism() {
    }

    static void on(Canvas canvas) {
        canvas.fill(Paint.flat(Colour.of(0xEFE3C4)));
        Dice dice = new Dice(6);
        double dot = Math.max(1.2, 0.0049 * canvas.unit());
        for (int coat = 0; coat < 2; coat++) {
            double spacing = 1.7 * dot;
            for (double y = 0; y < canvas.height() + spacing; y += spacing) {
                for (double x = 0; x < canvas.width() + spacing; x += spacing) {
                    double px = x + spacing * dice.between(-0.6, 0.6);
                    double py = y + spacing * dice.between(-0.6, 0.6);
                    Colour colour = pigment(scene(px / canvas.width(), py / canvas.height()), dice);
                    canvas.fill(Outline.disc(px, py, dot * dice.between(0.75, 1.15)), colour);
                }
            }
        }
    }

    /// One of the pigments near a colour, the nearest most often: on average they make that colour.
    private static Colour pigment(Colour wanted, Dice dice) {
        Colour strayed = wanted.saturated(1.25).shifted(0.17 * dice.bell(), 0.17 * dice.bell(), 0.17 * dice.bell());
        Colour best = PIGMENTS[0];
        for (Colour pigment : PIGMENTS) {
            best = strayed.distance(pigment) < strayed.distance(best) ? pigment : best;
        }
        return best;
    }

    /// The colours of the scene at a share of width and height, from front to back.
    private static Colour scene(double x, double y) {
        return stroller(x, y).or(() -> tree(x, y)).or(() -> lawn(x, y)).orElseGet(() -> y > SHORE ? river(x, y) : farBank(x, y));
    }

    /// A lady with a parasol.
    private static Optional<Colour> stroller(double x, double y) {
        if (y < 0.575 && inOval(x, y, 0.42, 0.575, 0.13, 0.085)) {
            return Optional.of(x < 0.433 ? Colour.of(0xF2A63A) : Colour.of(0xC8452E));
        }
        if (inOval(x, y, 0.44, 0.635, 0.025, 0.03)) {
            return Optional.of(Colour.of(0xD99A78));
        }
        double up = (0.93 - y) / 0.27;
        double half = 0.028 + 0.07 * Math.max(0, 0.62 - up) + 0.02 * Math.max(0, 1 - 30 * (up - 0.5) * (up - 0.5));
        boolean dress = up > 0 && up < 1 && Math.abs(x - 0.44) < half;
        return dress ? Optional.of(x < 0.435 ? Colour.of(0x6A4FA8) : Colour.of(0x2C2F6E)) : Optional.empty();
    }

    private static Optional<Colour> tree(double x, double y) {
        if (inCrown(x, y, 0.80, 0.22, 0.27)) {
            double sunny = 0.5 - 1.6 * (x - 0.74) - 1.6 * (y - 0.16) + 0.6 * LEAVES.at(13 * x, 13 * y);
            return Optional.of(Colour.of(0x1F5A4A).mix(Colour.of(0x86B840), sunny));
        }
        boolean trunk = Math.abs(x - 0.81 + 0.03 * y) < 0.018 && y > 0.3 && y < 0.62;
        return trunk ? Optional.of(Colour.of(0x4A3340)) : Optional.empty();
    }

    private static Optional<Colour> lawn(double x, double y) {
        if (y < 0.80 - 0.30 * x + 0.02 * LEAVES.at(6 * x, 3)) {
            return Optional.empty();
        }
        boolean shade = inCrown(x, 1.6 * y - 0.83, 0.80, 0.22, 0.23) || inOval(x, y, 0.56, 0.935, 0.13, 0.018);
        return Optional.of(shade ? Colour.of(0x3A6B4A)
                : Colour.of(0xB9C24A).mix(Colour.of(0xE3C55A), LEAVES.fractal(9 * x, 20 * y, 2)));
    }

    private static Colour river(double x, double y) {
        Colour water = Colour.of(0x9CC7DA).mix(Colour.of(0x2F72AE), (y - SHORE) / 0.4 + 0.35 * LEAVES.fractal(5 * x, 60 * y, 2));
        if (Math.abs(x - 0.30) < 0.03 && y < 0.55) {
            return water.mix(Colour.of(0xF6EFDB), 0.5); // the sail, mirrored
        }
        return y - SHORE < 1.2 * (SHORE - treeline(x)) ? water.mix(Colour.of(0x4A7A5A), 0.5) : water;
    }

    private static Colour farBank(double x, double y) {
        double up = (0.41 - y) / 0.17;
        if (up > 0 && up < 1 && x > 0.30 - 0.045 * (1 - up) && x < 0.305) {
            return Colour.of(0xFBF4E2); // a sail
        }
        if (y > treeline(x)) {
            return Colour.of(0x5B8F5A).mix(Colour.of(0x4A6FA0), 0.5 + LEAVES.at(14 * x, 14 * y));
        }
        return Colour.of(0x7FB6DE).mix(Colour.of(0xF9E2B0), 0.2 + 1.7 * y + 0.35 * LEAVES.fractal(4 * x, 9 * y, 3));
    }

    private static double treeline(double x) {
        return 0.37 - 0.05 * Math.abs(LEAVES.fractal(5 * x, 1, 3)) - 0.04 * x;
    }

    private static boolean inCrown(double x, double y, double middleX, double middleY, double radius) {
        double dx = (x - middleX) / radius;
        double dy = (y - middleY) / (0.85 * radius);
        return dx * dx + dy * dy < 1 + 0.6 * LEAVES.fractal(9 * x, 9 * y, 3);
    }

    private static boolean inOval(double x, double y, double middleX, double middleY, double radiusX, double radiusY) {
        double dx = (x - middleX) / radiusX;
        double dy = (y - middleY) / radiusY;
        return dx * dx + dy * dy < 1;
    }
}
