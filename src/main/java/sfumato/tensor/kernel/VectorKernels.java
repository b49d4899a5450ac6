package sfumato.tensor.kernel;

import java.util.Arrays;
import java.util.List;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;

/// Convolution in the Vector API. Its specification is [ScalarKernels]: results differ by rounding only.
final class VectorKernels implements Kernels {

    @Override
    public PreparedConvolution prepare(ConvolutionGeometry geometry, float[] weight, float[] bias) {
        if (weight.length != geometry.outputs() * geometry.inputs() * geometry.taps()) {
            throw new IllegalArgumentException(weight.length + " weights for " + geometry);
        }
        return new VectorConvolution(geometry, forward(geometry, weight), gradient(geometry, weight), padded(geometry, bias));
    }

    private static LinearPass forward(ConvolutionGeometry g, float[] weight) {
        WeightSource source = WeightSource.forward(g, weight);
        return WinogradPass.fits(g) ? new WinogradPass(g.inputs(), g.outputs(), source, false)
                : untransformed(Phase.forward(g), g.inputs(), g.outputs(), source);
    }

    private static LinearPass gradient(ConvolutionGeometry g, float[] weight) {
        WeightSource source = WeightSource.gradient(g, weight);
        return WinogradPass.fits(g) ? new WinogradPass(/* inputs= */ g.outputs(), /* outputs= */ g.inputs(), source, true)
                : direct(Phase.gradient(g), /* inputs= */ g.outputs(), /* outputs= */ g.inputs(), source);
    }

    private static LinearPass untransformed(List<Phase> phases, int inputs, int outputs, WeightSource source) {
        return ThinInputPass.fits(phases.getFirst(), inputs, outputs) ? new ThinInputPass(phases.getFirst(), inputs, outputs, source)
                : direct(phases, inputs, outputs, source);
    }

    private static LinearPass direct(List<Phase> phases, int inputs, int outputs, WeightSource source) {
        return ThinOutputPass.fits(phases.getFirst(), outputs) ? new ThinOutputPass(phases.getFirst(), inputs, outputs, source)
                : new DirectPass(phases, inputs, outputs, source);
    }

    private static float[] padded(ConvolutionGeometry g, float[] bias) {
        return bias == null ? null : Arrays.copyOf(bias, DirectPass.wholeVectors(Math.ceilDiv(g.outputs(), 16) * 16));
    }

    @Override
    public String description() {
        return "Vector API, " + Lanes.COUNT + " lanes";
    }

    private record VectorConvolution(ConvolutionGeometry geometry, LinearPass forward, LinearPass gradient, float[] bias)
            implements PreparedConvolution {

        @Override
        public void forward(Tensor x, Tensor y, boolean rectify, Execution execution) {
            y.requireShape(geometry.output(x.shape()));
            forward.run(x, y, bias, rectify, Delivery.REPLACE, execution);
        }

        @Override
        public void inputGradient(Tensor dy, Tensor dx, Delivery delivery, Execution execution) {
            dy.requireShape(geometry.output(dx.shape()));
            gradient.run(dy, dx, null, false, delivery, execution);
        }
    }
}
