package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.nn.MemoryPlan;
import sfumato.nn.Network;
import sfumato.nn.Rectify;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.ProtectionResult;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Protector;
import sfumato.protect.ReportKind;
import sfumato.task.Cancellation;
import sfumato.task.Progress;

class BatchRunnerTest {
    @TempDir
    Path temp;
    private final Cancellation cancellation = new Cancellation();
    private final List<BatchProgress> heard = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void every_picture_is_protected_into_its_folder() {
        BatchResult result = run(this::write, "a.png", "sub/b.png");
        assertTrue(result.allDone());
        assertTrue(Files.exists(temp.resolve("out/a-protected.png")));
        assertTrue(Files.exists(temp.resolve("out/sub/b-protected.png")));
    }

    @Test
    void one_that_fails_is_recorded_and_the_rest_goes_on() {
        BatchResult result = run((original, destination) -> {
            if (original.endsWith("b.png")) {
                throw new Problem.Unreadable(original, "this is no picture", "Choose another", null);
            }
            write(original, destination);
        }, "a.png", "b.png", "c.png");
        assertFalse(result.allDone());
        assertEquals(List.of(true, false, true), result.outcomes().stream().map(Outcome.Done.class::isInstance).toList());
        assertTrue(failure(result, 1).reason().endsWith("b.png: this is no picture. Choose another."));
    }

    @Test
    void a_mistake_of_ours_is_told_from_the_users_and_the_rest_goes_on() {
        BatchResult result = run((original, destination) -> {
            if (original.endsWith("a.png")) {
                throw new IllegalStateException("index 3");
            }
            write(original, destination);
        }, "a.png", "b.png");
        assertEquals(Optional.empty(), failure(result, 0).problem());
        assertTrue(failure(result, 0).reason().contains("mistake in the program"));
        assertInstanceOf(Outcome.Done.class, result.outcomes().get(1));
    }

    @Test
    void a_picture_too_large_for_the_memory_is_a_problem_of_its_own() {
        BatchResult result = run((_, _) -> {
            throw new OutOfMemoryError("Java heap space");
        }, "a.png");
        assertInstanceOf(Problem.Unsupported.class, failure(result, 0).problem().orElseThrow());
    }

    @Test
    void a_picture_too_large_for_the_bound_of_memory_says_how_much_it_needs() {
        BatchResult result = run((_, _) -> {
            Network.Builder builder = new Network.Builder(3);
            Network network = builder.head("y", builder.apply(new Rectify(), builder.input())).build();
            MemoryPlan.of(network, 1024, 2048, MemoryPlan.Purpose.FORWARD, 1);
        }, "a.png");
        Problem problem = failure(result, 0).problem().orElseThrow();
        assertTrue(problem.what().contains("2048x1024 needs at least"), problem.what());
    }

    @Test
    void folders_that_were_made_for_nothing_are_removed() {
        run((original, _) -> {
            throw new Problem.Unreadable(original, "this is no picture", "Choose another", null);
        }, "deep/down/a.png");
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void a_file_in_the_way_of_a_folder_is_named() throws IOException {
        Files.createFile(temp.resolve("out"));
        BatchResult result = run(this::write, "sub/a.png");
        Problem problem = failure(result, 0).problem().orElseThrow();
        assertInstanceOf(Problem.WouldReplace.class, problem);
        assertEquals(temp.resolve("out"), problem.path());
    }

    @Test
    void cancelling_gives_up_the_picture_in_work_and_keeps_what_was_done() {
        BatchResult result = run((original, destination) -> {
            if (original.endsWith("b.png")) {
                cancellation.request();
                cancellation.check();
            }
            write(original, destination);
        }, "a.png", "b.png", "c.png");
        assertTrue(result.cancelled());
        assertFalse(result.allDone());
        assertEquals(1, result.outcomes().size());
    }

    @Test
    void a_skipped_picture_counts_as_done() throws IOException {
        Files.createDirectories(temp.resolve("out"));
        Files.createFile(temp.resolve("out/a-protected.png"));
        BatchResult result = run(ConflictPolicy.SKIP, this::write, "a.png");
        assertEquals(List.of(new Outcome.Skipped(Path.of("a.png"), temp.resolve("out/a-protected.png"))), result.outcomes());
        assertTrue(result.allDone());
    }

    @Test
    void the_share_done_never_falls_and_time_left_comes_from_finished_work() {
        run((original, destination) -> {
            nanos.addAndGet(10_000_000_000L);
            write(original, destination);
        }, "a.png", "b.png", "c.png");
        for (int i = 1; i < heard.size(); i++) {
            assertTrue(heard.get(i).fraction() >= heard.get(i - 1).fraction());
        }
        BatchProgress lastBegun = heard.stream().filter(p -> p.number() == 3).findFirst().orElseThrow();
        assertEquals(Optional.of(Duration.ofSeconds(10)), lastBegun.timeLeft());
        assertEquals(Optional.empty(), heard.getFirst().timeLeft());
    }

    @Test
    void pictures_that_failed_at_once_do_not_shorten_the_time_left() {
        run((original, destination) -> {
            if (original.endsWith("b.png")) {
                throw new Problem.Missing(original, null);
            }
            nanos.addAndGet(10_000_000_000L);
            write(original, destination);
        }, "a.png", "b.png", "c.png", "d.png");
        BatchProgress third = heard.stream().filter(p -> p.number() == 3).findFirst().orElseThrow();
        assertEquals(Optional.of(Duration.ofSeconds(20)), third.timeLeft());
    }

    private interface Work {
        void on(Path original, Destination destination) throws Problem;
    }

    private BatchResult run(Work work, String... pictures) {
        return run(ConflictPolicy.UNIQUE, work, pictures);
    }

    private BatchResult run(ConflictPolicy policy, Work work, String... pictures) {
        List<FoundPicture> found = List.of(pictures).stream().map(Path::of)
                .map(file -> new FoundPicture(file, file.getParent() == null ? Path.of("") : file.getParent())).toList();
        OutputNames names = new OutputNames(temp.resolve("out"), new NamePattern(NamePattern.STANDARD), policy, Set.of(ReportKind.JSON), LocalDate.EPOCH, List.of());
        Protector protector = (original, destination, _, progress, _) -> {
            work.on(original, destination);
            progress.at(Progress.Stage.DONE, 1);
            return new ProtectionResult(original, destination.copy(), List.copyOf(destination.reports().values()), null, List.of(), Duration.ZERO);
        };
        return new BatchRunner(protector, names, ProtectionSettings.DEFAULT, nanos::get).run(found, new Ears(), cancellation);
    }

    private void write(Path original, Destination destination) {
        try {
            Files.writeString(destination.copy(), original.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome.Failed failure(BatchResult result, int index) {
        return assertInstanceOf(Outcome.Failed.class, result.outcomes().get(index));
    }

    private final class Ears implements BatchListener {
        @Override
        public void at(BatchProgress progress) {
            heard.add(progress);
        }

        @Override
        public void finished(Outcome outcome, int number, int count) {
            assertTrue(number <= count);
        }
    }
}
