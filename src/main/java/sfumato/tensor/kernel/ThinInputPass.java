package sfumato.tensor.kernel;

import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// A convolution with stride 1 whose input pixels are 4 floats apart, such as a picture. The rows of its kernel are so short
/// that calling a kernel for each would cost more than the products; so all products of a window are done in one loop.
final class ThinInputPass implements LinearPass {
    private final Phase phase;
    private final int inputs;
    private final int outStride;
    private final ThinInputBlock block;
    // For each block of outputs: (kernel row, kernel column, input, lane).
    private final float[] weights;

    static boolean fits(Phase phase, int inputs, int outputs) {
        return phase.inStep() == 1 && phase.outStep() == 1 && new Shape(1, 1, inputs).stride() == ThinInputBlock.STEP
                && new Shape(1, 1, outputs).stride() % Lanes.COUNT == 0;
    }

    ThinInputPass(Phase phase, int inputs, int outputs, WeightSource source) {
        this.phase = phase;
        this.inputs = inputs;
        outStride = new Shape(1, 1, outputs).stride();
        block = ThinInputBlock.of(outStride);
        weights = new float[outStride * terms()];
        int at = 0;
        for (int first = 0; first < outStride; first += block.channels()) {
            for (int ky : phase.tapRows()) {
                for (int kx : phase.tapCols()) {
                    for (int input = 0; input < inputs; input++) {
                        for (int output = first; output < first + block.channels(); output++) {
                            weights[at++] = source.weight(output, input, ky, kx);
                        }
                    }
                }
            }
        }
    }

    private int terms() {
        return phase.tapRows().length * phase.tapCols().length * inputs;
    }

    @Override
    public void run(Tensor from, Tensor to, float[] bias, boolean rectify, PreparedConvolution.Delivery delivery, Execution execution) {
        if (delivery.accumulate() || delivery.mask() != null) {
            throw new IllegalArgumentException("only a gradient is accumulated or masked");
        }
        int[] offsets = offsets(from.rowStride());
        float[] start = bias == null ? new float[outStride] : bias;
        float least = rectify ? 0 : Float.NEGATIVE_INFINITY;
        execution.rows(to.height(), (long) to.width() * weights.length, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                int i0 = from.at(y + phase.inRow(), phase.inCol());
                for (int channel = 0; channel < outStride; channel += block.channels()) {
                    block.row(to.width(), from.data(), i0, offsets, weights, channel * offsets.length, to.data(), to.at(y, 0) + channel,
                            outStride, start, channel, least);
                }
            }
        });
    }

    // Where the terms of a window stand, from its first.
    private int[] offsets(int rowStride) {
        int[] offsets = new int[terms()];
        int columns = phase.tapCols().length;
        for (int t = 0; t < offsets.length; t++) {
            int tap = t / inputs;
            offsets[t] = tap / columns * rowStride + tap % columns * ThinInputBlock.STEP + t % inputs;
        }
        return offsets;
    }
}
