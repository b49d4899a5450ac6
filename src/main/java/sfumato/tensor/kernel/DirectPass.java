package sfumato.tensor.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// Convolution without any transform: because channels are innermost, the taps of one kernel row and all their channels
/// are one contiguous run of the input, so each kernel row is one [MicroKernel] call that adds to what is there.
///
/// A pixel of 4 channels is narrower than a vector. Where outputs lie side by side, 4 of them are computed as one pixel of
/// 16 channels, from a kernel that is as much wider; else vectors go through a scratch row.
final class DirectPass implements LinearPass {
    private static final int THIN = 4;

    private final List<Packed> phases = new ArrayList<>();
    private final RegisterBlock block;
    private final int inStride;
    private final int outStride;
    private final int vectorStride;
    /// Neighbouring output pixels that are computed as one: 1, or 4 where they are thin.
    private final int group;

    /// A phase and its weights: for each block of output channels, for each kernel row, (column, input channel, output lane).
    private record Packed(Phase phase, float[] weights, int terms) {
    }

    DirectPass(List<Phase> phases, int inputs, int outputs, WeightSource source) {
        inStride = new Shape(1, 1, inputs).stride();
        outStride = new Shape(1, 1, outputs).stride();
        group = outStride == THIN && phases.size() == 1 ? 4 : 1;
        vectorStride = wholeVectors(group * outStride);
        block = RegisterBlock.of(vectorStride);
        for (Phase phase : phases) {
            this.phases.add(pack(phase, source));
        }
    }

    /// The length of a bias and of a row's pixel in vectors: at least one vector, even for 4 channels.
    static int wholeVectors(int stride) {
        return Math.ceilDiv(stride, Lanes.COUNT) * Lanes.COUNT;
    }

    private Packed pack(Phase phase, WeightSource source) {
        int columns = phase.tapCols().length + (group - 1) * phase.inStep();
        float[] weights = new float[vectorStride * phase.tapRows().length * columns * inStride];
        int at = 0;
        for (int first = 0; first < vectorStride; first += block.channels()) {
            for (int ky : phase.tapRows()) {
                for (int column = 0; column < columns; column++) {
                    for (int input = 0; input < inStride; input++) {
                        for (int lane = first; lane < first + block.channels(); lane++) {
                            weights[at++] = weight(phase, source, lane, input, ky, column);
                        }
                    }
                }
            }
        }
        return new Packed(phase, weights, columns * inStride);
    }

    // The lane's pixel of the group sees the kernel moved by as many windows.
    private float weight(Phase phase, WeightSource source, int lane, int input, int ky, int column) {
        int tap = column - lane / outStride * phase.inStep();
        boolean reached = lane < group * outStride && tap >= 0 && tap < phase.tapCols().length;
        return reached ? source.weight(lane % outStride, input, ky, phase.tapCols()[tap]) : 0;
    }

    @Override
    public void run(Tensor from, Tensor to, float[] bias, boolean rectify, PreparedConvolution.Delivery delivery, Execution execution) {
        float[] start = bias == null ? null : repeated(bias);
        for (Packed packed : phases) {
            Phase phase = packed.phase();
            int columns = Math.ceilDiv(phase.columns(to.width()), group);
            int rows = phase.rows(to.height());
            execution.rows(Math.max(0, rows), (long) columns * packed.weights().length, (first, end, worker) -> {
                for (int row = first; row < end; row++) {
                    row(packed, from, to, row, columns, start, rectify, delivery, execution, worker);
                }
            });
        }
        if (delivery.mask() != null) {
            execution.rows(to.height(), to.rowStride(), (first, end, _) -> {
                for (int row = first; row < end; row++) {
                    mask(to.data(), delivery.mask().data(), to.at(row, 0), to.width() * to.stride());
                }
            });
        }
    }

    private float[] repeated(float[] bias) {
        float[] start = Arrays.copyOf(bias, Math.max(bias.length, vectorStride));
        for (int lane = outStride; lane < group * outStride; lane++) {
            start[lane] = bias[lane % outStride];
        }
        return start;
    }

    private void row(Packed packed, Tensor from, Tensor to, int row, int columns, float[] bias, boolean rectify,
                     PreparedConvolution.Delivery delivery, Execution execution, int worker) {
        Phase phase = packed.phase();
        int first = to.at(phase.outRow() + row * phase.outStep(), phase.outCol());
        int step = phase.outStep() * group * to.stride();
        boolean overlapping = group * to.stride() < vectorStride; // vectors wider than a pixel would overwrite its neighbours
        if (phase.empty() && !delivery.accumulate()) {
            clear(to, first, step, columns);
        } else if (!phase.empty() && overlapping) {
            float[] scratch = execution.scratch(worker, Execution.Slot.ROW, columns * vectorStride);
            sums(packed, from, row, columns, scratch, 0, vectorStride, bias, false, rectify);
            narrow(scratch, columns, to, first, step, delivery.accumulate());
        } else if (!phase.empty()) {
            sums(packed, from, row, columns, to.data(), first, step, bias, delivery.accumulate(), rectify);
        }
        if (group > 1) { // the last group may reach beyond the row, where zeros must stay
            Arrays.fill(to.data(), to.at(row, to.width()), first + columns * step, 0);
        }
    }

    private void sums(Packed packed, Tensor from, int row, int columns, float[] out, int o0, int outStep,
                      float[] bias, boolean accumulate, boolean rectify) {
        Phase phase = packed.phase();
        int kernelRows = phase.tapRows().length;
        int inStep = phase.inStep() * group * from.stride();
        int w0 = 0;
        for (int channel = 0; channel < vectorStride; channel += block.channels()) {
            for (int ky = 0; ky < kernelRows; ky++) {
                int i0 = from.at(phase.inRow() + row * phase.inStep() + ky, phase.inCol());
                block.row(columns, from.data(), i0, inStep, packed.terms(), packed.weights(), w0, out, o0 + channel, outStep,
                        bias, channel, accumulate || ky > 0, rectify && ky == kernelRows - 1);
                w0 += packed.terms() * block.channels();
            }
        }
    }

    private void narrow(float[] wide, int columns, Tensor to, int first, int step, boolean accumulate) {
        float[] out = to.data();
        for (int x = 0; x < columns; x++) {
            for (int c = 0; c < to.stride(); c++) {
                float sum = wide[x * vectorStride + c];
                out[first + x * step + c] = accumulate ? out[first + x * step + c] + sum : sum;
            }
        }
    }

    private static void clear(Tensor to, int first, int step, int columns) {
        for (int x = 0; x < columns; x++) {
            Arrays.fill(to.data(), first + x * step, first + x * step + to.stride(), 0);
        }
    }

    private static void mask(float[] out, float[] mask, int from, int count) {
        Finish finish = new Finish(null, false, false, mask);
        int vectors = Lanes.SPECIES.loopBound(count);
        for (int i = from; i < from + vectors; i += Lanes.COUNT) {
            finish.apply(FloatVector.fromArray(Lanes.SPECIES, out, i), out, i).intoArray(out, i);
        }
        for (int i = from + vectors; i < from + count; i++) {
            out[i] = mask[i] > 0 ? out[i] : 0;
        }
    }
}
