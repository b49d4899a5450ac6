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
/// An output row is finished, mask and all, before the next is begun, so that it stays in the core's own cache.
final class DirectPass implements LinearPass {
    private final List<PhaseGroup> groups = new ArrayList<>();
    private final int inStride;
    private final int outStride;

    DirectPass(List<Phase> phases, int inputs, int outputs, WeightSource source) {
        inStride = new Shape(1, 1, inputs).stride();
        outStride = new Shape(1, 1, outputs).stride();
        for (List<Phase> neighbours : sideBySide(phases)) {
            groups.add(new PhaseGroup(neighbours, inStride, outStride, source));
        }
    }

    /// The length of a bias and of a row's pixel in vectors: at least one vector, even for 4 channels.
    static int wholeVectors(int stride) {
        return Math.ceilDiv(stride, Lanes.COUNT) * Lanes.COUNT;
    }

    // Where a pixel is a single vector, the columns of both parities are computed as one pixel of two vectors: a kernel of one
    // vector is bound by its loads. A quarter of the products is with zero, and it is quicker all the same.
    private List<List<Phase>> sideBySide(List<Phase> phases) {
        if (phases.size() != 4 || outStride != Lanes.COUNT) {
            return phases.stream().map(List::of).toList();
        }
        return List.of(phases.subList(0, 2), phases.subList(2, 4));
    }

    @Override
    public void run(Tensor from, Tensor to, float[] bias, boolean rectify, PreparedConvolution.Delivery delivery, Execution execution) {
        execution.rows(to.height(), (long) to.width() * groups.getFirst().weights().length, (first, end, worker) -> {
            for (int y = first; y < end; y++) {
                for (PhaseGroup group : groups) {
                    if (y % group.phase().outStep() == group.phase().outRow()) {
                        row(group, from, to, y, bias, rectify, delivery, execution, worker);
                    }
                }
                if (delivery.mask() != null) {
                    mask(to.data(), delivery.mask().data(), to.at(y, 0), to.width() * to.stride());
                }
            }
        });
    }

    private void row(PhaseGroup group, Tensor from, Tensor to, int y, float[] bias, boolean rectify,
                     PreparedConvolution.Delivery delivery, Execution execution, int worker) {
        Phase phase = group.phase();
        int columns = Math.max(0, phase.columns(to.width()));
        int first = to.at(y, phase.outCol());
        int step = phase.outStep() * outStride;
        int lanes = group.lanes();
        if (group.empty() && !delivery.accumulate()) {
            clear(to, first, step, columns, group.size());
        } else if (!group.empty() && outStride < lanes && group.size() == 1) { // vectors wider than a pixel would overwrite its neighbours
            float[] scratch = execution.scratch(worker, Execution.Scratch.ROW, columns * lanes);
            sums(group, from, y / phase.outStep(), columns, scratch, 0, lanes, bias, false, rectify);
            narrow(scratch, columns, lanes, to, first, step, delivery.accumulate());
        } else if (!group.empty()) {
            sums(group, from, y / phase.outStep(), columns, to.data(), first, step, bias, delivery.accumulate(), rectify);
        }
    }

    private void sums(PhaseGroup group, Tensor from, int row, int columns, float[] out, int o0, int outStep,
                      float[] bias, boolean accumulate, boolean rectify) {
        Phase phase = group.phase();
        RegisterBlock block = group.block();
        int kernelRows = phase.tapRows().length;
        int inStep = phase.inStep() * inStride;
        int w0 = 0;
        for (int channel = 0; channel < group.lanes(); channel += block.channels()) {
            for (int ky = 0; ky < kernelRows; ky++) {
                int i0 = from.at(phase.inRow() + row * phase.inStep() + ky, group.inCol());
                block.row(columns, from.data(), i0, inStep, group.terms(), group.weights(), w0, out, o0 + channel, outStep,
                        bias, channel, accumulate || ky > 0, rectify && ky == kernelRows - 1);
                w0 += group.terms() * block.channels();
            }
        }
    }

    private void narrow(float[] wide, int columns, int lanes, Tensor to, int first, int step, boolean accumulate) {
        float[] out = to.data();
        for (int x = 0; x < columns; x++) {
            for (int c = 0; c < outStride; c++) {
                float sum = wide[x * lanes + c];
                out[first + x * step + c] = accumulate ? out[first + x * step + c] + sum : sum;
            }
        }
    }

    private static void clear(Tensor to, int first, int step, int columns, int pixels) {
        for (int x = 0; x < columns; x++) {
            Arrays.fill(to.data(), first + x * step, first + x * step + pixels * to.stride(), 0);
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
