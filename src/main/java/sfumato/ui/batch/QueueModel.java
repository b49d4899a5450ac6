package sfumato.ui.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sfumato.batch.FoundPicture;
import sfumato.batch.Item;
import sfumato.batch.Job;
import sfumato.batch.JobResult;
import sfumato.batch.JobSettings;
import sfumato.batch.Standing;
import sfumato.problem.Problem;
import sfumato.protect.ProtectionResult;
import sfumato.task.Cancellation;
import sfumato.ui.task.Outcome;

/// The queue, without any control: at most one job, its pictures in their order, and what can be done with them.
/// To be used on the window's thread; the work, and whatever waits for the disk, is done on others: changing a job does not.
public final class QueueModel {
    private final Jobs jobs;
    private final Executor desk;
    private final Executor runner;
    private final Executor window;
    private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();
    private final ObservableList<QueueRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final Map<Integer, QueueRow> byNumber = new HashMap<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(Standing.NOTHING);
    private final ReadOnlyObjectWrapper<Path> summary = new ReadOnlyObjectWrapper<>();
    private final List<BiConsumer<Path, Item.State>> watchers = new ArrayList<>();
    private final List<Consumer<ProtectionResult>> copyWatchers = new ArrayList<>();
    private final Consumer<Outcome<?>> trouble;
    private volatile Job job;
    private volatile boolean working;
    private volatile boolean abandoned;
    private volatile Cancellation cancellation = new Cancellation();

    /// @param desk    runs what is short but waits for the disk, one task after another
    /// @param runner  runs a whole job
    /// @param window  runs what changes properties
    /// @param trouble hears, on the window's thread, of what went wrong with the job as a whole
    public QueueModel(Jobs jobs, Executor desk, Executor runner, Executor window, Consumer<Outcome<?>> trouble) {
        this.jobs = jobs;
        this.desk = desk;
        this.runner = runner;
        this.window = window;
        this.trouble = trouble;
    }

    /// Makes a job and runs it.
    public void begin(JobSettings settings, List<FoundPicture> pictures) {
        start(() -> jobs.begin(settings, pictures));
    }

    /// Goes on with the job that was left unfinished in a folder.
    public void resume(Path output) {
        start(() -> jobs.resume(output));
    }

    /// The pictures in work stand still until [#goOn()].
    public void pause() {
        if (phase.get() == Phase.RUNNING) {
            cancellation.pause();
            phase.set(Phase.PAUSED);
        }
    }

    /// Ends a pause, or takes up again what was stopped.
    public void goOn() {
        if (phase.get() == Phase.PAUSED) {
            cancellation.goOn();
            phase.set(Phase.RUNNING);
        } else if (phase.get().canGoOn()) {
            run();
        }
    }

    /// Stops soon; what is done stays done, and the rest can be gone on with.
    public void cancel() {
        if (phase.get() == Phase.RUNNING || phase.get() == Phase.PAUSED) {
            phase.set(Phase.STOPPING);
            cancellation.request();
        }
    }

    /// Takes pictures that do not work out of the queue; their copies stay.
    public void remove(List<QueueRow> some) {
        List<Integer> numbers = numbers(some);
        change(mine -> numbers.forEach(mine::remove));
    }

    /// Puts a picture `by` places further on in the queue; a negative number leads towards its front.
    public void move(QueueRow row, int by) {
        int place = Math.clamp(rows.indexOf(row) + by, 0, rows.size() - 1);
        change(mine -> mine.move(row.number(), place));
    }

    /// Lets pictures that failed or were left out wait for another try, and runs if nothing runs.
    public void retry(List<QueueRow> some) {
        List<Integer> numbers = numbers(some);
        change(mine -> numbers.forEach(mine::retry), this::runIfIdle);
    }

    public void retryFailed() {
        retry(failed());
    }

    /// Puts further pictures at the end, and runs if nothing runs.
    public void add(List<FoundPicture> pictures) {
        change(mine -> mine.add(pictures), this::runIfIdle);
    }

    /// Puts a job away that stands still; what it noted on the disk stays.
    public void dismiss() {
        if (!phase.get().busy()) {
            put(null);
            phase.set(Phase.NONE);
        }
    }

    /// Lets go of the job for the end of the program; it can be resumed. From any thread; the runner ends soon.
    public void abandon() {
        abandoned = true;
        cancellation.request();
        Job mine = job;
        if (mine != null && !working) {
            mine.close();
        }
    }

    public List<QueueRow> failed() {
        return rows.stream().filter(row -> row.state() instanceof Item.State.Ended(sfumato.batch.Outcome.Failed _)).toList();
    }

    /// What all pictures of the job are done with; empty if there is none.
    public Optional<JobSettings> settings() {
        return Optional.ofNullable(job).map(Job::settings);
    }

    /// Lets `watcher` hear of each picture's state.
    public void watch(BiConsumer<Path, Item.State> watcher) {
        watchers.add(watcher);
    }

