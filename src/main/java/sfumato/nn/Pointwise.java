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
        if (curve instanceof Curve.Linear(float scale, float shift)) {
            Elements.forEachRow(y, execution, (from, to) -> {
                line(in, out, scale, shift, from, to);
                clear(out, y, from, to);
            });
            return;
        }
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
        if (curve instanceof Curve.Linear(float scale, float _) && !sink.delivery().accumulate()) {
            Elements.forEachRow(dy, execution, (from, to) -> line(gradient, out, scale, 0, from, to));
            return;
        }
        Elements.forEachPixel(dy, execution, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = sink.merged(i, gradient[i] * curve.slope(in[i]));
            }
        });
    }

    // Whole rows become vectors, where pixels of three channels would not.
    private static void line(float[] in, float[] out, float scale, float shift, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = scale * in[i] + shift;
        }
    }

    // The channels that only fill up a pixel stay zero.
    private static void clear(float[] out, Tensor y, int from, int to) {
        for (int pixel = from; pixel < to; pixel += y.stride()) {
            for (int c = y.channels(); c < y.stride(); c++) {
                out[pixel + c] = 0;
            }
        }
    }
}
