package sfumato.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import sfumato.batch.Item;
import sfumato.batch.Item.State;
import sfumato.batch.JobListener;
import sfumato.batch.JobResult;
import sfumato.batch.Outcome;
import sfumato.batch.Receipt;
import sfumato.batch.Standing;
import sfumato.protect.ProtectionResult;

/// Has the results printed as soon as they are there, in the order of the pictures however many are in work at once, and
/// prints progress and reasons on standard error.
final class ResultPrinter implements JobListener {
    static final String HOW_TO_REPORT = "Please report it with the output of the same command and --verbose.";

    private final Surroundings surroundings;
    private final Results results;
    private final ProgressView view;
    private final TreeSet<Integer> open = new TreeSet<>();
    private final TreeMap<Integer, ProtectionResult> ready = new TreeMap<>();
    private final TreeMap<Integer, Item> working = new TreeMap<>();
    private Standing standing = Standing.NOTHING;

    /// @param items of the job, as it stands before it is run
    ResultPrinter(Surroundings surroundings, Results results, List<Item> items) {
        this.surroundings = surroundings;
        this.results = results;
        this.view = surroundings.terminal() ? ProgressView.onTerminal(surroundings.err()) : ProgressView.plain(surroundings.err());
        items.stream().filter(Item::waiting).map(Item::number).forEach(open::add);
    }

    @Override
    public void standing(Standing now) {
        standing = now;
    }

    @Override
    public void changed(Item item) {
        switch (item.state()) {
            case State.Waiting() -> working.remove(item.number());
            case State.Working _ -> working.put(item.number(), item);
            case State.Ended(Outcome outcome) -> ended(item.number(), outcome);
        }
        Map.Entry<Integer, Item> first = working.firstEntry();
        if (first != null && first.getValue().state() instanceof State.Working(var stage, _)) {
            view.at(new JobProgress(first.getValue().picture().file(), first.getKey(), standing.count(), stage, standing.share(), standing.timeLeft()));
        }
    }

    @Override
    public void made(int number, ProtectionResult result, Receipt receipt) {
        ready.put(number, result); // printed when it is told to have ended
    }

    private void ended(int number, Outcome outcome) {
        working.remove(number);
        open.remove(number);
        view.finished(outcome, number, standing.count());
        switch (outcome) {
            case Outcome.Done _, Outcome.Before _ -> { }
            case Outcome.Skipped(var original, var copy) -> surroundings.err().println(
                    Shown.path(original) + ": left out, " + Shown.path(copy) + " is already there");
            case Outcome.Failed failed when failed.problem().isPresent() -> surroundings.complain(failed.reason());
            case Outcome.Failed failed -> surroundings.complain(failed.reason() + " " + HOW_TO_REPORT);
        }
        print(open.isEmpty() ? ready : ready.headMap(open.first()));
    }

    private void print(Map<Integer, ProtectionResult> some) {
        if (!some.isEmpty()) {
            some.values().forEach(results::add);
            some.clear();
            surroundings.out().flush();
        }
    }

    /// What stands under the results of the whole job.
    ///
    /// @param goOn the folder in which it can be gone on with, if it can
    void close(JobResult result, int notFound, Optional<Path> goOn) {
        view.clear();
        print(ready);
        List<Outcome> outcomes = result.outcomes();
        long done = outcomes.stream().filter(Outcome.Done.class::isInstance).count();
        long before = outcomes.stream().filter(Outcome.Before.class::isInstance).count();
        long skipped = outcomes.stream().filter(Outcome.Skipped.class::isInstance).count();
        if (done > 0) {
            results.close();
            surroundings.out().flush();
        }
        result.stoppedBy().ifPresent(problem -> surroundings.complain(problem.getMessage()));
        if (result.cancelled()) {
            surroundings.complain("cancelled.");
        }
        if (result.cancelled() || result.stoppedBy().isPresent() || outcomes.size() + notFound > 1) {
            surroundings.err().println((before > 0 ? before + " protected before, " : "") + done + " protected, " + skipped + " left out, "
                    + (outcomes.size() + notFound - done - before - skipped) + " failed");
        }
        long waiting = result.items().stream().filter(Item::waiting).count();
        if (waiting > 0) {
            surroundings.err().println(waiting + (waiting == 1 ? " waits" : " wait") + " to be done"
                    + goOn.map(folder -> ". To go on: sfumato protect --resume --output " + Shown.argument(folder)).orElse(""));
        }
        surroundings.err().flush();
    }
}
