package sfumato.nn;

import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// y = max(0, x), for where no convolution or sum does it on its way.
public record Rectify() implements Operation {

    @Override
    public boolean rectifies() {
        return true;
    }

    @Override
    public Reads reads() {
        return Reads.NOTHING;
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Shape output(Shape... inputs) {
        return inputs[0];
    }

    @Override
    public void forward(Tensor[] x, Tensor y, Execution execution) {
        float[] in = x[0].data();
        float[] out = y.data();
        Elements.forEachRow(y, execution, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = Math.max(0, in[i]);
            }
        });
    }

    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        Add.pass(dy, dx[0], execution);
    }
}
