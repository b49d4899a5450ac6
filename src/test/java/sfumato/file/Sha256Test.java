package sfumato.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

class Sha256Test {
    @TempDir
    Path folder;

    // FIPS 180-4's example: a million times the letter a.
    @Test
    void a_file_of_several_blocks_has_the_sum_the_standard_gives() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "a".repeat(1_000_000));
        assertEquals("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", Sha256.of(file, new Cancellation()));
    }

    @Test
    void a_missing_file_is_a_problem() {
        assertThrows(Problem.Missing.class, () -> Sha256.of(folder.resolve("none"), new Cancellation()));
    }

    @Test
    void what_is_no_ordinary_file_is_a_problem() {
        assertThrows(Problem.Unreadable.class, () -> Sha256.of(folder, new Cancellation()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_device_without_an_end_is_a_problem_at_once() {
        assertThrows(Problem.Unreadable.class, () -> Sha256.of(Path.of("/dev/zero"), new Cancellation()));
    }

    @Test
    void it_stops_when_asked_to() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "a");
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        assertThrows(CancellationException.class, () -> Sha256.of(file, cancellation));
    }
}
