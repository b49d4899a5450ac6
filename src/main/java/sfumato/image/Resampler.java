package sfumato.image;

import sfumato.task.Workers;

/// Makes planes smaller or larger, and takes gradients back through that: a separable linear map with the pixel
/// coordinates of Pillow's `resize` (centres aligned, weights normalised at the borders, antialiased when shrinking).
/// Values are not clamped. Immutable, so one plan may serve many planes and threads. Each result is bitwise the same
/// for any number of threads. Works in bands of rows, with scratch memory for a band only.
public final class Resampler {
    private static final int ROWS_PER_TASK = 32;

    private final int fromW;
    private final int fromH;
    private final int toW;
    private final int toH;
    private final SeparableMap map;
    private final SeparableMap transposed;

    private Resampler(int fromW, int fromH, int toW, int toH, ResampleKernel kernel) {
        this.fromW = fromW;
        this.fromH = fromH;
        this.toW = toW;
        this.toH = toH;
        ResampleTable across = ResampleTable.of(fromW, toW, kernel);
        ResampleTable down = ResampleTable.of(fromH, toH, kernel);
        // Columns are quick, they go through whole rows at once; so the axis of rows works on as few numbers as possible.
        boolean columnsFirst = toH < fromH;
        map = new SeparableMap(across, down, fromW, columnsFirst);
        transposed = new SeparableMap(across.transposed(fromW), down.transposed(fromH), toW, !columnsFirst);
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
        forward(Rows.of(from, fromW), to, workers);
    }

    /// Fills the plane `to` from rows that are asked for one at a time, some more than once.
    public void forward(Rows from, float[] to, Workers workers) {
        check(to, toW, toH);
        workers.ranges(toH, ROWS_PER_TASK, (begin, end, _) -> map.rows(from, begin, end, to, begin * toW));
    }

    /// Fills only the rows `fromRow` to `toRow - 1` of the target, at the beginning of `to`: the same values that
    /// [#forward(float\[\], float\[\], Workers)] gives. Runs on the calling thread. Bands of some tens of rows cost
    /// little more than the whole at once; single rows cost several times as much.
    public void forwardRows(float[] from, float[] to, int fromRow, int toRow) {
        check(from, fromW, fromH);
        forwardRows(Rows.of(from, fromW), to, fromRow, toRow);
    }

    /// The same from rows that are asked for one at a time.
    public void forwardRows(Rows from, float[] to, int fromRow, int toRow) {
        if (fromRow < 0 || fromRow > toRow || toRow > toH) {
            throw new IllegalArgumentException("rows " + fromRow + " to " + toRow + " of " + toH);
        }
        map.rows(from, fromRow, toRow, to, 0);
    }

    /// The transposed map: fills `fromGradient` with the gradient by the source, given the gradient by the target.
    /// `fromGradient` is overwritten.
    public void adjoint(float[] toGradient, float[] fromGradient, Workers workers) {
        check(fromGradient, fromW, fromH);
        adjoint(toGradient, (begin, end, values) -> System.arraycopy(values, 0, fromGradient, begin * fromW, (end - begin) * fromW), workers);
    }

    /// The transposed map, handed over in bands of rows, each row once, from several threads.
    public void adjoint(float[] toGradient, Band into, Workers workers) {
        check(toGradient, toW, toH);
        Rows rows = Rows.of(toGradient, toW);
        workers.ranges(fromH, ROWS_PER_TASK, (begin, end, _) -> {
            float[] band = new float[(end - begin) * fromW];
            transposed.rows(rows, begin, end, band, 0);
            into.rows(begin, end, band);
        });
    }

    /// Takes the rows `begin` to `end - 1` of a plane.
    @FunctionalInterface
    public interface Band {
        void rows(int begin, int end, float[] values);
    }

    private static void check(float[] plane, int width, int height) {
        if (plane.length != width * height) {
            throw new IllegalArgumentException(plane.length + " values for " + width + "x" + height);
        }
    }
}
