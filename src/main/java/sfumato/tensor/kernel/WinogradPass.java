package sfumato.tensor.kernel;

import jdk.incubator.vector.FloatVector;
import sfumato.tensor.Execution;
import sfumato.tensor.Execution.Scratch;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// 3×3 convolution with stride 1 by Winograd's F(4×4, 3×3) (Lavin and Gray, CVPR 2016): 36 products of channels make
/// 16 outputs, a quarter of the multiplications of the direct form. Rounding errors are about ten times the direct
/// form's, some 1e-5 of the output.
///
/// A task is a strip of at most [#STRIP] tiles side by side: transform them in, one small matrix product for each of the 36 frequencies,
/// transform out. Input, product and output of a strip stay in the core's own cache.
final class WinogradPass implements LinearPass {
    private static final int STRIP = 24;
    private static final int FREQUENCIES = 36;
    private static final int TILE = 4;
    // Transformed weights take four times the memory of the direct form's. Beyond this (256 to 512 channels still have it)
    // a heavy encoder would spend more on its weights than on the picture: Stable Diffusion's 1.2 GB instead of 0.5.
    private static final long MOST_WEIGHTS = FREQUENCIES * 256L * 512;
    // Rows of G (Lavin and Gray, section 5): they carry the 3 taps of one axis to 6 frequencies.
    private static final double[][] G = {
        {1 / 4.0, 0, 0}, {-1 / 6.0, -1 / 6.0, -1 / 6.0}, {-1 / 6.0, 1 / 6.0, -1 / 6.0},
        {1 / 24.0, 1 / 12.0, 1 / 6.0}, {1 / 24.0, -1 / 12.0, 1 / 6.0}, {0, 0, 1}};

    private final int inStride;
    private final int outStride;
    private final RegisterBlock block;
    private final float[] weights;

    /// Whether this form fits: whole vectors of channels on both sides, and not so many that the weights grow too large.
    static boolean fits(ConvolutionGeometry g) {
        int in = new Shape(1, 1, g.inputs()).stride();
        int out = new Shape(1, 1, g.outputs()).stride();
        return g.kernel() == 3 && g.stride() == 1 && g.padding() == 1 && in % Lanes.COUNT == 0 && out % Lanes.COUNT == 0
                && in >= 16 && out >= 16 && FREQUENCIES * (long) in * out <= MOST_WEIGHTS;
    }

    /// @param turned take the kernel turned by 180°, as a gradient does
    WinogradPass(int inputs, int outputs, WeightSource source, boolean turned) {
        inStride = new Shape(1, 1, inputs).stride();
        outStride = new Shape(1, 1, outputs).stride();
        block = RegisterBlock.of(outStride);
        weights = new float[FREQUENCIES * inStride * outStride];
        for (int output = 0; output < outputs; output++) {
            for (int input = 0; input < inputs; input++) {
                pack(output, input, source, turned);
            }
        }
    }

    // U = G g Gᵀ, stored as (frequency, block of outputs, input, lane).
    private void pack(int output, int input, WeightSource source, boolean turned) {
        double[] rows = new double[6 * 3]; // G g
        for (int ky = 0; ky < 3; ky++) {
            for (int kx = 0; kx < 3; kx++) {
                double weight = source.weight(output, input, turned ? 2 - ky : ky, turned ? 2 - kx : kx);
                for (int a = 0; a < 6; a++) {
                    rows[a * 3 + kx] += G[a][ky] * weight;
                }
            }
        }
        int lanes = block.channels();
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < 6; b++) {
                double sum = rows[a * 3] * G[b][0] + rows[a * 3 + 1] * G[b][1] + rows[a * 3 + 2] * G[b][2];
                int at = (((a * 6 + b) * (outStride / lanes) + output / lanes) * inStride + input) * lanes + output % lanes;
                weights[at] = (float) sum;
            }
        }
    }

    @Override
    public void run(Tensor from, Tensor to, float[] bias, boolean rectify, PreparedConvolution.Delivery delivery, Execution execution) {
        int across = Math.ceilDiv(to.width(), TILE);
        int strips = Math.ceilDiv(across, STRIP);
        int perStrip = Math.ceilDiv(Math.ceilDiv(across, strips), block.pixels()) * block.pixels();
        int used = Math.ceilDiv(across, perStrip);
        Finish finish = new Finish(bias, rectify, delivery.accumulate(), delivery.mask() == null ? null : delivery.mask().data());
        execution.workers().run(Math.ceilDiv(to.height(), TILE) * used, (task, worker) -> {
            int first = task % used * perStrip;
            strip(from, to, task / used, first, Math.min(perStrip, across - first), finish, execution, worker);
        });
    }

    private void strip(Tensor from, Tensor to, int tileRow, int first, int tiles, Finish finish, Execution execution, int worker) {
        // 16 floats apart from a power of two, so that the 36 frequencies do not fall into one cache set.
        int inPlane = STRIP * inStride + 16;
        int outPlane = STRIP * outStride + 16;
        float[] in = execution.scratch(worker, Scratch.TILES_IN, FREQUENCIES * inPlane);
        float[] out = execution.scratch(worker, Scratch.TILES_OUT, FREQUENCIES * outPlane);
        float[] scratch = execution.scratch(worker, Scratch.TRANSFORM, WinogradTransform.scratch(STRIP));
        int at = from.at(tileRow * TILE - 1, first * TILE - 1);
        WinogradTransform.in(from.data(), at, from.rowStride(), inStride, tiles, in, inPlane, scratch);
        multiply(in, inPlane, out, outPlane, Math.ceilDiv(tiles, block.pixels()) * block.pixels());
        deliver(out, outPlane, scratch, to, tileRow * TILE, first * TILE, tiles, finish, execution, worker);
    }

    // Whole register blocks: beyond the last tile there is room, and nobody looks.
    private void multiply(float[] in, int inPlane, float[] out, int outPlane, int count) {
        int w0 = 0;
        for (int frequency = 0; frequency < FREQUENCIES; frequency++) {
            for (int channel = 0; channel < outStride; channel += block.channels()) {
                block.row(count, in, frequency * inPlane, inStride, inStride, weights, w0,
                        out, frequency * outPlane + channel, outStride, null, 0, false, false);
                w0 += inStride * block.channels();
            }
        }
    }

    private void deliver(float[] out, int outPlane, float[] scratch, Tensor to, int row, int column, int tiles, Finish finish,
                         Execution execution, int worker) {
        int rows = Math.min(TILE, to.height() - row);
        if (column + tiles * TILE <= to.width() && !finish.accumulate()) {
            WinogradTransform.out(out, outPlane, outStride, tiles, scratch, to.data(), to.at(row, column), to.rowStride(), rows,
                    finish.bias(), finish.rectify(), finish.mask());
            return;
        }
        // Gradients meet here, or the last tile hangs over the edge, beyond which lies halo that must stay zero.
        float[] wide = execution.scratch(worker, Scratch.ROW, TILE * STRIP * TILE * outStride);
        int wideStride = tiles * TILE * outStride;
        WinogradTransform.out(out, outPlane, outStride, tiles, scratch, wide, 0, wideStride, rows, finish.bias(), false, null);
        for (int y = 0; y < rows; y++) {
            int q = to.at(row + y, column);
            for (int i = 0; i < Math.min(tiles * TILE, to.width() - column) * outStride; i += Lanes.COUNT) {
                FloatVector value = FloatVector.fromArray(Lanes.SPECIES, wide, y * wideStride + i);
                finish.apply(value, to.data(), q + i).intoArray(to.data(), q + i);
            }
        }
    }
}
