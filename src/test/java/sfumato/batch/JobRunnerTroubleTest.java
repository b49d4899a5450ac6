package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;
import sfumato.protect.ProtectionResult;
import sfumato.task.Cancellation;

/// What a run does when files, folders or the disk are not what they were.
class JobRunnerTroubleTest {
    @TempDir
    Path temp;
    private JobFolder folder;

    @BeforeEach
    void make_a_folder() {
        folder = new JobFolder(temp);
    }

    @Test
    void a_full_disk_stops_the_job_and_the_rest_waits_for_the_next_run() throws Exception {
        try (Job job = Job.begin(folder.settings(), folder.pictures("a.png", "b.png", "c.png"))) {
            JobResult result = JobFolder.run(job, new FakeProtector((original, destination, _, _) -> {
                if (original.endsWith("b.png")) {
                    throw new Problem.NoSpace(destination.copy(), null);
                }
            }));
            assertInstanceOf(Problem.NoSpace.class, result.stoppedBy().orElseThrow());
            assertFalse(result.cancelled() || result.allDone());
            assertEquals(List.of(false, true, true), result.items().stream().map(Item::waiting).toList());
        }
        try (Job job = Job.resume(folder.out())) {
            assertTrue(JobFolder.run(job, new FakeProtector((_, _, _, _) -> { })).allDone());
        }
        assertEquals(6, JobFolder.contents(folder.out()).size());
    }

    @Test
    void an_output_folder_that_is_removed_stops_the_job_and_is_not_made_again() throws Exception {
        try (Job job = Job.begin(folder.settings(), folder.pictures("a.png", "b.png", "c.png"))) {
            JobResult result = JobFolder.run(job, new FakeProtector((original, _, _, _) -> {
                if (original.endsWith("b.png")) {
                    delete(folder.out());
                }
            }));
            Problem problem = result.stoppedBy().orElseThrow();
            assertEquals(folder.out(), problem.path());
            assertTrue(problem.what().contains("removed or unplugged"), problem.what());
            assertEquals(List.of(false, true, true), result.items().stream().map(Item::waiting).toList());
        }
        assertFalse(Files.exists(folder.out()));
    }

    @Test
    void another_folder_in_place_of_the_output_folder_is_not_written_to() throws Exception {
        try (Job job = Job.begin(folder.settings(), folder.pictures("a.png", "b.png"))) {
            JobResult result = JobFolder.run(job, new FakeProtector((_, _, _, _) -> {
                move(folder.out(), temp.resolve("moved"));
                JobFolder.write(folder.out().resolve("other"), "x");
            }));
            assertTrue(result.stoppedBy().isPresent());
        }
        assertEquals(List.of("other"), List.copyOf(JobFolder.contents(folder.out()).keySet()));
    }

    @Test
    void an_output_folder_that_is_removed_between_two_pictures_is_not_made_again() throws Exception {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png"));
        JobResult result = JobFolder.runner(new FakeProtector((_, _, _, _) -> { })).run(job, new JobListener() {
            @Override
            public void made(int number, ProtectionResult result, Receipt receipt) {
                delete(folder.out());
            }
        }, new Cancellation());
        assertEquals(folder.out(), result.stoppedBy().orElseThrow().path());
        assertFalse(Files.exists(folder.out()));
    }

    @Test
    void a_job_of_which_nothing_waits_touches_nothing() {
        Job job = Job.unrecorded(folder.settings(), List.of());
        assertTrue(JobFolder.run(job, new FakeProtector((_, _, _, _) -> { })).allDone());
        assertFalse(Files.exists(folder.out()));
    }

    @Test
    void a_picture_that_is_changed_while_it_is_protected_fails_and_gets_no_copy() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png"));
        JobResult result = JobFolder.run(job, new FakeProtector((original, _, _, _) -> {
            if (original.endsWith("a.png")) {
                JobFolder.write(original, "somebody works on it");
            }
        }));
        assertTrue(failure(result, 0).reason().contains("was changed while it was being protected"));
        assertEquals(List.of("b-protected.png", "b-protected.png.json"), List.copyOf(JobFolder.contents(folder.out()).keySet()));
    }

    @Test
    void a_picture_that_was_changed_while_it_waited_is_protected_as_it_is() throws IOException {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png"));
        JobFolder.run(job, new FakeProtector((original, _, _, _) -> {
            if (original.endsWith("a.png")) {
                JobFolder.write(folder.art("b.png"), "later");
            }
        }));
        assertEquals("protected b.png: later", Files.readString(folder.out().resolve("b-protected.png")));
    }

    @Test
    void a_picture_that_was_removed_while_it_waited_is_missing_and_the_rest_goes_on() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png", "c.png"));
        JobResult result = JobFolder.run(job, new FakeProtector((original, _, _, _) -> {
            if (original.endsWith("a.png")) {
                delete(folder.art("b.png"));
            }
        }));
        assertInstanceOf(Problem.Missing.class, failure(result, 1).problem().orElseThrow());
        assertInstanceOf(Outcome.Done.class, result.outcomes().get(2));
    }

    @Test
    void copies_that_would_have_one_name_get_names_of_their_own() {
        List<FoundPicture> pictures = folder.pictures("a.png", "other/a.png", "third/A.PNG").stream()
                .map(picture -> new FoundPicture(picture.file(), Path.of(""))).toList();
        JobFolder.run(Job.unrecorded(folder.settings(), pictures), new FakeProtector((_, _, _, _) -> { }));
        assertEquals(List.of("A-protected-3.PNG", "a-protected-2.png", "a-protected.png"),
                JobFolder.contents(folder.out()).keySet().stream().filter(name -> !name.endsWith(".json")).toList());
    }

    @Test
    void names_in_all_scripts_and_as_long_as_names_can_be_are_protected_and_remembered() throws Exception {
        String longest = "n".repeat(246) + ".png";
        String wide = "漢".repeat(80) + ".png";
        FoundPicture[] pictures = folder.pictures("Ünïcödé.png", "Картина.png", "لوحة.png", "絵画/作品 🎨.png", "שלום.png", "a'b\"c,d;e.png", longest, wide)
                .toArray(FoundPicture[]::new);
        try (Job job = Job.begin(folder.settings(), List.of(pictures))) {
            assertTrue(JobFolder.run(job, new FakeProtector((_, _, _, _) -> { })).allDone());
        }
        assertEquals(2 * pictures.length, JobFolder.contents(folder.out()).size());
        try (Job job = Job.resume(folder.out())) {
            assertTrue(job.items().stream().noneMatch(Item::waiting), () -> job.items().toString());
        }
    }

    private static Outcome.Failed failure(JobResult result, int index) {
        return assertInstanceOf(Outcome.Failed.class, result.outcomes().get(index));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
