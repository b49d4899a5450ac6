package sfumato.image;

import sfumato.task.Workers;

/// Makes planes smaller or larger, and takes gradients back through that: a separable linear map with the pixel
/// coordinates of Pillow's `resize` (centres aligned, weights normalised at the borders, antialiased when shrinking).
/// Values are not clamped. Immutable, so one plan may serve many planes and threads. Each result is bitwise the same
/// for any number of threads. Every call uses one scratch plane of target width and source height.
public final class Resampler {
    private static final int ROWS_PER_TASK = 16;

    private final int fromW;
    private final int fromH;
    private final int toW;
    private final int toH;
    private final ResampleTable across;
    private final ResampleTable down;
    private final ResampleTable acrossBack;
    private final ResampleTable downBack;

    private Resampler(int fromW, int fromH, int toW, int toH, ResampleKernel kernel) {
        this.fromW = fromW;
        this.fromH = fromH;
        this.toW = toW;
        this.toH = toH;
        across = ResampleTable.of(fromW, toW, kernel);
        down = ResampleTable.of(fromH, toH, kernel);
        acrossBack = across.transposed(fromW);
        downBack = down.transposed(fromH);
    }

    /// The plan of taking planes of `fromW` x `fromH` pixels to `toW` x `toH`. Every size from 1 pixel is possible.
    public static Resampler plan(int fromW, int fromH, int toW, int toH, ResampleKernel kernel) {
        if (Math.min(Math.min(fromW, fromH), Math.min(toW, toH)) < 1) {
            throw new IllegalArgumentException(fromW + "x" + fromH + " to " + toW + "x" + toH);
        }
        return new Resampler(fromW, fromH, toW, toH, kernel);
    }

    /// Fills the plane `to` from the plane `from`.
    public void forward(float[] from, float[] to, Workers workers) {
        check(from, fromW, fromH);
        check(to, toW, toH);
        float[] narrow = new float[Math.multiplyExact(toW, fromH)];
        workers.ranges(fromH, ROWS_PER_TASK, (begin, end, _) -> {
            for (int y = begin; y < end; y++) {
                across.row(from, y * fromW, narrow, y * toW);
            }
        });
        columns(down, narrow, to, workers);
    }

    /// Fills the plane `to` from rows that are asked for one at a time; each row once.
    public void forward(Rows from, float[] to, Workers workers) {
        check(to, toW, toH);
        float[] narrow = new float[Math.multiplyExact(toW, fromH)];
        workers.ranges(fromH, ROWS_PER_TASK, (begin, end, _) -> {
            float[] row = new float[fromW];
            for (int y = begin; y < end; y++) {
                from.row(y, row);
                across.row(row, 0, narrow, y * toW);
            }
        });
        columns(down, narrow, to, workers);
    }

    /// Fills only the rows `fromRow` to `toRow - 1` of the target, at the beginning of `to`: the same values that
    /// [#forward(float\[\], float\[\], Workers)] gives. Runs on the calling thread. Bands of some tens of rows cost
    /// little more than the whole at once; single rows cost several times as much.
    public void forwardRows(float[] from, float[] to, int fromRow, int toRow) {
        check(from, fromW, fromH);
        if (fromRow < 0 || fromRow > toRow || toRow > toH) {
            throw new IllegalArgumentException("rows " + fromRow + " to " + toRow + " of " + toH);
        }
        int begin = down.begin(fromRow, toRow);
        int end = down.end(fromRow, toRow);
        float[] narrow = new float[Math.multiplyExact(toW, end - begin)];
        for (int y = begin; y < end; y++) {
            across.row(from, y * fromW, narrow, (y - begin) * toW);
        }
        for (int y = fromRow; y < toRow; y++) {
            down.column(y, toW, narrow, begin, to, (y - fromRow) * toW);
        }
    }

    /// The transposed map: fills `fromGradient` with the gradient by the source, given the gradient by the target.
    /// `fromGradient` is overwritten.
    public void adjoint(float[] toGradient, float[] fromGradient, Workers workers) {
        check(toGradient, toW, toH);
        check(fromGradient, fromW, fromH);
        float[] narrow = new float[Math.multiplyExact(toW, fromH)];
        columns(downBack, toGradient, narrow, workers);
        workers.ranges(fromH, ROWS_PER_TASK, (begin, end, _) -> {
            for (int y = begin; y < end; y++) {
                acrossBack.row(narrow, y * toW, fromGradient, y * fromW);
            }
        });
    }

    private void columns(ResampleTable table, float[] from, float[] to, Workers workers) {
        workers.ranges(table.targets(), ROWS_PER_TASK, (begin, end, _) -> {
            for (int y = begin; y < end; y++) {
                table.column(y, toW, from, 0, to, y * toW);
            }
        });
    }

    private static void check(float[] plane, int width, int height) {
        if (plane.length != width * height) {
            throw new IllegalArgumentException(plane.length + " values for " + width + "x" + height);
        }
    }
}
