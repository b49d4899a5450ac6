package sfumato.nn;

import java.util.Arrays;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// The mean of every `size` × `size` square of pixels.
public record AveragePool(int size) implements Operation {

    @Override
    public Reads reads() {
        return Reads.NOTHING;
    }

    @Override
    public Shape output(Shape... inputs) {
        return Grids.shrunk(inputs[0], size);
    }

    @Override
    public void forward(Tensor[] x, Tensor y, Execution execution) {
        float share = 1f / (size * size);
        Elements.forEachRow(y, execution, (from, to) -> Arrays.fill(y.data(), from, to, 0));
        Grids.forEachPair(x[0], y, size, execution, (fine, coarse) -> {
            for (int c = 0; c < y.channels(); c++) {
                y.data()[coarse + c] += share * x[0].data()[fine + c];
            }
        });
    }

    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        float share = 1f / (size * size);
        Sink sink = dx[0];
        Grids.forEachPair(sink.gradient(), dy, size, execution, (fine, coarse) -> {
            for (int c = 0; c < dy.channels(); c++) {
                sink.gradient().data()[fine + c] = sink.merged(fine + c, share * dy.data()[coarse + c]);
            }
        });
    }
}
