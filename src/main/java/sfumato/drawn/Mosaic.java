package sfumato.drawn;

/// A Byzantine floor of small stones: a medallion laid in rings, set in straight rows of gold.
final class Mosaic {
    private static final Colour GOLD = Colour.of(0xD9A441);
    private static final Colour IVORY = Colour.of(0xEFE6CF);
    private static final Colour BLUE = Colour.of(0x1E3F86);
    private static final Colour SKY = Colour.of(0x4E93B8);
    private static final Colour RED = Colour.of(0xA8322A);
    private static final Colour GREEN = Colour.of(0x2F7A55);
    private static final Colour GROUT = Colour.of(0x3B332C);

    private final Canvas canvas;
    private final Dice dice = new Dice(2);
    private final double stone;
    private final double radius;
    private final double middleX;
    private final double middleY;

    private Mosaic(Canvas canvas) {
        this.canvas = canvas;
        stone = Math.max(3, 0.0175 * canvas.unit());
        middleX = canvas.width() / 2.0;
        middleY = canvas.height() / 2.0;
        radius = 0.47 * Math.min(canvas.width(), canvas.height());
    }

    static void on(Canvas canvas) {
        canvas.fill(Paint.flat(GROUT));
        Mosaic mosaic = new Mosaic(canvas);
        mosaic.rows();
        canvas.fill(Outline.disc(mosaic.middleX, mosaic.middleY, mosaic.radius + 0.1 * mosaic.stone), GROUT);
        mosaic.rings();
    }

    private void rows() {
        for (double y = stone / 2; y < canvas.height() + stone; y += stone) {
            for (double x = dice.share() * stone; x < canvas.width() + stone; x += stone * dice.between(0.85, 1.25)) {
                double frame = Math.min(Math.min(x, canvas.width() - x), Math.min(y, canvas.height() - y)) / stone;
                Colour colour = frame < 1 ? RED : frame < 2 ? IVORY : frame < 3 ? GREEN : GOLD;
                stone(x, y, 0, stone, colour);
            }
        }
    }

    private void rings() {
        int rings = Math.max(3, (int) (radius / stone));
        double step = radius / rings;
        for (int ring = 0; ring < rings; ring++) {
            double away = (ring + 0.5) * step;
            int count = Math.max(3, (int) Math.round(2 * Math.PI * away / stone));
            double start = dice.share();
            for (int i = 0; i < count; i++) {
                double turn = 2 * Math.PI * (i + start) / count;
                stone(middleX + away * StrictMath.cos(turn), middleY + away * StrictMath.sin(turn), turn, step,
                        design(away / radius, turn));
            }
        }
    }

    /// The colour of the medallion at a share of its radius and an angle.
    private Colour design(double away, double turn) {
        if (away > 0.93) {
            return GOLD;
        }
        if (away > 0.87) {
            return IVORY;
        }
        if (away > 0.70) { // two bands twisted about each other
            double swing = 0.045 * StrictMath.sin(8 * turn);
            boolean over = StrictMath.cos(8 * turn) > 0;
            boolean first = Math.abs(away - 0.785 - swing) < 0.032;
            boolean second = Math.abs(away - 0.785 + swing) < 0.032;
            return first && (over || !second) ? IVORY : second ? GOLD : RED;
        }
        if (away > 0.66) {
            return IVORY;
        }
        double front = 0.14 + 0.46 * Math.abs(StrictMath.cos(4 * turn));
        double back = 0.14 + 0.50 * Math.abs(StrictMath.sin(4 * turn));
        if (away < 0.13) {
            return away < 0.06 ? RED : GOLD;
        }
        if (away < front) {
            return away > 0.86 * front ? IVORY : away > 0.5 * front ? RED : Colour.of(0xD9773A);
        }
        return away < back ? (away > 0.88 * back ? GOLD : away > 0.6 * back ? GREEN : SKY) : BLUE;
    }

    /// One stone with uneven corners; no two are of quite the same colour, gold least of all.
    private void stone(double x, double y, double turn, double size, Colour colour) {
        double half = 0.45 * size;
        double[] corners = new double[8];
        for (int i = 0; i < 4; i++) {
            double u = (i == 0 || i == 3 ? -half : half) + 0.07 * size * dice.bell();
            double v = (i < 2 ? -half : half) + 0.07 * size * dice.bell();
            corners[2 * i] = x + u * StrictMath.cos(turn) - v * StrictMath.sin(turn);
            corners[2 * i + 1] = y + u * StrictMath.sin(turn) + v * StrictMath.cos(turn);
        }
        double glint = colour.equals(GOLD) ? 0.12 * dice.bell() : 0.05 * dice.bell();
        Colour own = colour.lighter(glint).shifted(0.02 * dice.bell(), 0.02 * dice.bell(), 0.02 * dice.bell());
        canvas.fill(Outline.polygon(corners),
                Paint.gradient(x - half, y - half, own.lighter(0.07), x + half, y + half, own.times(0.8)));
    }
}
