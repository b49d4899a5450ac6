package sfumato.nn;

import java.util.Arrays;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// One more pixel on each side, mirrored without repeating the edge (PyTorch's `reflect`).
/// Followed by a same-size convolution and a [Crop], it gives a convolution with reflected borders.
public record ReflectPad() implements Operation {

    @Override
    public Reads reads() {
        return Reads.NOTHING;
    }

    @Override
    public Shape output(Shape... inputs) {
        Shape s = inputs[0];
        if (s.height() < 2 || s.width() < 2) {
            throw new IllegalArgumentException(s + " is too small to be mirrored");
        }
        return new Shape(s.height() + 2, s.width() + 2, s.channels());
    }

    @Override
    public void forward(Tensor[] x, Tensor y, Execution execution) {
        Tensor in = x[0];
        execution.rows(y.height(), y.rowStride(), (first, end, _) -> {
            for (int row = first; row < end; row++) {
                for (int column = 0; column < y.width(); column++) {
                    System.arraycopy(in.data(), in.at(mirrored(row, in.height()), mirrored(column, in.width())), y.data(), y.at(row, column), y.channels());
                }
            }
        });
    }

    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        Tensor out = dx[0].gradient();
        if (!dx[0].delivery().accumulate()) {
            Elements.forEachPixel(out, execution, (from, to) -> Arrays.fill(out.data(), from, to, 0));
        }
        // Rows of dy that fall on the same row of dx are a few apart, so threads may not share them out: one thread.
        for (int row = 0; row < dy.height(); row++) {
            for (int column = 0; column < dy.width(); column++) {
                int from = dy.at(row, column);
                int to = out.at(mirrored(row, out.height()), mirrored(column, out.width()));
                for (int c = 0; c < out.channels(); c++) {
                    out.data()[to + c] += dy.data()[from + c];
                }
            }
        }
    }

    /// The inner row or column that a padded one shows.
    static int mirrored(int padded, int size) {
        int i = Math.abs(padded - 1);
        return i < size ? i : 2 * size - 2 - i;
    }
}
