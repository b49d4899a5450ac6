package sfumato.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sfumato.file.SafeFile;
import sfumato.file.Sha256;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.protect.Checked;
import sfumato.protect.Checker;
import sfumato.protect.Destination;
import sfumato.protect.EncoderShelf;
import sfumato.protect.Onlooker;
import sfumato.protect.ProtectionResult;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Protector;
import sfumato.report.Controlled;
import sfumato.report.EncoderEvidence;
import sfumato.report.Evidence;
import sfumato.report.HeadEvidence;
import sfumato.report.Survival;
import sfumato.report.TestVisibility;
import sfumato.report.Wear;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;

/// Copies files in place of protecting them, and remembers what it was asked. A file that contains "broken" is refused,
/// one that contains "bug" brings a mistake of ours to light, and for one that contains "too much" the disk is full.
final class FakeEngine implements Engine {
    static final Evidence EVIDENCE = new Evidence(TestVisibility.of(8, 3.2, 38.04, 0.98765),
            new EncoderEvidence("ours", new Controlled(0.41, 0.1), new Controlled(0.3, 0.02), Optional.of(new Controlled(0.2, 0.05)),
                    List.of(new HeadEvidence("flux2", new Controlled(0.4, 0.1), new Controlled(0.2, 0.02), Optional.empty()),
                            new HeadEvidence("sd15", new Controlled(0.42, 0.1), new Controlled(0.4, 0.02), Optional.empty()))),
            List.of(), List.of(new Survival(new Wear.Jpeg(75), Optional.of(new Survival.Shifts(new Controlled(0.4, 0.1), new Controlled(0.36, 0.05)))),
                    new Survival(new Wear.Resize(512), Optional.empty())));

    final List<ProtectionSettings> asked = new ArrayList<>();
    final List<Destination> destinations = new ArrayList<>();
    final List<EncoderShelf> shelves = new ArrayList<>();
    Evidence evidence = EVIDENCE;
    /// What copies have more than their originals.
    String ending = "";
    int threads;
    int sessions;
    int closed;

    @Override
    public List<String> decoys() {
        return List.of("harbour", "meadow");
    }

    @Override
    public List<Path> drawSamples(Path folder) throws Problem {
        try {
            Files.createDirectories(folder);
            return List.of(Files.writeString(folder.resolve("painterly.png"), "p"), Files.writeString(folder.resolve("flat.png"), "f"));
        } catch (IOException e) {
            throw FileProblems.whileWriting(folder, e);
        }
    }

    @Override
    public Session open(int number) {
        threads = number;
        sessions++;
        return new Session() {
            @Override
            public String slowness() {
                return "";
            }

            @Override
            public Function<Workers, Protector> protectors(EncoderShelf shelf) {
                shelves.add(shelf);
                return _ -> FakeEngine.this::protect;
            }

            @Override
            public Checker checker(EncoderShelf shelf) {
                shelves.add(shelf);
                return FakeEngine.this::check;
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    private synchronized ProtectionResult protect(Path original, Destination destination, ProtectionSettings settings, Onlooker progress,
                                                  Cancellation cancellation) throws Problem {
        asked.add(settings);
        destinations.add(destination);
        String content = read(original);
        if (content.contains("bug")) {
            throw new IllegalStateException("index 3 of 2");
        }
        if (content.contains("too much")) {
            throw new Problem.NoSpace(destination.copy(), null);
        }
        progress.at(Progress.Stage.PROTECTING, 0.5);
        ProtectionResult result = new ProtectionResult(original, destination.copy(), List.copyOf(destination.reports().values()), evidence,
                List.of("A note."), Duration.ofSeconds(12));
        byte[] copied = (content + ending).getBytes(StandardCharsets.UTF_8);
        try (SafeFile.Pending copy = SafeFile.prepare(destination.copy(), destination.replace(), out -> out.write(copied))) {
            progress.appearing(result, Sha256.of(copy.content(), cancellation));
            copy.publish();
        }
        destination.reports().values().forEach(report -> write(report, "{}"));
        progress.at(Progress.Stage.DONE, 1);
        return result;
    }

    private Checked check(Path original, Path copy, Optional<Path> report, Progress progress, Cancellation unused) throws Problem {
        progress.at(Progress.Stage.MEASURING, 0.5);
        if (read(original).contains("bug")) {
            throw new IllegalStateException("index 3 of 2");
        }
        read(copy);
        report.ifPresent(file -> write(file, "<!DOCTYPE html>"));
        return new Checked(EVIDENCE, List.of());
    }

    private static String read(Path file) throws Problem {
        try {
            String content = Files.readString(file);
            if (content.contains("broken")) {
                throw new Problem.Unreadable(file, "this is no picture", "Choose another", null);
            }
            return content;
        } catch (IOException e) {
            throw FileProblems.whileReading(file, e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
