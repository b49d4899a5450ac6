package sfumato.report;

import sfumato.image.sight.ColourMeter;
import java.util.Arrays;

import sfumato.image.Samples;
import sfumato.task.Workers;

/// Measures how much a copy differs from its original, as [Visibility] defines it. The pictures are read in place and only
/// small tiles, and planes of an eighth of their width and height, are ever there as numbers of floating point, so pictures
/// of 100 megapixels need no memory of their own size. The result is bitwise the same for any number of threads.
public final class VisibilityMeter {
    private static final int ROWS_PER_TASK = 64;

    private VisibilityMeter() {
    }

    /// Two pictures that are compared, of equal size, layout and depth.
    public record Pair(Samples original, Samples copy) {
        public Pair {
            if (!original.sameShapeAs(copy)) {
                throw new IllegalArgumentException("cannot compare " + original + " with " + copy);
            }
        }
    }

    /// Compares two pictures.
    ///
    /// @param own  their own codes, for the differences of codes and the similarities; alpha is ignored
    /// @param srgb the same pictures in sRGB, for the differences of colour, transparent parts over white; the very same
    ///             samples where their own codes are sRGB's, so that 16 bits are not rounded to 8
    public static Visibility measure(Pair own, Pair srgb, Workers workers) {
        Samples original = own.original();
        Samples copy = own.copy();
        if (original.width() != srgb.original().width() || original.height() != srgb.original().height()) {
            throw new IllegalArgumentException(original + " and " + srgb.original());
        }
        int tasks = Math.ceilDiv(original.height(), ROWS_PER_TASK);
        int[] greatest = new int[tasks];
        long[] squares = new long[tasks];
        workers.ranges(original.height(), ROWS_PER_TASK, (first, end, _) -> {
            RowDifference row = new RowDifference(original.rowLength());
            int task = first / ROWS_PER_TASK;
            for (int y = first; y < end; y++) {
                row.measure(original, copy, y);
                greatest[task] = Math.max(greatest[task], row.greatest());
                squares[task] += row.squares();
            }
        });
        double samples = (double) original.width() * original.height() * original.layout().colours();
        double unit = original.depth().perCode();
        double rms = Math.sqrt(Arrays.stream(squares).sum() / samples) / unit;
        MultiScaleSimilarity similarity = MultiScaleSimilarity.of(original, copy, workers);
        ColourMeter.Seen seen = ColourMeter.measure(srgb.original(), srgb.copy(), workers);
        return new Visibility(Arrays.stream(greatest).max().orElseThrow() / unit, rms, 20 * Math.log10(255 / rms),
                similarity.single(), similarity.multi(), seen.all(), seen.flat(), seen.flatShare());
    }

    /// The differences of one row's colour samples. For one thread.
    private static final class RowDifference {
        private final int[] differences;
        private final int[] others;

        RowDifference(int samples) {
            differences = new int[samples];
            others = new int[samples];
        }

        // Alpha counts as equal.
        void measure(Samples a, Samples b, int y) {
            a.row(y, differences);
            b.row(y, others);
            for (int i = 0; i < differences.length; i++) {
                differences[i] -= others[i];
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
            for (int difference : differences) {
                sum += (long) difference * difference;
            }
            return sum;
        }
    }
}
