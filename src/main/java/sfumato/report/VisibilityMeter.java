package sfumato.report;

import java.util.Arrays;

import sfumato.image.Samples;
import sfumato.task.Workers;

/// Measures how much a copy differs from its original, as [Visibility] defines it. Alpha is ignored. The pictures are
/// read in place and only small tiles are ever there as numbers of floating point, so pictures of 100 megapixels need
/// no memory of their own size. The result is bitwise the same for any number of threads.
public final class VisibilityMeter {
    private static final int ROWS_PER_TASK = 64;

    private VisibilityMeter() {
    }

    /// Compares two pictures of equal size and layout.
    public static Visibility measure(Samples original, Samples copy, Workers workers) {
        if (!original.sameShapeAs(copy)) {
            throw new IllegalArgumentException("cannot compare " + original + " with " + copy);
        }
        int tasks = Math.ceilDiv(original.height(), ROWS_PER_TASK);
        int[] greatest = new int[tasks];
        long[] squares = new long[tasks];
        workers.ranges(original.height(), ROWS_PER_TASK, (first, end, _) -> {
            RowDifference row = new RowDifference(original.width() * original.layout().channels());
            int task = first / ROWS_PER_TASK;
            for (int y = first; y < end; y++) {
                row.measure(original, copy, y);
                greatest[task] = Math.max(greatest[task], row.greatest());
                squares[task] += row.squares();
            }
        });
        double samples = (double) original.width() * original.height() * original.layout().colours();
        double rms = Math.sqrt(Arrays.stream(squares).sum() / samples);
        return new Visibility(Arrays.stream(greatest).max().orElseThrow(), rms, 20 * Math.log10(255 / rms),
                StructuralSimilarity.mean(original, copy, workers));
    }

    /// The differences of one row's colour samples. For one thread.
    private static final class RowDifference {
        private static final int SQUARES_PER_INT = 1 << 15; // 32,768 x 255 x 255 is still an int
        private final int[] differences;

        RowDifference(int samples) {
            differences = new int[samples];
        }

        // Alpha counts as equal.
        void measure(Samples a, Samples b, int y) {
            int from = a.index(0, y);
            byte[] first = a.codes();
            byte[] second = b.codes();
            for (int i = 0; i < differences.length; i++) {
                differences[i] = (first[from + i] & 0xFF) - (second[from + i] & 0xFF);
            }
            if (a.layout().hasAlpha()) {
                int step = a.layout().channels();
                for (int i = step - 1; i < differences.length; i += step) {
                    differences[i] = 0;
                }
            }
        }

        int greatest() {
            int greatest = 0;
            for (int difference : differences) {
                greatest = Math.max(greatest, Math.abs(difference));
            }
            return greatest;
        }

        long squares() {
            long sum = 0;
            for (int from = 0; from < differences.length; from += SQUARES_PER_INT) {
                int part = 0;
                for (int i = from, end = Math.min(differences.length, from + SQUARES_PER_INT); i < end; i++) {
                    part += differences[i] * differences[i];
                }
                sum += part;
            }
            return sum;
        }
    }
}