    /// Lets `watcher` hear of each copy that is made, with all that was measured of it, which the queue does not keep.
    public void watchCopies(Consumer<ProtectionResult> watcher) {
        copyWatchers.add(watcher);
    }

    public ObservableList<QueueRow> rows() {
        return shown;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public Phase phase() {
        return phase.get();
    }

    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// The page that sums up the job, once it has stopped; null before.
    public ReadOnlyObjectProperty<Path> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    private interface Opening {
        Job open() throws Problem;
    }

    private void start(Opening opening) {
        if (phase.get().busy()) {
            throw new IllegalStateException("one job at a time");
        }
        put(null);
        phase.set(Phase.STARTING);
        desk.execute(() -> {
            try {
                Job opened = opening.open();
                List<Item> items = opened.items();
                window.execute(() -> {
                    put(opened);
                    sync(items);
                    run();
                });
            } catch (Problem problem) {
                window.execute(() -> failed(new Outcome.Failed<>(problem)));
            } catch (RuntimeException | Error fault) {
                window.execute(() -> failed(new Outcome.Broken<>(fault)));
            }
        });
    }

    private void failed(Outcome<?> outcome) {
        phase.set(job == null ? Phase.NONE : Phase.HALTED);
        trouble.accept(outcome);
    }

    private void run() {
        Job mine = job;
        Cancellation wish = new Cancellation();
        cancellation = wish;
        summary.set(null);
        phase.set(Phase.RUNNING);
        LatestStates listener = new LatestStates(window, copy -> copyWatchers.forEach(watcher -> watcher.accept(copy)), this::show, () -> sync(mine.items()));
        working = true;
        runner.execute(() -> {
            try {
                JobResult result = jobs.run(mine, listener, wish);
                List<Item> items = mine.items();
                window.execute(() -> ended(result, items));
            } catch (RuntimeException | Error fault) {
                window.execute(() -> failed(new Outcome.Broken<>(fault)));
            } finally {
                working = false;
                if (abandoned) {
                    mine.close(); // so that another window can go on with it
                }
            }
        });
    }

    private void ended(JobResult result, List<Item> items) {
        sync(items);
        phase.set(result.stoppedBy().isPresent() ? Phase.HALTED
                : items.stream().anyMatch(item -> item.waiting() || item.working()) ? Phase.STOPPED : Phase.FINISHED);
        result.stoppedBy().ifPresent(problem -> trouble.accept(new Outcome.Failed<>(problem)));
        Job mine = job;
        if (abandoned) {
            return; // it is closed
        }
        desk.execute(() -> {
            try {
                Optional<Path> page = jobs.summarize(mine);
                window.execute(() -> summary.set(job == mine ? page.orElse(null) : null));
            } catch (Problem problem) {
                window.execute(() -> trouble.accept(new Outcome.Failed<>(problem)));
            } catch (RuntimeException | Error fault) {
                window.execute(() -> trouble.accept(new Outcome.Broken<>(fault)));
            }
        });
    }

    private void runIfIdle() {
        if (phase.get() == Phase.FINISHED || phase.get() == Phase.STOPPED || phase.get() == Phase.HALTED) {
            run();
        }
    }

    private static List<Integer> numbers(List<QueueRow> some) {
        return some.stream().map(QueueRow::number).toList();
    }

    private void change(Consumer<Job> change) {
        change(change, () -> { });
    }

    private void change(Consumer<Job> change, Runnable then) {
        if (job != null) {
            change.accept(job);
            sync(job.items());
            then.run();
        }
    }

    private void put(Job next) {
        Job before = job;
        job = next;
        if (before != null) {
            desk.execute(before::close);
        }
        rows.clear();
        byNumber.clear();
        summary.set(null);
        standing.set(Standing.NOTHING);
    }

    private void show(Collection<Item> items, Standing now) {
        items.forEach(this::show);
        if (now != null) {
            standing.set(now);
        }
    }

    private void show(Item item) {
        QueueRow row = byNumber.get(item.number());
        if (row != null) {
            row.stand(item.state());
            tell(item);
        }
    }

    /// Brings the rows into the order of the job.
    private void sync(List<Item> items) {
        List<QueueRow> ordered = new ArrayList<>();
        for (Item item : items) {
            QueueRow row = byNumber.computeIfAbsent(item.number(), _ -> new QueueRow(item));
            row.stand(item.state());
            ordered.add(row);
            tell(item);
        }
        if (!rows.equals(ordered)) {
            rows.setAll(ordered);
        }
        int ended = (int) items.stream().filter(item -> !item.waiting() && !item.working()).count();
        if (standing.get().ended() != ended || standing.get().count() != items.size()) {
            standing.set(new Standing(ended, items.size(), items.isEmpty() ? 0 : (double) ended / items.size(), Optional.empty()));
        }
    }

    private void tell(Item item) {
        watchers.forEach(watcher -> watcher.accept(item.picture().file(), item.state()));
    }
}
