package sfumato.tensor.kernel;

import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;

/// Convolution as the definition says it: the specification of the vector kernels, and what runs
/// where the Vector API is missing.
public final class ScalarKernels implements Kernels {

    @Override
    public PreparedConvolution prepare(ConvolutionGeometry geometry, float[] weight, float[] bias) {
        if (weight.length != geometry.outputs() * geometry.inputs() * geometry.taps()) {
            throw new IllegalArgumentException(weight.length + " weights for " + geometry);
        }
        return new ScalarConvolution(geometry, weight.clone(), bias == null ? new float[geometry.outputs()] : bias.clone());
    }

    @Override
    public String description() {
        return "scalar";
    }

    private record ScalarConvolution(ConvolutionGeometry geometry, float[] weight, float[] bias) implements PreparedConvolution {

        @Override
        public void forward(Tensor x, Tensor y, boolean rectify, Execution execution) {
            y.requireShape(geometry.output(x.shape()));
            execution.workers().run(y.height(), (row, _) -> {
                for (int column = 0; column < y.width(); column++) {
                    for (int output = 0; output < y.channels(); output++) {
                        float sum = bias[output] + window(x, row, column, output);
                        y.set(row, column, output, rectify ? Math.max(0, sum) : sum);
                    }
                }
            });
        }

        private float window(Tensor x, int row, int column, int output) {
            float sum = 0;
            for (int ky = 0; ky < geometry.kernel(); ky++) {
                for (int kx = 0; kx < geometry.kernel(); kx++) {
                    int from = x.at(row * geometry.stride() + ky - geometry.padding(), column * geometry.stride() + kx - geometry.padding());
                    for (int input = 0; input < geometry.inputs(); input++) {
                        sum += x.data()[from + input] * weight[geometry.weightIndex(output, input, ky, kx)];
                    }
                }
            }
            return sum;
        }

        @Override
        public void inputGradient(Tensor dy, Tensor dx, Delivery delivery, Execution execution) {
            dy.requireShape(geometry.output(dx.shape()));
            execution.workers().run(dx.height(), (row, _) -> {
                for (int column = 0; column < dx.width(); column++) {
                    for (int input = 0; input < dx.channels(); input++) {
                        float sum = delivery.accumulate() ? dx.get(row, column, input) : 0;
                        sum += scattered(dy, row, column, input);
                        boolean blocked = delivery.mask() != null && !(delivery.mask().get(row, column, input) > 0);
                        dx.set(row, column, input, blocked ? 0 : sum);
                    }
                }
            });
        }

        // All outputs whose window covers the input pixel (row, column).
        private float scattered(Tensor dy, int row, int column, int input) {
            float sum = 0;
            for (int ky = 0; ky < geometry.kernel(); ky++) {
                int v = row + geometry.padding() - ky;
                for (int kx = 0; kx < geometry.kernel(); kx++) {
                    int u = column + geometry.padding() - kx;
                    if (Math.floorMod(v, geometry.stride()) == 0 && Math.floorMod(u, geometry.stride()) == 0) {
                        int from = dy.at(Math.floorDiv(v, geometry.stride()), Math.floorDiv(u, geometry.stride()));
                        for (int output = 0; output < geometry.outputs(); output++) {
                            sum += dy.data()[from + output] * weight[geometry.weightIndex(output, input, ky, kx)];
                        }
                    }
                }
            }
            return sum;
        }
    }
}
