package sfumato.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Times competitors in turns, round by round in one session, so that whatever slows the machine for a while slows all of them.
final class Rounds {
    private static final int ROUNDS = 9;
    private static final double WARM_UP_SLICE_MILLIS = 500;
    private static final double LONGEST_WARM_UP_MILLIS = 5000;
    private static final double TURN_MILLIS = 50;
    // The threads of a competitor spin for a while when its turn is over, waiting for more work.
    private static final int REST_MILLIS = 30;

    private Rounds() {
    }

    /// Milliseconds of one call, for each competitor and round.
    record Times(double[][] times) {

        double median(int competitor) {
            return Rounds.median(times[competitor]);
        }

        /// How many times as fast the first competitor was as another, round by round: what slows a whole round does not count.
        Spread ratio(int other) {
            double[] ratios = IntStream.range(0, times[0].length).mapToDouble(round -> times[other][round] / times[0][round]).sorted().toArray();
            return new Spread(ratios[ratios.length / 4], Rounds.median(ratios), ratios[ratios.length - 1 - ratios.length / 4]);
        }
    }

    /// A median between its quartiles: wide apart if the machine had something else to do.
    record Spread(double low, double median, double high) {

        Spread times(double factor) {
            return new Spread(low * factor, median * factor, high * factor);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, low, high);
        }
    }

    static Times of(List<Competitor> competitors) throws Exception {
        return of(ROUNDS, competitors);
    }

    static Times of(int rounds, List<Competitor> competitors) throws Exception {
        int[] calls = new int[competitors.size()];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = Math.max(1, (int) (TURN_MILLIS / warmUp(competitors.get(i))));
            Thread.sleep(REST_MILLIS);
        }
        double[][] times = new double[calls.length][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < calls.length; i++) {
                times[i][round] = turn(competitors.get(i), calls[i]);
            }
        }
        return new Times(times);
    }

    // Until the just-in-time compilers, which would take a processor from what is timed, have nothing left to do;
    // the last call's milliseconds.
    private static double warmUp(Competitor competitor) throws Exception {
        double last = 0;
        double spent = 0;
        for (boolean compiled = true; compiled && spent < LONGEST_WARM_UP_MILLIS; ) {
            long before = compilationMillis();
            for (double slice = 0; slice < WARM_UP_SLICE_MILLIS; slice += last, spent += last) {
                last = competitor.run(1);
            }
            compiled = compilationMillis() - before > WARM_UP_SLICE_MILLIS / 50;
        }
        return last;
    }

    private static long compilationMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    // Milliseconds of one call, after the rest of whoever was before and with caches and threads awake.
    private static double turn(Competitor competitor, int calls) throws Exception {
        Thread.sleep(REST_MILLIS);
        if (calls > 1) {
            competitor.run(1);
        }
        return competitor.run(calls) / calls;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
