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
        int tasks = (original.height() + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
        int[] greatest = new int[tasks];
        long[] squares = new long[tasks];
        workers.run(tasks, (task, _) -> {
            int end = Math.min(original.height(), (task + 1) * ROWS_PER_TASK);
            for (int y = task * ROWS_PER_TASK; y < end; y++) {
                greatest[task] = Math.max(greatest[task], greatestOfRow(original, copy, y));
                squares[task] += squaresOfRow(original, copy, y);
            }
        });
        double samples = (double) original.width() * original.height() * original.layout().colours();
        double rms = Math.sqrt(Arrays.stream(squares).sum() / samples);
        return new Visibility(Arrays.stream(greatest).max().orElseThrow(), rms, 20 * Math.log10(255 / rms),
                StructuralSimilarity.mean(original, copy, workers));
    }

    private static int greatestOfRow(Samples a, Samples b, int y) {
        int colours = a.layout().colours();
        int step = a.layout().channels();
        int greatest = 0;
        for (int i = a.index(0, y), end = i + a.width() * step; i < end; i += step) {
            for (int c = 0; c < colours; c++) {
                greatest = Math.max(greatest, Math.abs((a.codes()[i + c] & 0xFF) - (b.codes()[i + c] & 0xFF)));
            }
        }
        return greatest;
    }

    private static long squaresOfRow(Samples a, Samples b, int y) {
        int colours = a.layout().colours();
        int step = a.layout().channels();
        long squares = 0;
        for (int i = a.index(0, y), end = i + a.width() * step; i < end; i += step) {
            for (int c = 0; c < colours; c++) {
                int difference = (a.codes()[i + c] & 0xFF) - (b.codes()[i + c] & 0xFF);
                squares += difference * difference;
            }
        }
        return squares;
    }
}
