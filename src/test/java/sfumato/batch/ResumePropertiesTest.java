package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.chance.Cases;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Whatever happens to a job between its runs, and wherever they are killed, in the end every good picture has one copy of it as it is.
class ResumePropertiesTest {
    private static final int CASES = 30;

    @TempDir
    Path temp;
    private int folders;

    @Test
    void every_good_picture_ends_protected_once_whatever_happened_before() {
        Cases.each(CASES, random -> new Story(random, temp.resolve("story" + folders++)).tell());
    }

    /// A portfolio and all that happens to it.
    private static final class Story {
        private final SplittableRandom random;
        private final JobFolder folder;
        private final List<String> names = new ArrayList<>();
        private final ConflictPolicy policy;
        private int changes;
        private int snapshots;

        Story(SplittableRandom random, Path temp) {
            this.random = random;
            folder = new JobFolder(temp);
            policy = Cases.any(random, ConflictPolicy.values());
        }

        void tell() throws Exception {
            List<FoundPicture> first = draw(random.nextInt(1, 5));
            run(() -> Job.begin(folder.settings(policy), first), true);
            for (int chapter = random.nextInt(5); chapter > 0; chapter--) {
                happen();
                run(this::again, random.nextInt(4) > 0);
            }
            happen();
            run(this::again, false);
            requireEveryPictureOnce();
        }

        // A job in which nothing could be protected leaves no journal.
        private Job again() throws Problem {
            return Files.exists(folder.out().resolve(Journal.NAME)) ? Job.resume(folder.out())
                    : Job.begin(folder.settings(policy), names.stream().map(name -> new FoundPicture(folder.art(name), Path.of(name).getParent() == null ? Path.of("") : Path.of("sub"))).toList());
        }

        private interface Opening {
            Job open() throws Problem;
        }

        // A kill leaves the output folder as it was at one moment; what the program did after that moment did not happen.
        private void run(Opening opening, boolean killed) throws Exception {
            Path left = folder.temp().resolve("killed" + snapshots++);
            AtomicInteger moments = new AtomicInteger(killed ? random.nextInt(1, 4 * names.size() + 1) : Integer.MAX_VALUE);
            Cancellation cancellation = new Cancellation();
            try (Job job = opening.open()) {
                if (random.nextBoolean()) {
                    job.addNew(draw(random.nextInt(3)));
                }
                JobFolder.run(job, new FakeProtector((original, _, _, _) -> {
                    if (original.getFileName().toString().startsWith("bad")) {
                        throw new Problem.Unreadable(original, "it is torn", "Scan it again", null);
                    }
                }, (_, _) -> {
                    if (moments.decrementAndGet() == 0) {
                        JobFolder.snapshot(folder.out(), left);
                        cancellation.request();
                    }
                }), cancellation);
            }
            if (Files.exists(left)) {
                if (Files.exists(folder.out())) { // where nothing was protected it went with the job
                    delete(folder.out());
                }
                Files.move(left, folder.out());
                tear();
            }
        }

        // A line that was being written.
        private void tear() throws IOException {
            if (random.nextBoolean()) {
                Files.writeString(folder.out().resolve(Journal.NAME), Cases.any(random, "{", "{\"entry\":\"done\",\"num", "\0\0\0"), StandardOpenOption.APPEND);
            }
        }

        private void happen() throws IOException {
            for (int events = random.nextInt(4); events > 0; events--) {
                String name = names.get(random.nextInt(names.size()));
                switch (random.nextInt(3)) {
                    case 0 -> JobFolder.write(folder.art(name), "changed ".repeat(++changes));
                    case 1 -> Files.deleteIfExists(copyOf(name));
                    default -> Files.deleteIfExists(copyOf(name).resolveSibling(copyOf(name).getFileName() + ".json"));
                }
            }
        }

        private List<FoundPicture> draw(int count) {
            List<String> drawn = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                drawn.add(Cases.any(random, "", "sub/") + Cases.any(random, "good", "fine", "bad") + names.size() + ".png");
                names.add(drawn.getLast());
            }
            return folder.pictures(drawn.toArray(String[]::new));
        }

        private Path copyOf(String name) {
            return folder.out().resolve(name.replace(".png", "-protected.png"));
        }

        private void requireEveryPictureOnce() throws Exception {
            // The names say nothing: where the artist left a report without its copy, the next copy takes another name.
            Files.createDirectories(folder.out()); // which goes with a job in which nothing could be protected
            List<String> expected = names.stream().filter(name -> !name.contains("bad")).map(folder::art).map(FakeProtector::content).sorted().toList();
            List<String> copies = JobFolder.contents(folder.out()).entrySet().stream().filter(file -> file.getKey().endsWith(".png"))
                    .map(Map.Entry::getValue).sorted().toList();
            assertEquals(expected, copies);
            if (!expected.isEmpty()) {
                JournalReader journal = JournalReader.read(folder.out());
                assertTrue(journal.isFinished());
                assertEquals(names.size(), journal.queue().items().size());
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
