package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sfumato.file.faulty.Operation.FORCE;
import static sfumato.file.faulty.Operation.NEXT_ENTRY;
import static sfumato.file.faulty.Operation.OPEN_TO_READ;
import static sfumato.file.faulty.Operation.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.file.faulty.EveryCall;
import sfumato.file.faulty.Fault;
import sfumato.file.faulty.Faults;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Whatever a disk does to a job, in the end every picture has one copy.
class JobFaultsIT {
    private static final FakeProtector PROTECTOR = new FakeProtector((_, _, _, _) -> { });
    private static final String[] NAMES = {"a.png", "sub/b.png"};

    @TempDir
    Path temp;

    static Stream<EveryCall> faults() {
        return Stream.of(new EveryCall(Fault.BROKEN, false), new EveryCall(Fault.NO_SPACE, true));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_call_fails_a_job_comes_to_its_end_with_the_next_run(EveryCall every) {
        int calls = every.of(temp, (real, faults) -> {
            JobFolder folder = new JobFolder(real);
            JobFolder faulty = new JobFolder(faults.over(real));
            folder.pictures(NAMES);
            told(real, () -> {
                try (Job job = Job.begin(faulty.settings(), known(faulty), List.of(faulty.art("")))) {
                    return Optional.of(JobFolder.run(job, PROTECTOR));
                }
            });
            requireOnlyWhole(folder, every.mayLeaveTemporaries(faults));
            faults.end();
            goOn(folder, faults);
        });
        assertTrue(calls > 60, calls + " calls");
    }

    @Test
    void whatever_call_fails_a_resumed_job_comes_to_its_end_with_the_run_after() throws Exception {
        EveryCall every = new EveryCall(Fault.DENIED, false);
        Path killed = killed();
        int calls = every.of(Files.createDirectory(temp.resolve("each")), (real, faults) -> {
            JobFolder.snapshot(killed, real);
            told(real, () -> {
                try (Job job = Job.resume(faults.over(real.resolve("out")))) {
                    return Optional.of(JobFolder.run(job, PROTECTOR));
                }
            });
            faults.end();
            goOn(new JobFolder(real), faults);
        });
        assertTrue(calls > 30, calls + " calls");
    }

    // The second picture was announced when the program was killed.
    private Path killed() throws Problem {
        JobFolder folder = new JobFolder(temp.resolve("begun"));
        Path killed = temp.resolve("killed");
        try (Job job = Job.begin(folder.settings(), folder.pictures(NAMES))) {
            JobFolder.run(job, new FakeProtector((_, _, _, _) -> { }, (moment, original) -> {
                if (moment == FakeProtector.Moment.COPIED && original.endsWith("b.png")) {
                    JobFolder.snapshot(folder.temp(), killed);
                }
            }));
        }
        return killed;
    }

    @Test
    void a_disk_that_is_pulled_out_at_any_call_stops_the_job_until_it_is_back() {
        AtomicBoolean running = new AtomicBoolean();
        new EveryCall(call -> {
            if (running.get()) {
                move(top(call.path()), "out", "pulled-out");
            }
        }, false).of(temp, (real, faults) -> {
            JobFolder folder = new JobFolder(real);
            JobFolder faulty = new JobFolder(faults.over(real));
            folder.pictures(NAMES);
            Files.createDirectory(folder.out());
            told(real, () -> {
                try (Job job = Job.begin(faulty.settings(), known(faulty), List.of())) {
                    running.set(true);
                    return Optional.of(JobFolder.run(job, PROTECTOR));
                } finally {
                    running.set(false);
                }
            });
            faults.end();
            if (Files.exists(real.resolve("pulled-out"))) {
                assertFalse(Files.exists(folder.out()), "it is not made again");
                move(real, "pulled-out", "out");
            }
            goOn(folder, faults);
        });
    }

    @Test
    void a_disk_that_becomes_full_stops_the_job_and_the_rest_waits() throws Exception {
        JobFolder folder = new JobFolder(temp);
        folder.pictures(NAMES);
        Faults faults = new Faults();
        faults.on(WRITE, ".sfumato-journal.jsonl").afterBytes(600, Fault.NO_SPACE);
        JobFolder faulty = new JobFolder(faults.over(temp));
        try (Job job = Job.begin(faulty.settings(), known(faulty), List.of())) {
            assertInstanceOf(Problem.NoSpace.class, JobFolder.run(job, PROTECTOR).stoppedBy().orElseThrow());
        }
        faults.end();
        goOn(folder, faults);
    }

    @Test
    void an_unfinished_journal_that_cannot_be_looked_at_is_not_replaced() throws Exception {
        JobFolder folder = new JobFolder(temp);
        Job.begin(folder.settings(), folder.pictures(NAMES)).close();
        String journal = Files.readString(folder.out().resolve(Journal.NAME));
        new EveryCall(Fault.BROKEN, false).of(Files.createDirectory(temp.resolve("each")), (real, faults) -> {
            JobFolder.snapshot(folder.out(), real.resolve("out"));
            JobFolder faulty = new JobFolder(faults.over(real));
            told(real, () -> {
                Job.begin(faulty.settings(), List.of(), List.of()).close();
                return Optional.empty();
            });
            try (Stream<Path> files = Files.list(real.resolve("out"))) {
                List<Path> journals = files.filter(file -> file.toString().endsWith(".jsonl")).toList();
                List<String> texts = new ArrayList<>();
                for (Path file : journals) {
                    texts.add(Files.readString(file));
                }
                assertTrue(texts.contains(journal), texts.toString());
            }
        });
    }

    @Test
    void a_ledger_that_cannot_be_written_does_not_cost_the_copy() throws Exception {
        JobFolder folder = new JobFolder(temp);
        Faults faults = new Faults();
        faults.on(FORCE, "ledger.jsonl").always(Fault.NO_SPACE);
        LedgerKeeper keeper = new LedgerKeeper(new Ledger(faults.over(temp.resolve("data"))));
        try (Job job = Job.begin(folder.settings(), folder.pictures(NAMES))) {
            JobRunner runner = new JobRunner(_ -> PROTECTOR, 1, 1 << 20, _ -> 1, System::nanoTime);
            assertTrue(keeper.run(runner, job, JobListener.NONE, new Cancellation()).allDone());
        }
        assertInstanceOf(Problem.NoSpace.class, keeper.trouble().orElseThrow());
        assertEquals(List.of(), new Ledger(temp.resolve("data")).read().entries(), "no torn line");
    }

    @Test
    void a_folder_whose_listing_breaks_off_is_told_and_the_others_are_taken() {
        JobFolder folder = new JobFolder(temp);
        folder.pictures("a/1.png", "a/2.png", "b/3.png");
        Faults faults = new Faults();
        faults.on(NEXT_ENTRY, "a").atCall(2, Fault.BROKEN);
        PictureScan.Result result = PictureScan.of(List.of(faults.over(folder.art(""))), faults.over(folder.out()));
        assertEquals(List.of(folder.art("b/3.png")), result.pictures().stream().map(found -> Path.of(found.file().toString())).toList());
        assertEquals(folder.art("a").toString(), result.problems().getFirst().path().toString());
    }

    @Test
    void a_picture_that_may_not_be_read_fails_alone_and_says_so() {
        JobFolder folder = new JobFolder(temp);
        folder.pictures("a.png", "b.png");
        Faults faults = new Faults();
        faults.on(OPEN_TO_READ, "a.png").always(Fault.DENIED);
        JobFolder faulty = new JobFolder(faults.over(temp));
        JobResult result = JobFolder.run(Job.unrecorded(faulty.settings(), Stream.of("a.png", "b.png")
                .map(name -> new FoundPicture(faulty.art(name), Path.of(""))).toList()), PROTECTOR);
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, result.outcomes().getFirst());
        assertInstanceOf(Problem.NotPermitted.class, failed.problem().orElseThrow());
        assertInstanceOf(Outcome.Done.class, result.outcomes().get(1));
    }

