package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.batch.Item.State;
import sfumato.file.Leftovers;
import sfumato.problem.Problem;
import sfumato.protect.ProgramVersion;
import sfumato.protect.ReportKind;

/// What counts as done when a job goes on that was stopped; and what becomes of journals.
class JobResumeTest {
    private static final FakeProtector PLAIN = new FakeProtector((_, _, _, _) -> { });

    @TempDir
    Path temp;
    private JobFolder folder;
    private Path journal;

    @BeforeEach
    void make_a_folder() {
        folder = new JobFolder(temp);
        journal = folder.out().resolve(Journal.NAME);
    }

    @Test
    void a_picture_that_was_only_touched_stays_done() throws Exception {
        protectAll("a.png");
        Files.setLastModifiedTime(folder.art("a.png"), FileTime.from(Instant.EPOCH));
        assertEquals(List.of("done"), resumed());
    }

    @Test
    void a_copy_whose_original_is_gone_stays_done() throws Exception {
        protectAll("a.png");
        Files.delete(folder.art("a.png"));
        assertEquals(List.of("done"), resumed());
    }

    @Test
    void a_copy_that_another_version_made_is_made_again() throws Exception {
        protectAll("a.png");
        replaceInJournal("\"version\":\"" + ProgramVersion.current() + "\"", "\"version\":\"0.0.1\"");
        assertEquals(List.of("waits"), resumed());
    }

    @Test
    void what_failed_or_was_left_out_waits_for_another_try() throws Exception {
        JobFolder.write(folder.out().resolve("b-protected.png"), "there already");
        try (Job job = Job.begin(folder.settings(ConflictPolicy.SKIP), folder.pictures("a.png", "b.png", "c.png"))) {
            JobFolder.run(job, new FakeProtector((original, _, _, _) -> {
                if (original.endsWith("c.png")) {
                    throw new Problem.Unreadable(original, "this is no picture", "Choose another", null);
                }
            }));
        }
        assertFalse(Job.canResume(folder.out()), "it came to its end");
        assertEquals(List.of("done", "waits", "waits"), resumed());
    }

    @Test
    void a_name_that_a_copy_had_is_given_to_no_new_picture() throws Exception {
        try (Job job = Job.begin(folder.settings(ConflictPolicy.OVERWRITE), folder.pictures("a.png"))) {
            JobFolder.run(job, PLAIN);
        }
        try (Job job = Job.resume(folder.out())) {
            job.addNew(List.of(new FoundPicture(folder.pictures("other/a.png").getFirst().file(), Path.of(""))));
            JobFolder.run(job, PLAIN);
        }
        assertEquals("protected a.png: picture a.png", JobFolder.contents(folder.out()).get("a-protected.png"));
        assertEquals("protected a.png: picture other/a.png", JobFolder.contents(folder.out()).get("a-protected-2.png"));
    }

    @Test
    void a_copy_that_is_being_replaced_is_known_as_the_own_one_after_a_kill() throws Exception {
        protectAll("a.png");
        JobFolder.write(folder.art("a.png"), "changed");
        Path killed = temp.resolve("killed");
        try (Job job = Job.resume(folder.out())) {
            JobFolder.run(job, new FakeProtector((_, _, _, _) -> { }, (moment, _) -> {
                if (moment == FakeProtector.Moment.BEGUN) {
                    JobFolder.snapshot(folder.out(), killed);
                }
            }));
        }
        try (Job job = Job.resume(killed)) {
            assertTrue(JobFolder.run(job, PLAIN).allDone());
        }
        assertEquals(Map.of("a-protected.png", "protected a.png: changed", "a-protected.png.json", "{}"), JobFolder.contents(killed));
    }

    @Test
    void every_entry_is_written_once() throws Exception {
        protectAll("a.png", "b.png");
        List<String> lines = Files.readAllLines(journal);
        assertEquals(List.copyOf(new LinkedHashSet<>(lines)), lines);
    }

    @Test
    void whoever_is_interrupted_closes_the_journal_all_the_same_and_is_not_forgotten() throws Exception {
        Job job = Job.begin(folder.settings(), folder.pictures("a.png"));
        Thread.currentThread().interrupt();
        job.close();
        assertTrue(Thread.interrupted());
        assertEquals("{\"entry\":\"closed\"}", Files.readAllLines(journal).getLast());
    }

