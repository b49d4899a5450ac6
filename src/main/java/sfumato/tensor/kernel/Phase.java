package sfumato.tensor.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One regular part of a convolution: every `outStep`-th output row and column is a window of the input at a constant
/// step. A forward convolution is one phase. The gradient of a convolution with stride 2 falls into four, one for each
/// parity of row and column, because different taps reach them; so no multiplication with zero is done.
///
/// @param outStep  distance of this phase's outputs, in pixels
/// @param outRow   its first output row
/// @param outCol   its first output column
/// @param inStep   distance of the windows in the input, in pixels
/// @param inRow    input row of the first tap for the first output row
/// @param inCol    input column of the first tap for the first output column
/// @param tapRows  kernel rows that take part, top to bottom of the input window
/// @param tapCols  kernel columns that take part, left to right
record Phase(int outStep, int outRow, int outCol, int inStep, int inRow, int inCol, int[] tapRows, int[] tapCols) {

    static List<Phase> forward(ConvolutionGeometry g) {
        int[] taps = new int[g.kernel()];
        for (int k = 0; k < taps.length; k++) {
            taps[k] = k;
        }
        return List.of(new Phase(1, 0, 0, g.stride(), -g.padding(), -g.padding(), taps, taps));
    }

    /// Input pixel i takes part in output o under tap k where i = stride · o + k − padding.
    static List<Phase> gradient(ConvolutionGeometry g) {
        List<Phase> phases = new ArrayList<>();
        for (int row = 0; row < g.stride(); row++) {
            for (int col = 0; col < g.stride(); col++) {
                int[] tapRows = tapsReaching(g, row);
                int[] tapCols = tapsReaching(g, col);
                phases.add(new Phase(g.stride(), row, col, 1, firstOutput(g, row, tapRows), firstOutput(g, col, tapCols), tapRows, tapCols));
            }
        }
        return phases;
    }

    // Descending, because the output index falls as the tap rises.
    private static int[] tapsReaching(ConvolutionGeometry g, int first) {
        int[] taps = new int[g.kernel()];
        int n = 0;
        for (int k = g.kernel() - 1; k >= 0; k--) {
            if (Math.floorMod(first + g.padding() - k, g.stride()) == 0) {
                taps[n++] = k;
            }
        }
        return Arrays.copyOf(taps, n);
    }

    private static int firstOutput(ConvolutionGeometry g, int first, int[] taps) {
        return taps.length == 0 ? 0 : Math.floorDiv(first + g.padding() - taps[0], g.stride());
    }

    int rows(int height) {
        return Math.ceilDiv(height - outRow, outStep);
    }

    int columns(int width) {
        return Math.ceilDiv(width - outCol, outStep);
    }

    /// No tap reaches these outputs: they are zero.
    boolean empty() {
        return tapRows.length == 0 || tapCols.length == 0;
    }
}
