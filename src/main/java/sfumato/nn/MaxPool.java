package sfumato.nn;

import java.util.Arrays;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// The greatest of every 2×2 square of pixels, channel by channel. The gradient goes to the first of equal ones.
public record MaxPool() implements Operation {
    private static final int SIZE = 2;

    @Override
    public Reads reads() {
        return Reads.INPUTS_AND_OUTPUT;
    }

    @Override
    public Shape output(Shape... inputs) {
        return Grids.shrunk(inputs[0], SIZE);
    }

    @Override
    public void forward(Tensor[] x, Tensor y, Execution execution) {
        Elements.forEachPixel(y, execution, (from, to) -> Arrays.fill(y.data(), from, to, Float.NEGATIVE_INFINITY));
        Grids.forEachPair(x[0], y, SIZE, execution, (fine, coarse) -> {
            for (int c = 0; c < y.channels(); c++) {
                y.data()[coarse + c] = Math.max(y.data()[coarse + c], x[0].data()[fine + c]);
            }
        });
    }

    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        Sink sink = dx[0];
        execution.rows(y.height(), 8L * y.rowStride(), (first, end, _) -> {
            for (int row = first; row < end; row++) {
                for (int column = 0; column < y.width(); column++) {
                    for (int c = 0; c < y.channels(); c++) {
                        square(x[0], row, column, c, y.get(row, column, c), dy.get(row, column, c), sink);
                    }
                }
            }
        });
    }

    private static void square(Tensor x, int row, int column, int channel, float greatest, float gradient, Sink sink) {
        boolean given = false;
        for (int k = 0; k < SIZE * SIZE; k++) {
            int at = x.at(row * SIZE + k / SIZE, column * SIZE + k % SIZE) + channel;
            boolean winner = !given && x.data()[at] == greatest;
            sink.gradient().data()[at] = sink.merged(at, winner ? gradient : 0);
            given |= winner;
        }
    }
}
