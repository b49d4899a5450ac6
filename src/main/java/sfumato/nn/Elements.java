package sfumato.nn;

import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;

/// Walks over the elements of tensors.
final class Elements {
    private Elements() {
    }

    /// Half-open range of indices into a tensor's data.
    @FunctionalInterface
    interface Indices {
        void run(int from, int to);
    }

    /// Each row as one range, channels added for the sake of alignment included: for operations that keep zeros zero.
    static void forEachRow(Tensor t, Execution execution, Indices body) {
        execution.rows(t.height(), t.rowStride(), (first, end, _) -> {
            for (int y = first; y < end; y++) {
                body.run(t.at(y, 0), t.at(y, 0) + t.width() * t.stride());
            }
        });
    }

    /// Each pixel's real channels as one range.
    static void forEachPixel(Tensor t, Execution execution, Indices body) {
        execution.rows(t.height(), t.rowStride(), (first, end, _) -> {
            for (int y = first; y < end; y++) {
                for (int x = 0; x < t.width(); x++) {
                    body.run(t.at(y, x), t.at(y, x) + t.channels());
                }
            }
        });
    }
}
