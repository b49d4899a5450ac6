package sfumato.nn;

import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// Walks over a fine and a coarse grid together.
final class Grids {
    private Grids() {
    }

    static Shape shrunk(Shape s, int size) {
        if (s.height() % size != 0 || s.width() % size != 0) {
            throw new IllegalArgumentException(s + " does not fall into squares of " + size);
        }
        return new Shape(s.height() / size, s.width() / size, s.channels());
    }

    /// Indices of a fine pixel and of the coarse pixel it lies in.
    @FunctionalInterface
    interface Pair {
        void run(int fine, int coarse);
    }

    /// All pairs, those of one coarse pixel by one thread and in the order of their rows.
    static void forEachPair(Tensor fine, Tensor coarse, int size, Execution execution, Pair body) {
        execution.rows(coarse.height(), (long) fine.rowStride() * size, (first, end, _) -> {
            for (int y = first * size; y < end * size; y++) {
                for (int x = 0; x < coarse.width() * size; x++) {
                    body.run(fine.at(y, x), coarse.at(y / size, x / size));
                }
            }
        });
    }
}
