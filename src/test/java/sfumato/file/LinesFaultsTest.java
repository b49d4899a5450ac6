package sfumato.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sfumato.file.faulty.Operation.CLOSE;
import static sfumato.file.faulty.Operation.FORCE;
import static sfumato.file.faulty.Operation.OPEN_TO_READ;
import static sfumato.file.faulty.Operation.READ;
import static sfumato.file.faulty.Operation.TRUNCATE;
import static sfumato.file.faulty.Operation.WRITE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.file.faulty.EveryCall;
import sfumato.file.faulty.Fault;
import sfumato.file.faulty.Faults;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Files of lines, locks and sums on a disk that fails.
class LinesFaultsTest {
    private static final List<String> OLD = List.of("one", "two");
    private static final List<String> NEW = List.of("three", "four", "five");
    private static final List<String> ALL = List.of("one", "two", "three", "four", "five");

    @TempDir
    Path temp;

    @ParameterizedTest
    @MethodSource("sfumato.file.SafeFileFaultsTest#faults")
    void whatever_call_fails_a_file_of_lines_is_made_whole_or_not_at_all(EveryCall every) {
        every.of(temp, (real, faults) -> {
            Path file = Files.writeString(real.resolve("lines"), "before\n");
            boolean made = succeeds(file, () -> LineFile.create(faults.over(file), OLD));
            assertEquals(made ? OLD : List.of("before"), Files.readAllLines(file));
            try (var files = Files.list(real)) {
                assertTrue(files.count() == 1 || every.mayLeaveTemporaries(faults));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("sfumato.file.SafeFileFaultsTest#faults")
    void whatever_call_fails_all_lines_are_added_or_none(EveryCall every) {
        every.of(temp, (real, faults) -> {
            Path file = real.resolve("lines");
            LineFile.create(file, OLD);
            boolean added = succeeds(file, () -> {
                try (LineFile lines = LineFile.open(faults.over(file), LineFile.read(faults.over(file)).end())) {
                    lines.add(NEW);
                }
            });
            // Where the disk refuses to take them back it stays as it is, torn, until it is written to again.
            boolean refused = faults.struck().stream().anyMatch(call -> call.operation() == TRUNCATE || call.operation() == CLOSE);
            List<String> lines = LineFile.read(file).lines();
            assertTrue(lines.equals(added ? ALL : OLD) || (refused && lines.size() >= 2 && lines.equals(ALL.subList(0, lines.size()))), lines.toString());
        });
    }

    @Test
    void lines_that_a_full_disk_tore_are_taken_back_and_added_when_there_is_space_again() throws Exception {
        Path file = temp.resolve("lines");
        LineFile.create(file, OLD);
        Faults faults = new Faults();
        faults.on(WRITE, "lines").atCall(1, Fault.NO_SPACE);
        try (LineFile lines = LineFile.open(faults.over(file), LineFile.read(file).end())) {
            assertThrows(Problem.NoSpace.class, () -> lines.add(NEW));
            assertEquals(OLD, Files.readAllLines(file));
            lines.add(NEW);
        }
        assertEquals(ALL, Files.readAllLines(file));
    }

    @Test
    void lines_that_the_disk_could_not_be_made_to_keep_are_taken_back() throws Exception {
        Path file = temp.resolve("lines");
        LineFile.create(file, OLD);
        Faults faults = new Faults();
        faults.on(FORCE, "lines").atCall(1, Fault.BROKEN);
        try (LineFile lines = LineFile.open(faults.over(file), LineFile.read(file).end())) {
            assertThrows(Problem.Broken.class, () -> lines.add(NEW));
        }
        assertEquals(OLD, Files.readAllLines(file));
    }

    @Test
    void a_file_of_lines_that_vanished_is_not_made_again() throws Exception {
        Path file = temp.resolve("lines");
        assertInstanceOf(Problem.Missing.class, assertThrows(Problem.class, () -> LineFile.open(file, 8).add(NEW)));
        assertFalse(Files.exists(file));
    }

    @Test
    void an_interrupted_thread_makes_and_adds_lines() throws Exception {
        Path file = temp.resolve("lines");
        Thread.currentThread().interrupt();
        LineFile.create(file, OLD);
        try (LineFile lines = LineFile.open(file, LineFile.read(file).end())) {
            lines.add(NEW);
        }
        assertTrue(Thread.interrupted());
        assertEquals(ALL, Files.readAllLines(file));
    }

    @ParameterizedTest
    @MethodSource("sfumato.file.SafeFileFaultsTest#faults")
    void whatever_call_fails_shared_lines_keep_those_before_and_tear_none(EveryCall every) {
        every.of(temp, (real, faults) -> {
            Path file = real.resolve("data").resolve("lines");
            SharedLines.add(file, "one");
            boolean added = succeeds(file, () -> SharedLines.add(faults.over(file), "two, which is longer"));
            boolean refused = faults.struck().stream().anyMatch(call -> call.operation() == TRUNCATE || call.operation() == CLOSE);
            List<String> lines = SharedLines.read(file);
            assertTrue(lines.equals(added ? List.of("one", "two, which is longer") : List.of("one")) || (refused && lines.getFirst().equals("one")), lines.toString());
            SharedLines.add(file, "three");
            assertEquals("three", SharedLines.read(file).getLast(), "on a line of its own");
        });
    }

    @ParameterizedTest
    @MethodSource("sfumato.file.SafeFileFaultsTest#faults")
    void whatever_call_fails_reading_shared_lines_gives_all_of_them_or_a_problem(EveryCall every) {
        every.of(temp, (real, faults) -> {
            Path file = real.resolve("lines");
            SharedLines.add(file, "one");
            List<String> nothing = every.fault().equals(Fault.GONE) ? List.of() : List.of("one");
            succeeds(file, () -> assertTrue(List.of(List.of("one"), nothing).contains(SharedLines.read(faults.over(file)))));
        });
    }

    @ParameterizedTest
    @MethodSource("sfumato.file.SafeFileFaultsTest#faults")
    void whatever_call_fails_a_lock_can_be_taken_afterwards(EveryCall every) {
        every.of(temp, (real, faults) -> {
            Path file = real.resolve("lock");
            succeeds(file, () -> OnlyOne.take(faults.over(file)).ifPresent(OnlyOne::close));
            faults.end();
            Optional<OnlyOne> lock = OnlyOne.take(file);
            assertTrue(lock.isPresent());
            assertEquals(Optional.empty(), OnlyOne.take(file));
            lock.get().close();
        });
    }

    @Test
    void a_file_that_may_not_be_read_is_not_called_missing() throws Exception {
        Path file = Files.writeString(temp.resolve("x"), "x");
        Faults faults = new Faults();
        faults.on(OPEN_TO_READ, "x").always(Fault.DENIED);
        assertThrows(Problem.NotPermitted.class, () -> Sha256.of(faults.over(file), new Cancellation()));
        assertThrows(Problem.NotPermitted.class, () -> SharedLines.read(faults.over(file)));
    }

    @Test
    void a_sum_of_a_file_that_cannot_be_read_to_its_end_is_none() throws Exception {
        Path file = Files.write(temp.resolve("x"), new byte[600_000]);
        Faults faults = new Faults();
        faults.on(READ, "x").atCall(2, Fault.BROKEN);
        assertThrows(Problem.Broken.class, () -> Sha256.of(faults.over(file), new Cancellation()));
        faults.end();
        assertDoesNotThrow(() -> Sha256.of(faults.over(file), new Cancellation()));
    }

    @Test
    void a_slow_disk_does_not_keep_a_cancelled_task() throws Exception {
        Path file = Files.write(temp.resolve("x"), new byte[3_000_000]);
        Faults faults = new Faults();
        Cancellation cancellation = new Cancellation();
        faults.on(READ, "x").always(Fault.slow(1));
        cancellation.request();
        assertThrows(CancellationException.class, () -> Sha256.of(faults.over(file), cancellation));
        assertEquals(1, faults.calls().stream().filter(call -> call.operation() == READ).count());
    }

    private interface Work {
        void run() throws Problem;
    }

    private static boolean succeeds(Path about, Work work) {
        try {
            work.run();
            return true;
        } catch (Problem problem) {
            assertTrue(about.startsWith(problem.path().toString()), problem.getMessage());
            return false;
        }
    }
}
