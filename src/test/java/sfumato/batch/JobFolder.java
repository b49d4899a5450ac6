package sfumato.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ReportKind;
import sfumato.task.Cancellation;

/// A folder with originals and an output folder beside them, for tests of jobs.
record JobFolder(Path temp) {

    Path out() {
        return temp.resolve("out");
    }

    Path art(String name) {
        return temp.resolve("art").resolve(name);
    }

    List<FoundPicture> pictures(String... names) {
        List<FoundPicture> found = new ArrayList<>();
        for (String name : names) {
            Path file = write(art(name), "picture " + name);
            found.add(new FoundPicture(file, temp.resolve("art").relativize(file.getParent())));
        }
        return found;
    }

    static Path write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JobSettings settings() {
        return settings(ConflictPolicy.UNIQUE);
    }

    JobSettings settings(ConflictPolicy conflicts) {
        return new JobSettings(out(), new NamePattern(NamePattern.STANDARD), conflicts, Set.of(ReportKind.JSON), ProtectionSettings.DEFAULT, LocalDate.EPOCH);
    }

    static JobResult run(Job job, FakeProtector protector) {
        return run(job, protector, new Cancellation());
    }

    static JobResult run(Job job, FakeProtector protector, Cancellation cancellation) {
        return runner(protector).run(job, JobListener.NONE, cancellation);
    }

    /// Does one picture after another.
    static JobRunner runner(FakeProtector protector) {
        return new JobRunner(_ -> protector, 1, 1 << 20, _ -> 1, System::nanoTime);
    }

    /// As a kill would leave a folder at this moment.
    static Path snapshot(Path folder, Path to) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(folder.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The content of every file in a folder that is no journal, by its name.
    static TreeMap<String, String> contents(Path folder) {
        TreeMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().startsWith(".sfumato-journal")).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
