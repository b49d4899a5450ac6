package sfumato.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import sfumato.file.Sha256;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.Onlooker;
import sfumato.protect.ProtectionResult;
import sfumato.protect.Protector;
import sfumato.task.Cancellation;
import sfumato.task.Progress;

/// Protects one picture of a job and makes sure that the copy is one of the file as it was all the while.
///
/// @param output where the copies of the job go
record Attempt(Job job, Item item, Protector protector, OutputPlace output) {

    /// What came of it.
    ///
    /// @param made all that was measured of the copy; empty if there is none
    record Ended(Outcome outcome, Optional<ProtectionResult> made) {
    }

    /// The border of one item: whatever goes wrong with this picture must not stop the others.
    ///
    /// @throws Problem               if it would hit every further picture
    /// @throws CancellationException soon after it was asked for
    Ended at(Destination destination, Cancellation cancellation, Progress progress) throws Problem {
        Path original = item.picture().file();
        try {
            ProtectionResult result = protect(destination, cancellation, progress);
            return new Ended(new Outcome.Done(job.receipt(item.number()).orElseThrow()), Optional.of(result));
        } catch (Problem problem) {
            Optional<Problem> stopping = output.stopping(problem, destination);
            if (stopping.isPresent()) {
                throw stopping.get();
            }
            return failed(Failures.of(original, problem));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            return failed(Failures.of(original, e));
        }
    }

    private static Ended failed(Outcome outcome) {
        return new Ended(outcome, Optional.empty());
    }

    private ProtectionResult protect(Destination destination, Cancellation cancellation, Progress progress) throws Problem {
        Path original = item.picture().file();
        Optional<Stamp> stamp = Stamp.of(original);
        // What cannot be read is left to the protector, which says best why.
        Optional<String> before = stamp.isPresent() && Files.isReadable(original) ? Optional.of(Sha256.of(original, cancellation)) : Optional.empty();
        return protector.protect(original, destination, job.settings().protection(), new Onlooker() {
            @Override
            public void at(Progress.Stage stage, double fraction) {
                progress.at(stage, fraction);
            }

            @Override
            public void appearing(ProtectionResult result, String copySha256) throws Problem {
                output.require();
                String after = Sha256.of(original, cancellation);
                if (!before.equals(Optional.of(after))) {
                    throw new Problem.Broken(original, "the picture was changed while it was being protected", null);
                }
                job.appearing(item.number(), Receipt.of(result, after, copySha256, Instant.now()), stamp.get());
            }
        }, cancellation);
    }
}
