package sfumato.tensor.kernel;

/// The weight that leads from an input channel to an output channel under a tap, in the direction of the computation:
/// for a gradient, "input" is a channel of dy and "output" one of dx. Zero outside the real channels.
@FunctionalInterface
interface WeightSource {

    float weight(int output, int input, int ky, int kx);

    static WeightSource forward(ConvolutionGeometry g, float[] weight) {
        return (output, input, ky, kx) -> output < g.outputs() && input < g.inputs() ? weight[g.weightIndex(output, input, ky, kx)] : 0;
    }

    static WeightSource gradient(ConvolutionGeometry g, float[] weight) {
        return (output, input, ky, kx) -> output < g.inputs() && input < g.outputs()
                ? weight[g.weightIndex(/* output= */ input, /* input= */ output, ky, kx)] : 0;
    }
}
