package sfumato.drawn;

/// Smooth random fields over the plane, from -1 to 1: random values on the points of a grid of spacing 1,
/// interpolated by a quintic (value noise).
record Noise(long seed) {

    double at(double x, double y) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double u = ease(x - column);
        double v = ease(y - row);
        double top = value(column, row) * (1 - u) + value(column + 1, row) * u;
        double bottom = value(column, row + 1) * (1 - u) + value(column + 1, row + 1) * u;
        return top * (1 - v) + bottom * v;
    }

    /// A sum of ever finer and weaker fields, still from -1 to 1.
    double fractal(double x, double y, int octaves) {
        double sum = 0;
        double weight = 1;
        double total = 0;
        for (int octave = 0; octave < octaves; octave++) {
            double turnedX = 0.8 * x - 0.6 * y; // turned each time, so that the grids do not show
            double turnedY = 0.6 * x + 0.8 * y;
            sum += weight * at(x, y);
            total += weight;
            weight /= 2;
            x = 2 * turnedX + 17.3;
            y = 2 * turnedY + 5.9;
        }
        return sum / total;
    }

    private double value(long column, long row) {
        long bits = Dice.mix(seed + column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL);
        return (bits >> 11) * 0x1p-52;
    }

    private static double ease(double t) {
        return t * t * t * (t * (6 * t - 15) + 10);
    }
}
