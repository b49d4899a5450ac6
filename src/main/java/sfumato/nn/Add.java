package sfumato.nn;

import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// y = a + b, and max(0, ·) behind it if `rectifies`: the end of a residual block.
public record Add(boolean rectifies) implements Operation {

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
        if (!inputs[0].equals(inputs[1])) {
            throw new IllegalArgumentException("cannot add " + inputs[0] + " and " + inputs[1]);
        }
        return inputs[0];
    }

    @Override
    public void forward(Tensor[] x, Tensor y, Execution execution) {
        float[] a = x[0].data();
        float[] b = x[1].data();
        float[] out = y.data();
        float least = rectifies ? 0 : Float.NEGATIVE_INFINITY;
        Elements.forEachRow(y, execution, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = Math.max(least, a[i] + b[i]);
            }
        });
    }

    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        pass(dy, dx[0], execution);
        pass(dy, dx[1], execution);
    }

    /// Delivers a gradient as it is.
    @SuppressWarnings("ReferenceEquality") // the same array or another
    static void pass(Tensor dy, Sink dx, Execution execution) {
        float[] in = dy.data();
        float[] out = dx.gradient().data();
        boolean accumulate = dx.delivery().accumulate();
        if (in == out && !accumulate) {
            return;
        }
        Elements.forEachRow(dy, execution, (from, to) -> {
            if (accumulate) {
                for (int i = from; i < to; i++) {
                    out[i] += in[i];
                }
            } else {
                System.arraycopy(in, from, out, from, to - from);
            }
        });
    }
}
