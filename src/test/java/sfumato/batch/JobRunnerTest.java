package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.nn.MemoryPlan;
import sfumato.nn.Network;
import sfumato.nn.Rectify;
import sfumato.problem.Problem;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ReportKind;
import sfumato.task.Cancellation;

/// Pictures of which no size is known are done one after another, so that the order of events is certain here.
class JobRunnerTest {
    private static final FakeProtector.Work NOTHING_SPECIAL = (_, _, _, _) -> { };

    @TempDir
    Path temp;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicLong nanos = new AtomicLong();
    private final Ears ears = new Ears();

    @Test
    void every_picture_is_protected_into_its_folder() throws Exception {
        JobResult result = run(NOTHING_SPECIAL, "a.png", "sub/b.png");
        assertTrue(result.allDone());
        assertEquals("protected a.png: a.png", Files.readString(temp.resolve("out/a-protected.png")));
        assertTrue(Files.exists(temp.resolve("out/sub/b-protected.png.json")));
        assertEquals(List.of(temp.resolve("a.png"), temp.resolve("sub/b.png")), result.outcomes().stream().map(Outcome::original).toList());
    }

    @Test
    void one_that_fails_is_recorded_and_the_rest_goes_on() throws Exception {
        JobResult result = run((original, _, _, _) -> {
            if (original.endsWith("b.png")) {
                throw new Problem.Unreadable(original, "this is no picture", "Choose another", null);
            }
        }, "a.png", "b.png", "c.png");
        assertFalse(result.allDone());
        assertEquals(List.of(true, false, true), result.outcomes().stream().map(Outcome.Done.class::isInstance).toList());
        assertTrue(failure(result, 1).reason().endsWith("b.png: this is no picture. Choose another."));
    }

    @Test
    void a_mistake_of_ours_is_told_from_the_users_and_the_rest_goes_on() throws Exception {
        JobResult result = run((original, _, _, _) -> {
            if (original.endsWith("a.png")) {
                throw new IllegalStateException("index 3");
            }
        }, "a.png", "b.png");
        assertEquals(Optional.empty(), failure(result, 0).problem());
        assertTrue(failure(result, 0).reason().contains("mistake in the program"));
        assertInstanceOf(Outcome.Done.class, result.outcomes().get(1));
    }

