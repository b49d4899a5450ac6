package sfumato.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import sfumato.file.SafeFile;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.Onlooker;
import sfumato.protect.ProtectionResult;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Protector;
import sfumato.report.Controlled;
import sfumato.report.Evidence;
import sfumato.report.TestEvidence;
import sfumato.report.TestVisibility;
import sfumato.task.Cancellation;
import sfumato.task.Progress;

/// Writes the original's path and content as its copy, as carefully as the real one does. What a test does in place of the
/// search may fail, wait, or meddle with the files.
record FakeProtector(Work work, Moments moments) implements Protector {
    static final Evidence EVIDENCE = TestEvidence.of(TestVisibility.of(8, 3.2, 38.04, 0.98765), new Controlled(0.41, 0.1), Optional.empty());

    @FunctionalInterface
    interface Work {
        void on(Path original, Destination destination, Onlooker onlooker, Cancellation cancellation) throws Problem;
    }

    /// Looks on at the moments at which a kill would leave different things.
    enum Moment { BEGUN, ANNOUNCED, COPIED, REPORTED }

    @FunctionalInterface
    interface Moments {
        void at(Moment moment, Path original);
    }

    FakeProtector(Work work) {
        this(work, (_, _) -> { });
    }

    static String content(Path original) {
        try {
            return "protected " + original.getFileName() + ": " + Files.readString(original, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path original) throws Problem {
        try {
            return content(original);
        } catch (UncheckedIOException e) {
            throw FileProblems.whileReading(original, e.getCause());
        }
    }

    // A copy without its reports disappears again.
    private static void report(Destination destination) throws Problem {
        try {
            for (Path report : destination.reports().values()) {
                try (SafeFile.Pending pending = SafeFile.prepare(report, destination.replace(), out -> out.write("{}".getBytes(UTF_8)))) {
                    pending.publish();
                }
            }
        } catch (Problem problem) {
            if (!destination.replace()) {
                destination.files().forEach(FakeProtector::delete);
            }
            throw problem;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // the first failure is told
        }
    }

    @Override
    public ProtectionResult protect(Path original, Destination destination, ProtectionSettings settings, Onlooker onlooker, Cancellation cancellation)
            throws Problem {
        if (!Files.exists(original)) {
            throw new Problem.Missing(original, null);
        }
        onlooker.at(Progress.Stage.PROTECTING, 0.5);
        String content = read(original);
        moments.at(Moment.BEGUN, original);
        work.on(original, destination, onlooker, cancellation);
        cancellation.check();
        ProtectionResult result = new ProtectionResult(original, destination.copy(), List.copyOf(destination.reports().values()), EVIDENCE,
                List.of(), Duration.ofSeconds(2));
        try (SafeFile.Pending copy = SafeFile.prepare(destination.copy(), destination.replace(), out -> out.write(content.getBytes(UTF_8)))) {
            onlooker.appearing(result, copy.sha256(cancellation));
            moments.at(Moment.ANNOUNCED, original);
            copy.publish();
            moments.at(Moment.COPIED, original);
        }
        report(destination);
        moments.at(Moment.REPORTED, original);
        onlooker.at(Progress.Stage.DONE, 1);
        return result;
    }
}
