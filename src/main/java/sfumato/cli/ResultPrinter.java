package sfumato.cli;

import java.util.List;
import sfumato.batch.BatchListener;
import sfumato.batch.BatchProgress;
import sfumato.batch.Outcome;

/// Has each result printed as soon as it is there, and prints progress and reasons on standard error.
final class ResultPrinter implements BatchListener {
    static final String HOW_TO_REPORT = "Please report it with the output of the same command and --verbose.";

    private final Surroundings surroundings;
    private final Results results;
    private final ProgressView view;

    ResultPrinter(Surroundings surroundings, Results results) {
        this.surroundings = surroundings;
        this.results = results;
        this.view = surroundings.terminal() ? ProgressView.onTerminal(surroundings.err()) : ProgressView.plain(surroundings.err());
    }

    @Override
    public void at(BatchProgress progress) {
        view.at(progress);
    }

    @Override
    public void finished(Outcome outcome, int number, int count) {
        view.finished(outcome, number, count);
        switch (outcome) {
            case Outcome.Done(var result) -> {
                results.add(result);
                surroundings.out().flush();
            }
            case Outcome.Skipped(var original, var copy) -> surroundings.err().println(
                    Shown.path(original) + ": left out, " + Shown.path(copy) + " is already there");
            case Outcome.Failed failed when failed.problem().isPresent() -> surroundings.complain(failed.reason());
            case Outcome.Failed failed -> surroundings.complain(failed.reason() + " " + HOW_TO_REPORT);
        }
    }

    /// What stands under the results of the whole batch.
    void close(List<Outcome> outcomes, int notFound, boolean cancelled) {
        view.clear();
        long done = outcomes.stream().filter(Outcome.Done.class::isInstance).count();
        long skipped = outcomes.stream().filter(Outcome.Skipped.class::isInstance).count();
        if (done > 0) {
            results.close();
            surroundings.out().flush();
        }
        if (cancelled) {
            surroundings.complain("cancelled.");
        }
        if (cancelled || outcomes.size() + notFound > 1) {
            surroundings.err().println(done + " protected, " + skipped + " left out, " + (outcomes.size() + notFound - done - skipped) + " failed");
        }
        surroundings.err().flush();
    }
}
