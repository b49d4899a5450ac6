package sfumato.nn;

/// The arithmetic of a group norm on the channels of one pixel: x̂ = x · factor + summand, y = curve(x · slope + offset).
/// Short loops over plain arrays, one after the other: the compiler turns these into vectors, and longer ones not.
record Normal(double[] factor, double[] summand, double[] slope, double[] offset, float[] scale, Curve curve) {

    /// With the moments of each channel's group, and a group norm's scale γ and shift β.
    static Normal of(double[] mean, double[] meanSquare, double epsilon, float[] scale, float[] shift, Curve curve) {
        int channels = scale.length;
        Normal n = new Normal(new double[channels], new double[channels], new double[channels], new double[channels], scale, curve);
        for (int c = 0; c < channels; c++) {
            n.factor[c] = 1 / Math.sqrt(Math.max(0, meanSquare[c] - mean[c] * mean[c]) + epsilon);
            n.summand[c] = -mean[c] * n.factor[c];
            n.slope[c] = n.factor[c] * scale[c];
            n.offset[c] = n.summand[c] * scale[c] + shift[c];
        }
        return n;
    }

    void forward(float[] in, float[] out, int at) {
        affine(in, at, out, at, slope, offset);
        curve.toValues(out, at, at + factor.length);
    }

    /// Adds g and g·x̂ of every channel, where g is the gradient with respect to x̂.
    ///
    /// @param scratch twice as many floats as there are channels
    void addProducts(float[] in, float[] gradient, int at, float[] scratch, double[] sums, double[] products) {
        gradients(in, gradient, at, scratch);
        for (int c = 0; c < sums.length; c++) {
            sums[c] += scratch[c];
            products[c] += scratch[c] * scratch[sums.length + c];
        }
    }

    /// out = (g − mean g − x̂ · mean g·x̂) · factor, added to what is there if `accumulate`.
    void backward(float[] in, float[] gradient, float[] out, int at, float[] scratch, double[] mean, double[] meanProduct, boolean accumulate) {
        gradients(in, gradient, at, scratch);
        int channels = factor.length;
        for (int c = 0; c < channels; c++) {
            scratch[c] = (float) ((scratch[c] - mean[c] - scratch[channels + c] * meanProduct[c]) * factor[c]);
        }
        if (accumulate) {
            for (int c = 0; c < channels; c++) {
                out[at + c] += scratch[c];
            }
        } else {
            System.arraycopy(scratch, 0, out, at, channels);
        }
    }

    // g into the first half of scratch, x̂ into the second.
    private void gradients(float[] in, float[] gradient, int at, float[] scratch) {
        int channels = factor.length;
        affine(in, at, scratch, channels, factor, summand);
        affine(in, at, scratch, 0, slope, offset);
        curve.toSlopes(scratch, 0, channels);
        multiply(scratch, gradient, at, scale);
    }

    // In double: means may be large beside deviations, and what comes out may be cut off at zero.
    private static void affine(float[] in, int from, float[] out, int to, double[] factor, double[] summand) {
        for (int c = 0; c < factor.length; c++) {
            out[to + c] = (float) (in[from + c] * factor[c] + summand[c]);
        }
    }

    private static void multiply(float[] values, float[] gradient, int at, float[] scale) {
        for (int c = 0; c < scale.length; c++) {
            values[c] *= gradient[at + c] * scale[c];
        }
    }
}
