package sfumato.nn;

import java.util.Arrays;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// Every pixel becomes a 2×2 square (nearest neighbour).
public record Upsample() implements Operation {
    private static final int SIZE = 2;

    @Override
    public Reads reads() {
        return Reads.NOTHING;
    }

    @Override
    public Shape output(Shape... inputs) {
        return new Shape(inputs[0].height() * SIZE, inputs[0].width() * SIZE, inputs[0].channels());
    }

    @Override
    public void forward(Tensor[] x, Tensor y, Execution execution) {
        Grids.forEachPair(y, x[0], SIZE, execution, (fine, coarse) ->
                System.arraycopy(x[0].data(), coarse, y.data(), fine, y.channels()));
    }

    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        Tensor out = dx[0].gradient();
        if (!dx[0].delivery().accumulate()) {
            Elements.forEachPixel(out, execution, (from, to) -> Arrays.fill(out.data(), from, to, 0));
        }
        Grids.forEachPair(dy, out, SIZE, execution, (fine, coarse) -> {
            for (int c = 0; c < out.channels(); c++) {
                out.data()[coarse + c] += dy.data()[fine + c];
            }
        });
    }
}
