package sfumato.drawn;

/// A flat bristle brush. One stroke is a ribbon bent like a parabola, streaked along its length, rounded where it is
/// set down and ragged where it is lifted; it carries its paint's thickness into a [Relief].
final class Brush {
    private static final int BRISTLES = 24;

    private final Canvas canvas;
    private final Relief relief;
    private final Dice dice;
    private final double[] bristles = new double[BRISTLES];

    Brush(Canvas canvas, Dice dice) {
        this.canvas = canvas;
        this.dice = dice;
        relief = new Relief(canvas.width(), canvas.height());
    }

    Relief relief() {
        return relief;
    }

    /// A stroke about the middle (x, y) in the direction `angle`, whose middle is `bend` pixels off the line of its ends.
    void stroke(double x, double y, double angle, double length, double width, double bend, Colour colour) {
        load();
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double half = length / 2;
        double side = width / 2 + Math.abs(bend) / 2 + 1;
        double reachY = Math.abs(sin) * half + Math.abs(cos) * side;
        int end = (int) Math.min(canvas.height() - 1.0, Math.floor(y + reachY));
        for (int py = (int) Math.max(0, Math.ceil(y - reachY)); py <= end; py++) {
            double dy = py + 0.5 - y;
            double from = Math.max(first(dy * sin, cos, half), first(dy * cos, -sin, side));
            double to = Math.min(-first(-dy * sin, cos, half), -first(-dy * cos, -sin, side));
            int last = (int) Math.min(canvas.width() - 1.0, Math.floor(x + to));
            for (int px = (int) Math.max(0, Math.ceil(x + from - 0.5)); px <= last; px++) {
                double dx = px + 0.5 - x;
                double u = dx * cos + dy * sin;
                double v = dy * cos - dx * sin - bend * (0.5 - 2 * u * u / (length * length));
                touch(px, py, u, v, half, width / 2, colour);
            }
        }
    }

    /// The least dx for which |offset + dx * slope| is not above `limit`, as far as that bounds dx.
    private static double first(double offset, double slope, double limit) {
        if (Math.abs(slope) < 1e-6) {
            return -1e6;
        }
        return slope > 0 ? (-limit - offset) / slope : (limit - offset) / slope;
    }

    /// Other streaks for each stroke: neighbouring bristles hold about the same amount of paint, from -1 to 1.
    private void load() {
        double previous = 0;
        for (int i = 0; i < BRISTLES; i++) {
            previous = 0.35 * previous + 0.8 * (2 * dice.share() - 1);
            bristles[i] = Math.clamp(previous, -1, 1);
        }
    }

    private void touch(int px, int py, double u, double v, double half, double radius, Colour colour) {
        double across = v / radius;
        if (Math.abs(across) >= 1) {
            return;
        }
        double place = (across + 1) / 2 * (BRISTLES - 1);
        int bristle = (int) place;
        double streak = bristles[bristle] + (bristles[bristle + 1] - bristles[bristle]) * (place - bristle);
        double round = radius * (1 - Math.sqrt(1 - across * across));
        double start = u + half - 0.8 * round;
        double stop = half - 0.5 * round - 0.45 * radius * (1 + streak) - u;
        double edge = (1 - Math.abs(across)) * radius;
        double worn = 1.15 + 0.5 * streak - 0.75 * Math.max(0, u / half); // the brush runs dry towards the end
        double opacity = Math.clamp(Math.min(Math.min(start, stop), edge), 0, 1) * Math.clamp(worn, 0.25, 1);
        if (opacity > 0) {
            canvas.blend(px, py, colour.lighter(0.045 * streak), opacity);
            double ridge = across * across * across * across;
            relief.add(px, py, 0.45 + 0.35 * streak + 0.3 * ridge, 0.85 * opacity);
        }
    }
}
