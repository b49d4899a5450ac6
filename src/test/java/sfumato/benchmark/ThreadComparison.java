package sfumato.benchmark;

import java.util.List;
import sfumato.benchmark.Table.Ratio;
import sfumato.nn.encoder.EncoderStep;

/// What a second thread gains for a step of the embedded encoder, and what another program that keeps a processor busy costs.
final class ThreadComparison {
    private static final int SIDE = 512;
    private static final double LEAST_GAIN = 1.85;
    private static final double LEAST_LEFT = 0.45;
    private static final String STEP = "encoder, forward and input gradient, " + SIDE + " px";

    private final Table table;

    ThreadComparison(Table table) {
        this.table = table;
    }

    void run() throws Exception {
        try (EncoderStep two = new EncoderStep(SIDE, Comparison.THREADS); EncoderStep one = new EncoderStep(SIDE, 1)) {
            double flops = 2 * two.forwardFlops();
            Rounds.Times threads = Rounds.of(List.of(Competitor.of(two::step), Competitor.of(one::step)));
            table.add(new Ratio(STEP, Table.milliseconds(threads.median(0), flops), "one thread", Table.milliseconds(threads.median(1), flops),
                    threads.ratio(1), LEAST_GAIN));
            Rounds.Times disturbed = Rounds.of(List.of(calls -> besideBusyProcess(Competitor.of(two::step), calls), Competitor.of(two::step)));
            table.add(new Ratio(STEP + ", one processor busy with another process", Table.milliseconds(disturbed.median(0), flops),
                    "both processors idle", Table.milliseconds(disturbed.median(1), flops), disturbed.ratio(1), LEAST_LEFT));
        }
    }

    private static double besideBusyProcess(Competitor competitor, int calls) throws Exception {
        try (Busy _ = new Busy()) {
            return competitor.run(calls);
        }
    }
}
