package sfumato.drawn;

/// A fishing boat, or a rowing boat where there is no sail.
///
/// @param x     the middle of the hull, in pixels
/// @param y     its waterline
/// @param size  about the length of the hull in pixels
/// @param bow   1 when it points to the right, -1 to the left
/// @param lit   the sails' colour in the sun, or null for a rowing boat
/// @param shade the sails' colour in the shade
record Boat(double x, double y, double size, int bow, Colour hull, Colour lit, Colour shade) {
    private static final double[] HULL = {
        -0.52, 0.13, -0.2, 0.075, 0.2, 0.085, 0.56, 0.17, 0.5, 0.08, 0.40, -0.015, -0.40, -0.02, -0.49, 0.05};
    private static final double[] GUNWALE = {
        -0.525, 0.14, -0.2, 0.085, 0.2, 0.095, 0.57, 0.18, 0.56, 0.155, 0.2, 0.07, -0.2, 0.06, -0.52, 0.115};
    private static final double[] MAIN = {
        0.03, 0.16, 0.06, 0.5, 0.07, 0.95, -0.12, 1.10, -0.30, 1.20, -0.38, 0.8, -0.50, 0.22, -0.2, 0.18};
    private static final double[] TOPSAIL = {0.075, 0.99, 0.08, 1.33, -0.09, 1.24, -0.26, 1.21};
    private static final double[] JIB = {0.12, 0.22, 0.11, 0.7, 0.09, 1.12, 0.3, 0.72, 0.62, 0.22, 0.35, 0.19};

    /// Draws it upright (`up` 1) or as its reflection (`up` negative: flipped and shortened), its colours mixed
    /// with `water` by `share`.
    void draw(Canvas canvas, double up, Colour water, double share) {
        if (lit != null) {
            bar(canvas, up, 0.08, 0.05, 0.085, 1.42, 0.028, Colour.of(0x4A3226).mix(water, share));
            sail(canvas, up, MAIN, lit.mix(water, share), shade.mix(water, share));
            sail(canvas, up, TOPSAIL, lit.lighter(0.06).mix(water, share), shade.lighter(0.1).mix(water, share));
            sail(canvas, up, JIB, lit.mix(Colour.of(0xFFF0D2), 0.55).mix(water, share),
                    shade.mix(Colour.of(0xE9C79C), 0.5).mix(water, share));
            bar(canvas, up, 0.08, 0.17, -0.53, 0.21, 0.022, Colour.of(0x4A3226).mix(water, share));
            bar(canvas, up, 0.5, 0.15, 0.72, 0.2, 0.02, Colour.of(0x4A3226).mix(water, share));
        }
        canvas.fill(Outline.smooth(placed(HULL, up)), Paint.gradient(x - size / 2, 0, hull.lighter(0.16).mix(water, share),
                x + size / 2, 0, hull.times(0.6).mix(water, share)));
        canvas.fill(Outline.smooth(placed(GUNWALE, up)), Colour.of(0xE2C08A).mix(water, share));
        if (lit == null) {
            fisher(canvas, up, water, share);
        }
    }

    private void sail(Canvas canvas, double up, double[] corners, Colour sun, Colour dark) {
        canvas.fill(Outline.polygon(placed(corners, up)),
                Paint.gradient(x - 0.4 * size, y, sun, x + 0.35 * size, y - 0.25 * up * size, dark));
    }

    private void fisher(Canvas canvas, double up, Colour water, double share) {
        canvas.fill(Outline.polygon(placed(new double[] {-0.1, 0.06, -0.08, 0.3, 0.0, 0.35, 0.07, 0.28, 0.1, 0.06}, up)),
                Colour.of(0x7A3B34).mix(water, share));
        double[] head = placed(new double[] {0.0, 0.41}, up);
        canvas.fill(Outline.disc(head[0], head[1], 0.055 * size), Colour.of(0x5B3A2C).mix(water, share));
        bar(canvas, up, 0.05, 0.22, 0.62, -0.06, 0.025, Colour.of(0x8A6A45).mix(water, share));
    }

    private void bar(Canvas canvas, double up, double u0, double v0, double u1, double v1, double width, Colour colour) {
        double[] ends = placed(new double[] {u0, v0, u1, v1}, up);
        canvas.fill(Outline.bar(ends[0], ends[1], ends[2], ends[3], width * size, 0.7 * width * size), colour);
    }

    private double[] placed(double[] shape, double up) {
        double[] placed = new double[shape.length];
        for (int i = 0; i < shape.length; i += 2) {
            placed[i] = x + bow * size * shape[i];
            placed[i + 1] = y - up * size * shape[i + 1];
        }
        return placed;
    }
}
