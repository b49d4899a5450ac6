package sfumato.ui.task;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Progress.Stage;

/// Runs one piece of work at a time and tells the window about it. To be used on the window's thread only, but for [#abandon()];
/// the work itself runs on `background`, and everything it leads to comes back through `window`.
///
/// This is one of the three borders where every failure is caught: see [Outcome].
public final class TaskModel {
    private record Report(Stage stage, double fraction) { }

    private final Executor background;
    private final Executor window;
    private final LongSupplier nanoClock;

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<Duration>> timeLeft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile Cancellation cancellation = new Cancellation();

    /// @param background runs the work
    /// @param window     runs what changes properties: the toolkit's `Platform::runLater`
    /// @param nanoClock  `System::nanoTime`
    public TaskModel(Executor background, Executor window, LongSupplier nanoClock) {
        this.background = background;
        this.window = window;
        this.nanoClock = nanoClock;
    }

    /// Starts the work and returns at once; `then` hears the outcome, when [#runningProperty()] is false again.
    public <T> void run(Work<T> work, Consumer<Outcome<T>> then) {
        if (running.get()) {
            throw new IllegalStateException("one piece of work at a time");
        }
        Cancellation wish = new Cancellation();
        TimeLeft clock = new TimeLeft(nanoClock);
        Latest<Report> reports = new Latest<>(window, now -> show(now.stage, now.fraction, clock.at(now.stage, now.fraction)));
        Progress progress = (now, done) -> reports.accept(new Report(now, done));
        cancellation = wish;
        cancelling.set(false);
        show(Stage.READING, 0, Optional.empty());
        running.set(true);
        background.execute(() -> {
            Outcome<T> outcome = outcome(work, progress, wish);
            window.execute(() -> {
                running.set(false);
                then.accept(outcome);
            });
        });
    }

    /// Asks the work to stop; it ends soon after. Nothing happens when there is no work.
    public void cancel() {
        if (running.get()) {
            cancelling.set(true);
            cancellation.request();
        }
    }

    /// Like [#cancel()], but from any thread and without a word to the window: for the end of the program.
    public void abandon() {
        cancellation.request();
    }

    public boolean isRunning() {
        return running.get();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether the work was asked to stop and has not ended yet.
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// The share of the whole that is done, from 0 to 1.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Empty while too little is known.
    public ReadOnlyObjectProperty<Optional<Duration>> timeLeftProperty() {
        return timeLeft.getReadOnlyProperty();
    }

    private void show(Stage now, double done, Optional<Duration> left) {
        stage.set(now);
        fraction.set(done);
        timeLeft.set(left);
    }

    private static <T> Outcome<T> outcome(Work<T> work, Progress progress, Cancellation wish) {
        try {
            return new Outcome.Done<>(work.run(progress, wish));
        } catch (CancellationException _) {
            return new Outcome.Cancelled<>();
        } catch (Problem problem) {
            return new Outcome.Failed<>(problem);
        } catch (RuntimeException | Error fault) {
            return new Outcome.Broken<>(fault);
        }
    }
}
