package sfumato.image.sight;

/// One side of a picture divided into cells of equal length, at most [#GREATEST] pixels: how cells are averaged from pixels,
/// by tents that reach into both neighbours, and how pixels are read from cells, by cubic B-splines. Both are symmetric, so
/// that they only widen a Gaussian by a variance that is known, here in squares of cells.
final class CellAxis {
    static final int GREATEST = 8;
    /// Cells that one pixel is read from.
    static final int SPLINE = 4;
    /// What tent (1/6) and spline (1/3) add.
    static final double VARIANCE = 0.5;

    private final int pixels;
    private final int cells;

    CellAxis(int pixels) {
        this.pixels = pixels;
        cells = Math.ceilDiv(pixels, GREATEST);
    }

    int cells() {
        return cells;
    }

    /// Pixels a cell, not always a whole number.
    double cell() {
        return (double) pixels / cells;
    }

    /// The first pixel under the tent of a cell; may lie outside.
    int firstUnder(int cell) {
        return (int) Math.floor((cell - 0.5) * cell());
    }

    /// The weights of the pixels under the tent of a cell, from the first on. Their sum is 1.
    float[] tent(int cell) {
        float[] weights = new float[2 * GREATEST + 2];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += height(cell, k);
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) (height(cell, k) / sum);
        }
        return weights;
    }

    private double height(int cell, int k) {
        return Math.max(0, 1 - Math.abs((firstUnder(cell) + k + 0.5) / cell() - (cell + 0.5)));
    }

    /// The first of the cells that a pixel is read from; may be -2 or so.
    int firstCell(int pixel) {
        return (int) Math.floor(place(pixel)) - 1;
    }

    /// The weights of the cells that a pixel is read from.
    float[] spline(int pixel) {
        double t = place(pixel) - Math.floor(place(pixel));
        double s = 1 - t;
        return new float[] {(float) (s * s * s / 6), (float) ((4 - 6 * t * t + 3 * t * t * t) / 6),
                (float) ((4 - 6 * s * s + 3 * s * s * s) / 6), (float) (t * t * t / 6)};
    }

    // In cells, from the middle of the first.
    private double place(int pixel) {
        return (pixel + 0.5) / cell() - 0.5;
    }
}
