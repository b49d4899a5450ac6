package sfumato.drawn;

/// How thick the paint lies, from 0 (bare cloth) to about 1, and how light from the upper left shows it.
final class Relief {
    private static final Noise CLOTH = new Noise(3);

    private final int width;
    private final int height;
    private final float[] thickness;

    Relief(int width, int height) {
        this.width = width;
        this.height = height;
        thickness = new float[width * height];
    }

    /// Moves the thickness of a pixel towards that of a new stroke.
    void add(int x, int y, double thick, double opacity) {
        int i = y * width + x;
        thickness[i] += (float) ((thick - thickness[i]) * opacity);
    }

    /// Lightens the slopes that face the light and darkens the others.
    void light(Canvas canvas) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double slope = at(x + 1, y + 1) - at(x - 1, y - 1);
                double weave = 0.035 * CLOTH.at(0.5 * x, 0.06 * y) + 0.035 * CLOTH.at(0.06 * x + 50, 0.5 * y);
                double light = Math.clamp(0.30 * slope, -0.16, 0.2) + 0.35 * weave;
                Colour colour = canvas.at(x, y);
                canvas.blend(x, y, light > 0 ? colour.mix(Colour.WHITE, 0.7 * light) : colour.times(1 + light), 1);
            }
        }
    }

    private double at(int x, int y) {
        return thickness[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }
}
