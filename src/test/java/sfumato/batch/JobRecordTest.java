package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.file.faulty.Fault;
import sfumato.file.faulty.Faults;
import sfumato.file.faulty.Operation;
import sfumato.problem.Problem;

/// What is done to a picture is written down first; what cannot be written down is not done. The disk becomes full for the
/// journal alone, so that nothing else keeps it from being done.
class JobRecordTest {
    @TempDir
    Path temp;
    private final Faults faults = new Faults();
    private JobFolder folder;
    private JobFolder faulty;
    private final List<Path> asked = new ArrayList<>();

    @BeforeEach
    void make_a_folder() {
        folder = new JobFolder(temp);
        faulty = new JobFolder(faults.over(temp));
    }

    @Test
    void work_that_cannot_be_written_down_is_not_begun() throws Exception {
        try (Job job = job()) {
            fill();
            JobResult result = JobFolder.run(job, new FakeProtector((original, _, _, _) -> asked.add(original)));
            assertInstanceOf(Problem.NoSpace.class, result.stoppedBy().orElseThrow());
            assertTrue(result.items().getFirst().waiting());
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void a_copy_that_cannot_be_announced_does_not_appear() throws Exception {
        assertEquals(Optional.of(Map.of()), stoppedAt(FakeProtector.Moment.BEGUN));
    }

    @Test
    void an_end_that_cannot_be_written_down_stops_the_run() throws Exception {
        assertEquals(Optional.of(2), stoppedAt(FakeProtector.Moment.REPORTED).map(Map::size), "copy and report are there");
    }

    @Test
    void a_job_that_cannot_be_written_down_does_not_begin_and_keeps_nobody_from_the_folder() throws Exception {
        faults.on(Operation.WRITE, ".sfumato*").always(Fault.NO_SPACE);
        assertThrows(Problem.NoSpace.class, this::job);
        assertFalse(Files.exists(folder.out()), "the folder that was made for it is removed");
        Job.begin(folder.settings(), folder.pictures("a.png")).close();
    }

    @Test
    void a_job_whose_journal_cannot_be_gone_on_with_is_not_resumed_and_keeps_nobody_from_the_folder() throws Exception {
        job().close();
        fill();
        assertThrows(Problem.NoSpace.class, () -> Job.resume(faulty.out()));
        Job.resume(folder.out()).close();
    }

    private Job job() throws Problem {
        folder.pictures("a.png");
        return Job.begin(faulty.settings(), List.of(new FoundPicture(faulty.art("a.png"), faulty.art("").relativize(faulty.art("a.png").getParent()))));
    }

    private void fill() {
        faults.on(Operation.WRITE, Journal.NAME).always(Fault.NO_SPACE);
    }

    // What was made when the disk became full at this moment; empty if that did not stop the run.
    private Optional<Map<String, String>> stoppedAt(FakeProtector.Moment wanted) throws Problem {
        try (Job job = job()) {
            JobResult result = JobFolder.run(job, new FakeProtector((_, _, _, _) -> { }, (moment, _) -> {
                if (moment == wanted) {
                    fill();
                }
            }));
            return result.stoppedBy().map(_ -> JobFolder.contents(folder.out()));
        }
    }
}
