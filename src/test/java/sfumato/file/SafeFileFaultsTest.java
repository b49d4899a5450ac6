package sfumato.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sfumato.file.faulty.Operation.CLOSE;
import static sfumato.file.faulty.Operation.DELETE;
import static sfumato.file.faulty.Operation.FORCE;
import static sfumato.file.faulty.Operation.LINK;
import static sfumato.file.faulty.Operation.LIST;
import static sfumato.file.faulty.Operation.MOVE;
import static sfumato.file.faulty.Operation.NEXT_ENTRY;
import static sfumato.file.faulty.Operation.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.file.faulty.EveryCall;
import sfumato.file.faulty.Fault;
import sfumato.file.faulty.Faults;
import sfumato.file.faulty.Operation;
import sfumato.problem.Problem;

class SafeFileFaultsTest {
    private static final byte[] NEW = new byte[150_000]; // more than one buffer
    private static final byte[] OLD = {1, 2, 3};

    @TempDir
    Path temp;

    static Stream<EveryCall> faults() {
        return Stream.of(new EveryCall(Fault.NO_SPACE, false), new EveryCall(Fault.NO_SPACE, true), new EveryCall(Fault.BROKEN, false),
                new EveryCall(Fault.BROKEN, true), new EveryCall(Fault.DENIED, false), new EveryCall(Fault.GONE, true));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_call_fails_a_new_file_is_whole_or_not_there(EveryCall every) {
        int calls = every.of(temp, (real, faults) -> {
            Path target = real.resolve("a").resolve("x");
            boolean written = written(faults.over(target), false);
            assertEquals(written, Files.exists(target));
            onlyWhole(target, every, faults);
            faults.end();
            assertTrue(written || written(faults.over(target), false));
            assertArrayEquals(NEW, Files.readAllBytes(target));
        });
        assertTrue(calls > 10, calls + " calls");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_call_fails_a_file_to_be_replaced_is_the_old_one_or_the_new_one(EveryCall every) {
        every.of(temp, (real, faults) -> {
            Path target = Files.write(real.resolve("x"), OLD);
            boolean written = written(faults.over(target), true);
            assertArrayEquals(written ? NEW : OLD, Files.readAllBytes(target));
            onlyWhole(target, every, faults);
            faults.end();
            assertTrue(written(faults.over(target), true));
            assertArrayEquals(NEW, Files.readAllBytes(target));
        });
    }

    @Test
    void a_disk_that_becomes_full_in_the_middle_is_called_that() {
        Faults faults = new Faults();
        faults.on(WRITE, "*").afterBytes(70_000, Fault.NO_SPACE);
        Problem problem = assertThrows(Problem.NoSpace.class, () -> write(faults.over(temp.resolve("x")), false));
        assertEquals(temp.resolve("x").toString(), problem.path().toString());
        assertEquals(List.of(), files(temp));
    }

    @ParameterizedTest
    @EnumSource(names = {"FORCE", "CLOSE"})
    void what_the_disk_tells_at_the_very_end_counts_too(Operation last) {
        Faults faults = new Faults();
        faults.on(last, "*").always(Fault.NO_SPACE);
        assertThrows(Problem.NoSpace.class, () -> write(faults.over(temp.resolve("x")), false));
        assertTrue(faults.struck().stream().allMatch(call -> call.operation() == FORCE || call.operation() == CLOSE));
        assertEquals(List.of(), files(temp));
    }

    @Test
    void a_disk_without_links_takes_files_by_their_names() throws Exception {
        Faults faults = new Faults();
        faults.on(LINK, "*").always(Fault.NO_LINKS);
        write(faults.over(temp.resolve("x")), false);
        assertArrayEquals(NEW, Files.readAllBytes(temp.resolve("x")));
        assertEquals(List.of(temp.resolve("x")), files(temp));
    }

    @Test
    void a_disk_that_cannot_replace_in_one_step_keeps_the_old_file() throws Exception {
        Faults faults = new Faults();
        faults.on(MOVE, "*").always(Fault.NOT_ATOMIC);
        Path target = Files.write(temp.resolve("x"), OLD);
        assertInstanceOf(Problem.Broken.class, assertThrows(Problem.class, () -> write(faults.over(target), true)));
        assertArrayEquals(OLD, Files.readAllBytes(target));
        assertEquals(List.of(target), files(temp));
    }

    @Test
    void a_temporary_file_that_cannot_be_deleted_is_no_failure() throws Exception {
        Faults faults = new Faults();
        faults.on(DELETE, "*").always(Fault.DENIED);
        write(faults.over(temp.resolve("x")), false);
        assertArrayEquals(NEW, Files.readAllBytes(temp.resolve("x")));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "NEXT_ENTRY"})
    void a_folder_that_cannot_be_listed_is_written_to(Operation listing) throws Exception {
        assertTrue(listing == LIST || listing == NEXT_ENTRY);
        Faults faults = new Faults();
        faults.on(listing, "*").always(Fault.BROKEN);
        write(faults.over(temp.resolve("x")), false);
        assertArrayEquals(NEW, Files.readAllBytes(temp.resolve("x")));
    }

    private static boolean written(Path target, boolean replace) {
        try {
            write(target, replace);
            return true;
        } catch (Problem problem) {
            assertTrue(target.startsWith(problem.path()), problem.getMessage());
            return false;
        }
    }

    private static void write(Path target, boolean replace) throws Problem {
        SafeFile.write(target, replace, out -> {
            out.write(NEW, 0, 70_000);
            out.write(NEW, 70_000, 1);
            out.write(NEW, 70_001, NEW.length - 70_001);
        });
    }

    private static void onlyWhole(Path target, EveryCall every, Faults faults) {
        for (Path file : files(target.getParent())) {
            assertTrue(file.equals(target) || every.mayLeaveTemporaries(faults), file + " is left");
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