    @Test
    void a_picture_too_large_for_the_memory_is_a_problem_of_its_own() throws Exception {
        List<Path> tries = new ArrayList<>();
        JobResult result = run((original, _, _, _) -> {
            tries.add(original);
            throw new OutOfMemoryError("Java heap space");
        }, "a.png");
        assertEquals(1, tries.size(), "it was alone already");
        Problem problem = assertInstanceOf(Problem.Unsupported.class, failure(result, 0).problem().orElseThrow());
        assertTrue(problem.what().contains("(" + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MiB)"), problem.what());
    }

    @Test
    void a_picture_too_large_for_the_bound_of_memory_says_how_much_it_needs() throws Exception {
        JobResult result = run((_, _, _, _) -> {
            Network.Builder builder = new Network.Builder(3);
            Network network = builder.head("y", builder.apply(new Rectify(), builder.input())).build();
            MemoryPlan.of(network, 1024, 2048, MemoryPlan.Purpose.FORWARD, 1);
        }, "a.png");
        Problem problem = failure(result, 0).problem().orElseThrow();
        assertTrue(problem.what().contains("2048x1024 needs at least"), problem.what());
    }

    @Test
    void folders_that_were_made_for_nothing_are_removed() throws Exception {
        run((original, _, _, _) -> {
            throw new Problem.Unreadable(original, "this is no picture", "Choose another", null);
        }, "deep/down/a.png");
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void a_file_in_the_way_of_the_output_folder_stops_the_job() throws Exception {
        Files.createFile(temp.resolve("out"));
        JobResult result = run(NOTHING_SPECIAL, "sub/a.png");
        Problem problem = result.stoppedBy().orElseThrow();
        assertInstanceOf(Problem.WouldReplace.class, problem);
        assertEquals(temp.resolve("out"), problem.path());
        assertTrue(result.items().getFirst().waiting());
    }

    @Test
    void a_file_in_the_way_of_a_folder_below_is_a_failure_of_that_picture() throws Exception {
        Files.createDirectories(temp.resolve("out"));
        Files.createFile(temp.resolve("out/sub"));
        JobResult result = run(NOTHING_SPECIAL, "sub/a.png", "b.png");
        assertInstanceOf(Problem.WouldReplace.class, failure(result, 0).problem().orElseThrow());
        assertInstanceOf(Outcome.Done.class, result.outcomes().get(1));
    }

    @Test
    void cancelling_gives_up_the_picture_in_work_and_keeps_what_was_done() throws Exception {
        JobResult result = run((original, _, _, _) -> {
            if (original.endsWith("b.png")) {
                cancellation.request();
            }
        }, "a.png", "b.png", "c.png");
        assertTrue(result.cancelled());
        assertFalse(result.allDone());
        assertEquals(1, result.outcomes().size());
        assertEquals(List.of(false, true, true), result.items().stream().map(Item::waiting).toList());
    }

    @Test
    void a_skipped_picture_counts_as_done() throws Exception {
        Files.createDirectories(temp.resolve("out"));
        Files.createFile(temp.resolve("out/a-protected.png"));
        JobResult result = run(ConflictPolicy.SKIP, NOTHING_SPECIAL, "a.png");
        assertEquals(List.of(new Outcome.Skipped(temp.resolve("a.png"), temp.resolve("out/a-protected.png"))), result.outcomes());
        assertTrue(result.allDone());
    }

    @Test
    void the_share_done_never_falls_and_time_left_comes_from_finished_work() throws Exception {
        run((_, _, _, _) -> nanos.addAndGet(10_000_000_000L), "a.png", "b.png", "c.png");
        for (int i = 1; i < ears.heard.size(); i++) {
            assertTrue(ears.heard.get(i).share() >= ears.heard.get(i - 1).share());
        }
        assertEquals(Optional.of(Duration.ofSeconds(10)), ears.leftAfter(2));
        assertEquals(Optional.empty(), ears.leftAfter(0));
    }

    @Test
    void at_the_end_all_is_told_to_be_done() throws Exception {
        run(NOTHING_SPECIAL, "a.png", "b.png");
        assertEquals(new Standing(2, 2, 1, Optional.empty()), ears.heard.getLast());
    }

    @Test
    void how_the_whole_stands_is_told_before_how_a_picture_stands() throws Exception {
        run(NOTHING_SPECIAL, "a.png", "b.png");
        assertEquals(0.25, ears.shareAtHalf, 1e-12, "when half of the first of two was done");
    }

    @Test
    void the_time_of_a_pause_does_not_count() throws Exception {
        run((original, _, _, _) -> {
            nanos.addAndGet(10_000_000_000L);
            if (original.endsWith("a.png")) {
                cancellation.pause();
                ears.awaitMore(); // until the run has seen it
                nanos.addAndGet(1_000_000_000_000L);
                cancellation.goOn();
                ears.awaitMore();
            }
        }, "a.png", "b.png");
        assertEquals(Optional.of(Duration.ofSeconds(10)), ears.leftAfter(1));
    }

    @Test
    void pictures_that_failed_at_once_do_not_shorten_the_time_left() throws Exception {
        run((original, _, _, _) -> {
            if (original.endsWith("b.png")) {
                throw new Problem.Missing(original, null);
            }
            nanos.addAndGet(10_000_000_000L);
        }, "a.png", "b.png", "c.png", "d.png");
        assertEquals(Optional.of(Duration.ofSeconds(20)), ears.leftAfter(2));
    }

    private JobResult run(FakeProtector.Work work, String... pictures) throws IOException {
        return run(ConflictPolicy.UNIQUE, work, pictures);
    }

    private JobResult run(ConflictPolicy policy, FakeProtector.Work work, String... pictures) throws IOException {
        List<FoundPicture> found = new ArrayList<>();
        for (String picture : pictures) {
            Path file = temp.resolve(picture);
            Files.createDirectories(file.getParent());
            Files.writeString(file, picture);
            found.add(new FoundPicture(file, temp.relativize(file.getParent())));
        }
        JobSettings settings = new JobSettings(temp.resolve("out"), new NamePattern(NamePattern.STANDARD), policy, Set.of(ReportKind.JSON),
                ProtectionSettings.DEFAULT, LocalDate.EPOCH);
        try (Job job = Job.unrecorded(settings, found)) {
            return new JobRunner(_ -> new FakeProtector(work), 1, 1 << 20, _ -> 1, nanos::get).run(job, ears, cancellation);
        }
    }

    private static Outcome.Failed failure(JobResult result, int index) {
        return assertInstanceOf(Outcome.Failed.class, result.outcomes().get(index));
    }

    private static final class Ears implements JobListener {
        private final List<Standing> heard = new CopyOnWriteArrayList<>();
        private double shareAtHalf = -1;

        @Override
        public void standing(Standing standing) {
            heard.add(standing);
        }

        @Override
        public void changed(Item item) {
            if (shareAtHalf < 0 && item.state() instanceof Item.State.Working(_, double share) && share == 0.5) {
                shareAtHalf = heard.getLast().share();
            }
        }

        /// Returns when the thread that runs the job has looked at everything again.
        void awaitMore() {
            int before = heard.size();
            while (heard.size() < before + 2) {
                Thread.onSpinWait();
            }
        }

        /// What was expected when this many pictures had just ended.
        Optional<Duration> leftAfter(int pictures) {
            return heard.stream().filter(standing -> standing.ended() == pictures).findFirst().orElseThrow().timeLeft();
        }
    }
}
