package sfumato.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import sfumato.nn.NotEnoughMemory;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Protector;
import sfumato.task.Cancellation;
import sfumato.task.Progress;

/// Protects pictures one after another. One that fails is recorded with its reason and the rest goes on.
public final class BatchRunner {
    private static final Logger LOG = Logger.getLogger(BatchRunner.class.getName());

    private final Protector protector;
    private final OutputNames names;
    private final ProtectionSettings settings;
    private final LongSupplier nanoTime;

    public BatchRunner(Protector protector, OutputNames names, ProtectionSettings settings) {
        this(protector, names, settings, System::nanoTime);
    }

    BatchRunner(Protector protector, OutputNames names, ProtectionSettings settings, LongSupplier nanoTime) {
        this.protector = protector;
        this.names = names;
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /// Runs to the end, or until shortly after `cancellation` is requested; the picture in work is then given up.
    public BatchResult run(List<FoundPicture> pictures, BatchListener listener, Cancellation cancellation) {
        List<Outcome> outcomes = new ArrayList<>();
        TimeLeft timeLeft = new TimeLeft(nanoTime);
        try (OutputFolders folders = new OutputFolders()) {
            for (int i = 0; i < pictures.size(); i++) {
                cancellation.check();
                int number = i + 1;
                FoundPicture picture = pictures.get(i);
                timeLeft.start();
                Progress progress = (stage, share) -> listener.at(new BatchProgress(picture.file(), number, pictures.size(), stage,
                        (number - 1 + share) / pictures.size(), timeLeft.left(share, pictures.size() - number)));
                progress.at(Progress.Stage.READING, 0);
                Outcome outcome = attempt(picture, number, folders, progress, cancellation);
                if (outcome instanceof Outcome.Done) {
                    timeLeft.done();
                }
                outcomes.add(outcome);
                listener.finished(outcome, number, pictures.size());
            }
            return new BatchResult(outcomes, false);
        } catch (CancellationException _) {
            return new BatchResult(outcomes, true);
        }
    }

    // The border of one item: whatever goes wrong with this picture must not stop the others.
    private Outcome attempt(FoundPicture picture, int number, OutputFolders folders, Progress progress, Cancellation cancellation) {
        try {
            return protect(picture, number, folders, progress, cancellation);
        } catch (CancellationException e) {
            throw e;
        } catch (Problem e) {
            LOG.log(Level.FINE, e, () -> "Failed: " + picture.file());
            return new Outcome.Failed(picture.file(), e);
        } catch (NotEnoughMemory e) {
            LOG.log(Level.FINE, e, () -> "Refused for want of memory: " + picture.file());
            return new Outcome.Failed(picture.file(), new Problem.Unsupported(picture.file(), e.getMessage(),
                    "Make the picture smaller or less long, or give the program more memory"));
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "Failed by a mistake in the program: " + picture.file());
            return new Outcome.Failed(picture.file(), e);
        } catch (OutOfMemoryError e) {
            LOG.log(Level.FINE, e, () -> "Out of memory: " + picture.file());
            return new Outcome.Failed(picture.file(), new Problem.Unsupported(picture.file(),
                    "it needs more memory than the program may use (" + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB)",
                    "Make the picture smaller or give the program more memory"));
        }
    }

    private Outcome protect(FoundPicture picture, int number, OutputFolders folders, Progress progress, Cancellation cancellation)
            throws Problem {
        return switch (names.choose(picture, number, settings.output().format())) {
            case OutputNames.Choice.Skip(var copy) -> new Outcome.Skipped(picture.file(), copy);
            case OutputNames.Choice.Write(Destination destination) -> {
                folders.prepare(destination.copy().getParent());
                yield new Outcome.Done(protector.protect(picture.file(), destination, settings, progress, cancellation));
            }
        };
    }
}