    private interface Run {
        Optional<JobResult> result() throws Problem;
    }

    // Whatever went wrong is a problem with a path and what to do, never a mistake of ours.
    private static void told(Path real, Run run) {
        try {
            Optional<JobResult> result = run.result();
            if (result.isPresent()) {
                result.get().stoppedBy().ifPresent(problem -> requireTold(real, problem));
                for (Item item : result.get().items()) {
                    assertFalse(item.working(), item.toString());
                    assertTrue(!item.waiting() || result.get().stoppedBy().isPresent(), item.toString());
                    if (item.state() instanceof Item.State.Ended(Outcome.Failed failed)) {
                        requireTold(real, failed.problem().orElseThrow(() -> new AssertionError(failed.reason())));
                    }
                }
            }
        } catch (Problem problem) {
            requireTold(real, problem);
        }
    }

    private static void requireTold(Path real, Problem problem) {
        assertNotNull(problem.path());
        assertTrue(problem.path().toString().startsWith(real.toString()), problem.getMessage());
        assertFalse(problem.path().toString().endsWith(".tmp"), problem.getMessage());
        assertFalse(problem.advice().isBlank());
    }

    // Another run without faults.
    private static void goOn(JobFolder real, Faults faults) throws Problem {
        JobFolder folder = new JobFolder(faults.over(real.temp()));
        boolean begun = Files.exists(folder.out().resolve(Journal.NAME));
        try (Job job = begun ? Job.resume(folder.out()) : Job.begin(folder.settings(), known(folder), List.of())) {
            assertTrue(JobFolder.run(job, PROTECTOR).allDone());
        }
        TreeMap<String, String> copies = JobFolder.contents(real.out());
        copies.keySet().removeIf(name -> name.endsWith(".tmp")); // seen to above
        assertEquals(expected(), copies);
        requireOriginals(real);
    }

    private static void requireOnlyWhole(JobFolder folder, boolean temporaries) {
        requireOriginals(folder);
        if (Files.exists(folder.out())) {
            Map<String, String> all = expected();
            JobFolder.contents(folder.out()).forEach((name, content) ->
                    assertTrue(name.endsWith(".tmp") ? temporaries : content.equals(all.get(name)), name + ": " + content));
        }
    }

    private static void requireOriginals(JobFolder folder) {
        for (String name : NAMES) {
            try {
                assertEquals("picture " + name, Files.readString(folder.art(name)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static Map<String, String> expected() {
        Map<String, String> all = new TreeMap<>();
        for (String name : NAMES) {
            String copy = name.replace(".png", "-protected.png");
            all.put(copy, "protected " + Path.of(name).getFileName() + ": picture " + name);
            all.put(copy + ".json", "{}");
        }
        return all;
    }

    private static List<FoundPicture> known(JobFolder folder) {
        return Stream.of(NAMES).map(folder::art).map(file -> new FoundPicture(file, folder.art("").relativize(file.getParent()))).toList();
    }

    // The folder of the trial that a path lies in.
    private static Path top(Path path) {
        Path top = path;
        while (!top.getFileName().toString().startsWith("call")) {
            top = top.getParent();
        }
        return top;
    }

    private static void move(Path folder, String from, String to) throws IOException {
        if (Files.exists(folder.resolve(from))) {
            Files.move(folder.resolve(from), folder.resolve(to));
        }
    }
}
