package sfumato.nn;

import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// The same curve applied to every number.
public record Pointwise(Curve curve) implements Operation {

    @Override
    public Reads reads() {
        return curve instanceof Curve.Linear ? Reads.NOTHING : Reads.INPUTS;
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
        Elements.forEachPixel(y, execution, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = curve.value(in[i]);
            }
        });
    }

    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        float[] gradient = dy.data();
        float[] in = reads() == Reads.INPUTS ? x[0].data() : gradient; // a constant slope does not ask where
        Sink sink = dx[0];
        float[] out = sink.gradient().data();
        Elements.forEachPixel(dy, execution, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = sink.merged(i, gradient[i] * curve.slope(in[i]));
            }
        });
    }
}