    @Test
    void a_closed_job_leaves_no_thread_behind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        protectAll("a.png");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && thread.getName().startsWith("sfumato-")) {
                thread.join(); // one that does not end keeps this test waiting
            }
        }
    }

    @Test
    void a_closed_job_holds_no_file_open() throws Exception {
        Path handles = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(handles), "this system does not tell which files are open");
        protectAll("a.png");
        try (Stream<Path> open = Files.list(handles)) {
            assertEquals(List.of(), open.filter(handle -> leadsInto(handle, temp)).toList());
        }
    }

    private static boolean leadsInto(Path handle, Path folder) {
        try {
            return Files.readSymbolicLink(handle).startsWith(folder);
        } catch (IOException _) {
            return false; // it was closed meanwhile
        }
    }

    @Test
    void a_copy_that_appeared_counts_where_no_report_was_to_come() throws Exception {
        JobSettings settings = settings(Set.of());
        assertEquals(List.of("done", "waits"), resumedAfterKill(FakeProtector.Moment.COPIED, settings));
    }

    @Test
    void a_copy_whose_report_is_missing_does_not_count() throws Exception {
        assertEquals(List.of("waits", "waits"), resumedAfterKill(FakeProtector.Moment.COPIED, settings(Set.of(ReportKind.JSON))));
    }

    @Test
    void a_copy_that_somebody_changed_before_it_was_noted_does_not_count() throws Exception {
        Path killed = killed(FakeProtector.Moment.REPORTED, settings(Set.of(ReportKind.JSON)));
        Files.writeString(killed.resolve("a-protected.png"), "changed");
        assertEquals(List.of("waits", "waits"), states(killed));
    }

    @Test
    void temporary_files_of_the_run_that_goes_on_itself_are_left_alone() throws Exception {
        protectAll("a.png");
        replaceInJournal("{\"entry\":\"closed\"}\n", "");
        Path own = JobFolder.write(folder.out().resolve(".sfumato-" + Leftovers.RUN + "-1234.tmp"), "half");
        resumed();
        assertTrue(Files.exists(own));
    }

    @Test
    void temporary_files_are_looked_for_where_copies_were_to_appear() throws Exception {
        protectAll("sub/a.png");
        replaceInJournal(Leftovers.RUN, "77-abc");
        replaceInJournal("{\"entry\":\"closed\"}\n", "");
        Path left = JobFolder.write(folder.out().resolve("sub/.sfumato-77-abc-1.tmp"), "half");
        resumed();
        assertFalse(Files.exists(left));
    }

    @Test
    void after_a_run_that_ended_well_nothing_is_taken_for_its_temporary_file() throws Exception {
        protectAll("a.png");
        replaceInJournal(Leftovers.RUN, "77-abc");
        Path strange = JobFolder.write(folder.out().resolve(".sfumato-77-abc-1.tmp"), "half");
        resumed();
        assertTrue(Files.exists(strange));
    }

    @Test
    void whatever_was_done_to_the_queue_is_found_again() throws Exception {
        try (Job job = Job.begin(folder.settings(), folder.pictures("a.png", "b.png"))) {
            job.add(folder.pictures("c.png", "sub/d.png"));
            job.move(4, 0);
            job.move(1, -5);
            job.remove(2);
        }
        try (Job job = Job.resume(folder.out())) {
            assertEquals(List.of(1, 4, 3), job.items().stream().map(Item::number).toList());
            assertEquals(Path.of("sub"), job.items().get(1).picture().under());
            job.add(folder.pictures("e.png"));
            assertEquals(5, job.items().getLast().number());
        }
    }

    @Test
    void a_folder_that_was_moved_is_gone_on_with_where_it_is_now() throws Exception {
        protectAll("a.png", "sub/b.png");
        Path moved = temp.resolve("moved");
        Files.move(folder.out(), moved);
        assertEquals(List.of("done", "done"), states(moved));
    }

    @Test
    void a_finished_journal_is_replaced_and_unfinished_ones_are_kept_each_under_its_name() throws Exception {
        protectAll("a.png");
        for (String name : List.of("b.png", "c.png", "d.png", "e.png")) {
            Job.begin(folder.settings(), folder.pictures(name)).close();
        }
        Map<String, Boolean> kept = Map.of(".sfumato-journal.old.jsonl", holds(".sfumato-journal.old.jsonl", "b.png"),
                ".sfumato-journal.old-2.jsonl", holds(".sfumato-journal.old-2.jsonl", "c.png"),
                ".sfumato-journal.old-3.jsonl", holds(".sfumato-journal.old-3.jsonl", "d.png"), Journal.NAME, holds(Journal.NAME, "e.png"));
        assertFalse(kept.containsValue(false), kept.toString());
        assertFalse(Files.exists(folder.out().resolve(".sfumato-journal.old-4.jsonl")));
    }

    @Test
    void a_job_that_waits_can_go_on_and_one_that_failed_wholly_leaves_no_journal() throws Exception {
        JobFolder.write(folder.out().resolve("there"), "already");
        try (Job job = Job.begin(folder.settings(), folder.pictures("a.png"))) {
            JobFolder.run(job, new FakeProtector((original, _, _, _) -> {
                throw new Problem.Missing(original, null);
            }));
        }
        assertFalse(Files.exists(journal));
        Job.begin(folder.settings(), folder.pictures("a.png")).close();
        assertTrue(Job.canResume(folder.out()));
    }

    @Test
    void a_closed_job_leaves_its_folder_to_others() throws Exception {
        for (int i = 0; i < 2; i++) {
            Job.begin(folder.settings(), folder.pictures("a.png")).close();
        }
        Job.resume(folder.out()).close();
        assertEquals(List.of("waits"), resumed());
    }

    @Test
    void a_journal_that_cannot_be_gone_on_with_leaves_its_folder_to_others() throws Exception {
        JobFolder.write(journal, "no journal\n");
        for (int i = 0; i < 2; i++) {
            Problem problem = assertThrows(Problem.class, () -> Job.resume(folder.out()));
            assertEquals(journal, problem.path());
        }
    }

    private JobSettings settings(Set<ReportKind> reports) {
        JobSettings some = folder.settings();
        return new JobSettings(some.output(), some.names(), some.conflicts(), reports, some.protection(), some.date());
    }

    private void protectAll(String... names) throws Problem {
        try (Job job = Job.begin(folder.settings(), folder.pictures(names))) {
            assertTrue(JobFolder.run(job, PLAIN).allDone());
        }
    }

    private List<String> resumed() throws Problem {
        return states(folder.out());
    }

    private List<String> resumedAfterKill(FakeProtector.Moment moment, JobSettings settings) throws Exception {
        return states(killed(moment, settings));
    }

    // The output folder as it was at this moment of the work on the first of two pictures.
    private Path killed(FakeProtector.Moment wanted, JobSettings settings) throws Problem {
        Path killed = temp.resolve("killed");
        try (Job job = Job.begin(settings, folder.pictures("a.png", "b.png"))) {
            JobFolder.run(job, new FakeProtector((_, _, _, _) -> { }, (moment, original) -> {
                if (moment == wanted && original.endsWith("a.png")) {
                    JobFolder.snapshot(folder.out(), killed);
                }
            }));
        }
        return killed;
    }

    private static List<String> states(Path output) throws Problem {
        List<String> states = new ArrayList<>();
        try (Job job = Job.resume(output)) {
            for (Item item : job.items()) {
                states.add(item.waiting() ? "waits" : "done");
                if (!item.waiting()) {
                    assertInstanceOf(Outcome.Before.class, assertInstanceOf(State.Ended.class, item.state()).outcome());
                }
            }
        }
        return states;
    }

    private boolean holds(String name, String word) throws IOException {
        return Files.readString(folder.out().resolve(name)).contains(word);
    }

    private void replaceInJournal(String text, String other) throws IOException {
        String before = Files.readString(journal);
        assertTrue(before.contains(text), before);
        Files.writeString(journal, before.replace(text, other));
    }
}
