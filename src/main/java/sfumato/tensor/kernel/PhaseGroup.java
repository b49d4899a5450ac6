package sfumato.tensor.kernel;

import java.util.List;

/// One phase of a direct convolution, or several that lie side by side and are computed as one wider pixel, with the weights
/// in the order the loops want: for each block of output lanes, for each kernel row, (window column, input channel, lane).
///
/// @param phase   the leftmost
/// @param size    how many lie side by side
/// @param inCol   input column of the window's first column for the first output
/// @param terms   products of one kernel row: window columns times channels
/// @param lanes   output channels of all, in whole vectors
/// @param block   the register block that computes them
record PhaseGroup(Phase phase, int size, int inCol, int terms, int lanes, RegisterBlock block, float[] weights) {

    PhaseGroup(List<Phase> neighbours, int inStride, int outStride, WeightSource source) {
        int inCol = neighbours.stream().filter(p -> !p.empty()).mapToInt(Phase::inCol).min().orElse(0);
        int end = neighbours.stream().filter(p -> !p.empty()).mapToInt(p -> p.inCol() + p.tapCols().length).max().orElse(0);
        int lanes = DirectPass.wholeVectors(neighbours.size() * outStride);
        RegisterBlock block = RegisterBlock.of(lanes);
        this(neighbours.getFirst(), neighbours.size(), inCol, (end - inCol) * inStride, lanes, block,
                pack(neighbours, inCol, end - inCol, lanes, block, inStride, outStride, source));
    }

    private static float[] pack(List<Phase> neighbours, int inCol, int columns, int lanes, RegisterBlock block,
                                int inStride, int outStride, WeightSource source) {
        int[] tapRows = neighbours.getFirst().tapRows();
        float[] weights = new float[lanes * tapRows.length * columns * inStride];
        int at = 0;
        for (int first = 0; first < lanes; first += block.channels()) {
            for (int ky : tapRows) {
                for (int column = 0; column < columns; column++) {
                    for (int input = 0; input < inStride; input++) {
                        for (int lane = first; lane < first + block.channels(); lane++) {
                            weights[at++] = lane >= neighbours.size() * outStride ? 0
                                    : weight(neighbours.get(lane / outStride), lane % outStride, input, ky, inCol + column, source);
                        }
                    }
                }
            }
        }
        return weights;
    }

    // Each neighbour sees only its own part of the common window.
    private static float weight(Phase phase, int output, int input, int ky, int inCol, WeightSource source) {
        int tap = inCol - phase.inCol();
        return tap >= 0 && tap < phase.tapCols().length ? source.weight(output, input, ky, phase.tapCols()[tap]) : 0;
    }

    /// No tap reaches these outputs: they are zero.
    boolean empty() {
        return terms == 0 || phase.tapRows().length == 0;
    }
}
