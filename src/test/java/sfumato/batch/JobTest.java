package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.batch.FakeProtector.Moment;
import sfumato.problem.Problem;
import sfumato.protect.DecoyChoice;
import sfumato.protect.MaskChoice;
import sfumato.protect.ProtectionSettings;
import sfumato.task.Cancellation;

class JobTest {
    private static final Map<String, String> BOTH = Map.of("a-protected.png", "protected a.png: picture a.png", "a-protected.png.json", "{}",
            "b-protected.png", "protected b.png: picture b.png", "b-protected.png.json", "{}");

    @TempDir
    Path temp;
    private JobFolder folder;
    private final List<String> asked = new ArrayList<>();
    private final FakeProtector protector = new FakeProtector((original, _, _, _) -> asked.add(original.getFileName().toString()));

    @BeforeEach
    void make_a_folder() {
        folder = new JobFolder(temp);
    }

    @Test
    void pictures_are_moved_and_removed_in_the_queue() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png", "c.png"));
        job.move(3, 0);
        job.remove(2);
        assertEquals(List.of(3, 1), job.items().stream().map(Item::number).toList());
        job.move(3, 99);
        assertEquals(List.of(1, 3), job.items().stream().map(Item::number).toList());
    }

    @Test
    void a_number_that_is_not_there_changes_nothing() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png"));
        List<Item> before = job.items();
        job.remove(7);
        job.move(7, 0);
        job.retry(7);
        assertEquals(before, job.items());
    }

    @Test
    void what_was_left_out_can_be_tried_again() throws Exception {
        JobFolder.write(folder.out().resolve("a-protected.png"), "there already");
        Job job = Job.unrecorded(folder.settings(ConflictPolicy.SKIP), folder.pictures("a.png"));
        JobFolder.run(job, protector);
        Files.delete(folder.out().resolve("a-protected.png"));
        job.retry(1);
        assertTrue(job.items().getFirst().waiting());
        JobFolder.run(job, protector);
        assertEquals("protected a.png: picture a.png", JobFolder.contents(folder.out()).get("a-protected.png"));
    }

    @Test
    void what_was_left_out_is_left_out_again_while_its_copy_is_there() {
        JobFolder.write(folder.out().resolve("a-protected.png"), "there already");
        Job job = Job.unrecorded(folder.settings(ConflictPolicy.SKIP), folder.pictures("a.png"));
        JobFolder.run(job, protector);
        job.retry(1);
        JobFolder.run(job, protector);
        assertEquals(Map.of("a-protected.png", "there already"), JobFolder.contents(folder.out()));
    }

    @Test
    void what_could_not_be_begun_gets_its_name_when_it_is_tried_again_unless_another_has_it_now() throws Exception {
        Path inTheWay = JobFolder.write(folder.out().resolve("sub"), "a file");
        Job job = Job.unrecorded(folder.settings(), folder.pictures("sub/a.png", "sub/b.png"));
        JobFolder.run(job, protector);
        assertTrue(job.items().stream().allMatch(Item::failed));
        Files.delete(inTheWay);
        JobFolder.write(folder.out().resolve("sub/b-protected.png"), "a stranger's");
        job.retry(1);
        job.retry(2);
        JobFolder.run(job, protector);
        assertEquals(List.of("sub/a-protected.png", "sub/b-protected-2.png", "sub/b-protected.png"),
                JobFolder.contents(folder.out()).keySet().stream().filter(name -> name.endsWith(".png")).toList());
    }

    @Test
    void what_a_job_reads_beside_its_pictures_is_never_replaced() {
        Path mask = JobFolder.write(folder.out().resolve("a-protected.png"), "a mask");
        Path decoy = JobFolder.write(folder.out().resolve("b-protected.png"), "a decoy");
        JobSettings all = folder.settings(ConflictPolicy.OVERWRITE);
        ProtectionSettings reading = all.protection().withMask(new MaskChoice.FromFile(mask)).withDecoy(new DecoyChoice.FromFile(decoy));
        Job job = Job.unrecorded(new JobSettings(all.output(), all.names(), all.conflicts(), all.reports(), reading, all.date()),
                folder.pictures("a.png", "b.png", "c.png"));
        JobFolder.run(job, protector);
        assertEquals(List.of(true, true, false), job.items().stream().map(Item::failed).toList());
        assertEquals(List.of("a mask", "a decoy"), List.copyOf(JobFolder.contents(folder.out()).values()).subList(0, 2));
    }

    @Test
    void a_picture_of_the_job_is_never_replaced_by_the_copy_of_another() {
        FoundPicture inTheWay = new FoundPicture(JobFolder.write(folder.out().resolve("a-protected.png"), "an original"), Path.of(""));
        Job job = Job.unrecorded(folder.settings(ConflictPolicy.OVERWRITE), folder.pictures("a.png"));
        job.add(List.of(inTheWay));
        JobFolder.run(job, protector);
        assertTrue(job.items().getFirst().failed());
        assertEquals("an original", JobFolder.contents(folder.out()).get("a-protected.png"));
    }

    @Test
    void what_is_done_is_not_tried_again() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png"));
        JobFolder.run(job, protector);
        job.retry(1);
        assertFalse(job.items().getFirst().waiting());
    }

    @Test
    void a_picture_that_was_taken_out_is_known_still() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png"));
        job.remove(1);
        job.addNew(folder.pictures("a.png", "b.png"));
        assertEquals(List.of(folder.art("b.png")), job.items().stream().map(item -> item.picture().file()).toList());
    }

    @Test
    void a_number_is_never_given_twice() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png"));
        job.remove(1);
        job.add(folder.pictures("b.png"));
        assertEquals(2, job.items().getFirst().number());
    }

    @Test
    void what_failed_waits_again_when_it_is_to_be_retried_and_gets_the_same_name() throws Exception {
        try (Job job = Job.begin(folder.settings(), folder.pictures("a.png"))) {
            JobFolder.run(job, new FakeProtector((original, _, _, _) -> {
                throw new Problem.Missing(original, null);
            }));
            assertTrue(job.items().getFirst().failed());
            job.retry(1);
            assertTrue(JobFolder.run(job, protector).allDone());
            assertEquals(Set.of("a-protected.png", "a-protected.png.json"), JobFolder.contents(folder.out()).keySet());
        }
    }

    @Test
    void only_a_recorded_job_of_which_pictures_wait_can_be_gone_on_with_later() throws Exception {
        try (Job job = Job.begin(folder.settings(), folder.pictures("a.png"))) {
            assertTrue(job.canGoOnLater());
            assertFalse(Job.unrecorded(folder.settings(), folder.pictures("a.png")).canGoOnLater(), "the journal there is another job's");
            JobFolder.run(job, protector);
            assertFalse(job.canGoOnLater());
        }
    }

    @Test
    void of_a_job_whose_folder_is_gone_nothing_can_be_gone_on_with() throws Exception {
        try (Job job = Job.begin(folder.settings(), folder.pictures("a.png"))) {
            Files.move(folder.out(), temp.resolve("moved"));
            assertFalse(job.canGoOnLater());
        }
    }

    @Test
    void what_was_done_is_not_done_again() throws Exception {
        stopAfterTheFirst();
        assertTrue(Job.canResume(folder.out()));
        asked.clear();
        try (Job job = Job.resume(folder.out())) {
            assertTrue(JobFolder.run(job, protector).allDone());
            Outcome before = ((Item.State.Ended) job.items().getFirst().state()).outcome();
            assertEquals(folder.art("a.png"), assertInstanceOf(Outcome.Before.class, before).original());
        }
        assertEquals(List.of("b.png"), asked);
        assertEquals(BOTH, JobFolder.contents(folder.out()));
        assertFalse(Job.canResume(folder.out()));
    }

    @Test
    void the_settings_and_the_order_are_those_of_then() throws Exception {
        try (Job job = Job.begin(folder.settings(ConflictPolicy.SKIP), folder.pictures("a.png", "b.png", "c.png"), List.of(folder.art("")))) {
            job.move(3, 0);
            job.remove(1);
        }
        try (Job job = Job.resume(folder.out())) {
            assertEquals(folder.settings(ConflictPolicy.SKIP).conflicts(), job.settings().conflicts());
            assertEquals(folder.settings().names().text(), job.settings().names().text());
            assertEquals(List.of(folder.art("")), job.inputs());
            assertEquals(List.of(3, 2), job.items().stream().map(Item::number).toList());
        }
    }

    @Test
    void a_picture_that_was_changed_since_is_done_again_under_its_name() throws Exception {
        stopAfterTheFirst();
        asked.clear();
        JobFolder.write(folder.art("a.png"), "changed");
        resume(folder.out());
        assertEquals(List.of("a.png", "b.png"), asked);
        assertEquals("protected a.png: changed", JobFolder.contents(folder.out()).get("a-protected.png"));
        assertEquals(BOTH.keySet(), JobFolder.contents(folder.out()).keySet());
    }

    @Test
    void a_copy_that_was_removed_since_is_made_again() throws Exception {
        stopAfterTheFirst();
        Files.delete(folder.out().resolve("a-protected.png"));
        Files.delete(folder.out().resolve("a-protected.png.json"));
        resume(folder.out());
        assertEquals(BOTH, JobFolder.contents(folder.out()));
    }

    @Test
    void a_picture_that_is_found_again_is_not_taken_twice_and_a_new_one_is_taken() throws Exception {
        stopAfterTheFirst();
        try (Job job = Job.resume(folder.out())) {
            job.addNew(folder.pictures("a.png", "b.png", "c.png"));
            assertEquals(3, job.items().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"BEGUN, 1", "ANNOUNCED, 1", "COPIED, 1", "REPORTED, 0"})
    void killed_at_any_moment_a_picture_ends_protected_exactly_once(Moment moment, int again) throws Exception {
        Path killed = killedAt(moment, ConflictPolicy.UNIQUE);
        asked.clear();
        resume(killed);
        assertEquals(again, asked.stream().filter("a.png"::equals).count());
        assertEquals(BOTH, JobFolder.contents(killed));
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void killed_while_it_replaces_a_picture_ends_protected_exactly_once(Moment moment) throws Exception {
        JobFolder.write(folder.out().resolve("a-protected.png"), "old");
        JobFolder.write(folder.out().resolve("a-protected.png.json"), "old");
        Path killed = killedAt(moment, ConflictPolicy.OVERWRITE);
        resume(killed);
        assertEquals(BOTH, JobFolder.contents(killed));
    }

    @Test
    void a_strangers_file_that_took_the_name_meanwhile_stays_as_it_is() throws Exception {
        Path killed = killedAt(Moment.ANNOUNCED, ConflictPolicy.UNIQUE);
        JobFolder.write(killed.resolve("a-protected.png"), "a stranger's");
        resume(killed);
        Map<String, String> contents = JobFolder.contents(killed);
        assertEquals("a stranger's", contents.get("a-protected.png"));
        assertEquals("protected a.png: picture a.png", contents.get("a-protected-2.png"));
    }

    @Test
    void temporary_files_of_the_killed_run_are_removed_and_others_are_left_alone() throws Exception {
        stopAfterTheFirst();
        // As if another run of the program had been killed: its name is in the journal, and no word of its end.
        Path journal = folder.out().resolve(Journal.NAME);
        Files.writeString(journal, Files.readString(journal) + "{\"entry\":\"opened\",\"run\":\"77-abc\",\"output\":\"" + folder.out() + "\"}\n");
        Path own = JobFolder.write(folder.out().resolve(".sfumato-77-abc-1234.tmp"), "half");
        Path other = JobFolder.write(folder.out().resolve(".sfumato-78-abc-1234.tmp"), "half");
        resume(folder.out());
        assertFalse(Files.exists(own));
        assertTrue(Files.exists(other));
    }

    @Test
    void a_second_run_in_the_same_folder_is_refused() throws Exception {
        try (Job _ = Job.begin(folder.settings(), folder.pictures("a.png"))) {
            Problem problem = assertThrows(Problem.class, () -> Job.resume(folder.out()));
            assertTrue(problem.what().contains("another run"), problem.what());
            assertThrows(Problem.class, () -> Job.begin(folder.settings(), folder.pictures("a.png")));
        }
    }

    @Test
    void a_new_job_sets_an_unfinished_one_aside() throws Exception {
        stopAfterTheFirst();
        Job.begin(folder.settings(), folder.pictures("c.png")).close();
        assertTrue(Files.readString(folder.out().resolve(".sfumato-journal.old.jsonl")).contains("b.png"));
        assertFalse(Files.readString(folder.out().resolve(Journal.NAME)).contains("b.png"));
    }

    @Test
    void a_job_that_made_nothing_leaves_nothing() throws Exception {
        try (Job job = Job.begin(folder.settings(), folder.pictures("a.png"))) {
            JobFolder.run(job, new FakeProtector((original, _, _, _) -> {
                throw new Problem.Unreadable(original, "this is no picture", "Choose another", null);
            }));
        }
        assertFalse(Files.exists(folder.out()));
    }

    @Test
    void without_a_journal_there_is_nothing_to_go_on_with() throws Exception {
        assertFalse(Job.canResume(folder.out()));
        Problem problem = assertThrows(Problem.class, () -> Job.resume(folder.out()));
        assertTrue(problem.what().contains("no earlier run"), problem.what());
        assertFalse(Files.exists(folder.out()));
    }

    private void stopAfterTheFirst() throws Problem {
        Cancellation cancellation = new Cancellation();
        try (Job job = Job.begin(folder.settings(), folder.pictures("a.png", "b.png"))) {
            JobFolder.run(job, new FakeProtector((original, _, _, _) -> {
                if (original.endsWith("b.png")) {
                    cancellation.request();
                }
            }), cancellation);
        }
    }

    // What lies in the output folder when work on the first of two pictures is at this moment, elsewhere.
    private Path killedAt(Moment wanted, ConflictPolicy conflicts) throws Problem {
        Path killed = temp.resolve("killed");
        try (Job job = Job.begin(folder.settings(conflicts), folder.pictures("a.png", "b.png"))) {
            JobFolder.run(job, new FakeProtector((_, _, _, _) -> { }, (moment, original) -> {
                if (moment == wanted && original.endsWith("a.png")) {
                    JobFolder.snapshot(folder.out(), killed);
                }
            }));
        }
        try (var files = Files.newDirectoryStream(killed, ".sfumato-*.tmp")) {
            for (Path temporary : files) {
                Files.delete(temporary); // of this very process, which no other run takes for dead
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return killed;
    }

    private void resume(Path output) throws Problem {
        try (Job job = Job.resume(output)) {
            assertTrue(JobFolder.run(job, protector).allDone(), () -> job.items().toString());
        }
    }
}
