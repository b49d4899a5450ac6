package sfumato.nn;

import java.util.Arrays;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// One pixel less on each side.
public record Crop() implements Operation {

    @Override
    public Reads reads() {
        return Reads.NOTHING;
    }

    @Override
    public Shape output(Shape... inputs) {
        return new Shape(inputs[0].height() - 2, inputs[0].width() - 2, inputs[0].channels());
    }

    @Override
    public void forward(Tensor[] x, Tensor y, Execution execution) {
        execution.rows(y.height(), y.rowStride(), (first, end, _) -> {
            for (int row = first; row < end; row++) {
                System.arraycopy(x[0].data(), x[0].at(row + 1, 1), y.data(), y.at(row, 0), y.width() * y.stride());
            }
        });
    }

    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        Tensor out = dx[0].gradient();
        if (!dx[0].delivery().accumulate()) {
            Elements.forEachPixel(out, execution, (from, to) -> Arrays.fill(out.data(), from, to, 0));
        }
        execution.rows(dy.height(), dy.rowStride(), (first, end, _) -> {
            for (int row = first; row < end; row++) {
                int from = dy.at(row, 0);
                int to = out.at(row + 1, 1);
                for (int i = 0; i < dy.width() * dy.stride(); i++) {
                    out.data()[to + i] += dy.data()[from + i];
                }
            }
        });
    }
}
