package sfumato.tensor.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// A convolution with stride 1 and at most 4 outputs, such as the gradient with respect to a picture. Outputs are too few to
/// fill a vector, but outputs times taps are not: each input pixel is multiplied with all of them at once, and each output
/// pixel gathers its sum from the products of its neighbours. The products of a few input rows live in a ring in the cache.
final class ThinOutputPass implements LinearPass {
    private static final int ROWS_PER_TASK = 16;
    private static final VectorSpecies<Float> PIXEL = FloatVector.SPECIES_128;

    private final Phase phase;
    private final int inStride;
    private final int outputs;
    private final int rows;
    private final int columns;
    private final int lanes;
    private final RegisterBlock block;
    // For each block of lanes: (input, lane); a lane is (kernel row, kernel column, output) of the window.
    private final float[] weights;

    static boolean fits(Phase phase, int outputs) {
        return phase.inStep() == 1 && phase.outStep() == 1 && outputs <= PIXEL.length();
    }

    ThinOutputPass(Phase phase, int inputs, int outputs, WeightSource source) {
        this.phase = phase;
        this.outputs = outputs;
        inStride = new Shape(1, 1, inputs).stride();
        rows = phase.tapRows().length;
        columns = phase.tapCols().length;
        int vectors = Math.ceilDiv((rows * columns - 1) * outputs + PIXEL.length(), Lanes.COUNT);
        lanes = Lanes.COUNT * (vectors == 1 ? 1 : vectors + vectors % 2); // pairs of vectors have the better kernels
        block = RegisterBlock.of(lanes);
        weights = new float[lanes * inStride];
        for (int lane = 0; lane < rows * columns * outputs; lane++) {
            int tap = lane / outputs;
            for (int input = 0; input < inStride; input++) {
                int at = lane / block.channels() * block.channels() * inStride + input * block.channels() + lane % block.channels();
                weights[at] = source.weight(lane % outputs, input, phase.tapRows()[tap / columns], phase.tapCols()[tap % columns]);
            }
        }
    }

    @Override
    public void run(Tensor from, Tensor to, float[] bias, boolean rectify, PreparedConvolution.Delivery delivery, Execution execution) {
        int ringRow = (to.width() + columns - 1) * lanes;
        execution.workers().ranges(to.height(), ROWS_PER_TASK, (first, end, worker) -> {
            float[] ring = execution.scratch(worker, Execution.Scratch.ROW, rows * ringRow);
            for (int y = first; y < end; y++) {
                for (int r = y == first ? 0 : rows - 1; r < rows; r++) {
                    products(from, y + r, to.width() + columns - 1, ring, (y + r) % rows * ringRow);
                }
                gather(ring, ringRow, to, y, bias, rectify, delivery);
            }
        });
    }

    // Row `y` counts from the first row of the first window.
    private void products(Tensor from, int y, int count, float[] ring, int o0) {
        int i0 = from.at(phase.inRow() + y, phase.inCol());
        for (int lane = 0; lane < lanes; lane += block.channels()) {
            block.row(count, from.data(), i0, inStride, inStride, weights, lane * inStride, ring, o0 + lane, lanes, null, 0, false, false);
        }
    }

    private void gather(float[] ring, int ringRow, Tensor to, int y, float[] bias, boolean rectify, PreparedConvolution.Delivery delivery) {
        VectorMask<Float> real = PIXEL.indexInRange(0, outputs);
        FloatVector start = bias == null ? FloatVector.zero(PIXEL) : FloatVector.fromArray(PIXEL, bias, 0);
        float[] out = to.data();
        float[] mask = delivery.mask() == null ? null : delivery.mask().data();
        int q = to.at(y, 0);
        for (int x = 0; x < to.width(); x++, q += PIXEL.length()) {
            FloatVector sum = columns == 3 && rows == 3 ? start.add(window3x3(ring, ringRow, y, x)) : start.add(window(ring, ringRow, y, x));
            sum = delivery.accumulate() ? sum.add(FloatVector.fromArray(PIXEL, out, q)) : sum;
            sum = rectify ? sum.max(0f) : sum;
            sum = mask == null ? sum : sum.blend(0f, FloatVector.fromArray(PIXEL, mask, q).compare(VectorOperators.LE, 0f));
            FloatVector.zero(PIXEL).blend(sum, real).intoArray(out, q);
        }
    }

    private FloatVector window(float[] ring, int ringRow, int y, int x) {
        FloatVector sum = FloatVector.zero(PIXEL);
        for (int r = 0; r < rows; r++) {
            int at = (y + r) % rows * ringRow + x * lanes + r * columns * outputs;
            for (int c = 0; c < columns; c++) {
                sum = sum.add(FloatVector.fromArray(PIXEL, ring, at + c * (lanes + outputs)));
            }
        }
        return sum;
    }

    // The same without loops.
    private FloatVector window3x3(float[] ring, int ringRow, int y, int x) {
        return three(ring, y % 3 * ringRow + x * lanes)
                .add(three(ring, (y + 1) % 3 * ringRow + x * lanes + 3 * outputs))
                .add(three(ring, (y + 2) % 3 * ringRow + x * lanes + 6 * outputs));
    }

    private FloatVector three(float[] ring, int at) {
        int step = lanes + outputs;
        return FloatVector.fromArray(PIXEL, ring, at).add(FloatVector.fromArray(PIXEL, ring, at + step))
                .add(FloatVector.fromArray(PIXEL, ring, at + 2 * step));
    }
}
