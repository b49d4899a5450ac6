package sfumato.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;

class SafeFileTest {
    private static final Path FULL_DISK = Path.of("/dev/full");
    private static final SafeFile.Content NEW = out -> out.write("new".getBytes(UTF_8));

    @TempDir
    Path folder;

    @Test
    void the_content_arrives_in_a_folder_that_was_missing() throws Exception {
        Path target = folder.resolve("a").resolve("b").resolve("report.json");
        SafeFile.write(target, false, NEW);
        assertEquals("new", Files.readString(target));
        assertEquals(List.of(target), filesIn(target.getParent()));
    }

    @Test
    void a_file_without_a_folder_in_its_path_goes_to_the_working_folder() throws Exception {
        Path target = Path.of("sfumato-test-" + ProcessHandle.current().pid() + ".txt");
        try {
            SafeFile.write(target, false, NEW);
            assertEquals("new", Files.readString(target));
        } finally {
            Files.deleteIfExists(target);
        }
    }

    @Test
    void an_existing_file_stays_as_it_is() throws Exception {
        Path target = Files.writeString(folder.resolve("x"), "old");
        Problem problem = assertThrows(Problem.WouldReplace.class, () -> SafeFile.write(target, false, NEW));
        assertEquals(target, problem.path());
        assertEquals("old", Files.readString(target));
        assertEquals(List.of(target), filesIn(folder));
    }

    @Test
    void a_file_that_appears_during_the_writing_stays_as_it_is() throws Exception {
        Path target = folder.resolve("x");
        assertThrows(Problem.WouldReplace.class, () -> SafeFile.write(target, false, out -> {
            NEW.writeTo(out);
            Files.writeString(target, "old");
        }));
        assertEquals("old", Files.readString(target));
        assertEquals(List.of(target), filesIn(folder));
    }

    @Test
    void a_file_that_may_be_replaced_is_replaced() throws Exception {
        Path target = Files.writeString(folder.resolve("x"), "old and longer");
        SafeFile.write(target, true, NEW);
        assertEquals("new", Files.readString(target));
        assertEquals(List.of(target), filesIn(folder));
    }

    @Test
    void a_failed_replacement_keeps_the_old_file_and_nothing_else() throws Exception {
        Path target = Files.writeString(folder.resolve("x"), "old");
        assertThrows(Problem.Broken.class, () -> SafeFile.write(target, true, SafeFileTest::fail));
        assertEquals("old", Files.readString(target));
        assertEquals(List.of(target), filesIn(folder));
    }

    @Test
    void a_problem_of_the_content_itself_is_told_as_it_is() {
        Problem problem = assertInstanceOf(Problem.Broken.class,
                assertThrows(Problem.class, () -> SafeFile.write(folder.resolve("x"), false, SafeFileTest::fail)));
        assertTrue(problem.getMessage().contains("the cable is loose"), problem.getMessage());
    }

    @Test
    void a_mistake_of_ours_leaves_nothing_either() throws Exception {
        assertThrows(IllegalStateException.class, () -> SafeFile.write(folder.resolve("x"), false, _ -> {
            throw new IllegalStateException();
        }));
        assertEquals(List.of(), filesIn(folder));
    }

    @Test
    void a_full_disk_is_called_that_and_nothing_is_left() throws Exception {
        assumeTrue(Files.exists(FULL_DISK), "needs /dev/full");
        assertThrows(Problem.NoSpace.class, () -> SafeFile.write(folder.resolve("x"), false, out -> {
            NEW.writeTo(out);
            try (OutputStream full = new FileOutputStream(FULL_DISK.toFile())) {
                full.write(1);
            }
        }));
        assertEquals(List.of(), filesIn(folder));
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_named_as_the_reason() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Problem problem = assertThrows(Problem.WouldReplace.class, () -> SafeFile.write(file.resolve("sub").resolve("x"), false, NEW));
        assertTrue(problem.getMessage().contains("a file stands where a folder is needed"), problem.getMessage());
    }

    @Test
    void a_folder_in_the_place_of_the_file_is_never_replaced() throws Exception {
        Path target = Files.createDirectory(folder.resolve("x"));
        assertThrows(Problem.WouldReplace.class, () -> SafeFile.write(target, true, NEW));
        assertTrue(Files.isDirectory(target));
    }

    @Test
    void a_folder_without_rights_is_refused() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs POSIX rights");
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
        assumeFalse(Files.isWritable(locked), "this user may write everywhere");
        assertThrows(Problem.NotPermitted.class, () -> SafeFile.write(locked.resolve("x"), false, NEW));
        assertEquals(List.of(), filesIn(locked));
    }

    @Test
    void the_file_is_its_owners_alone_until_complete_and_then_like_any_new_file() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs POSIX rights");
        Path target = folder.resolve("x");
        SafeFile.write(target, false, _ -> assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(filesIn(folder).getFirst()))));
        assertEquals(Files.getPosixFilePermissions(Files.createFile(folder.resolve("any"))), Files.getPosixFilePermissions(target));
    }

    @Test
    void an_interrupted_thread_still_writes_the_whole_file() throws Exception {
        Thread.currentThread().interrupt();
        SafeFile.write(folder.resolve("x"), false, NEW);
        assertTrue(Thread.interrupted());
        assertEquals("new", Files.readString(folder.resolve("x")));
    }

    @Test
    void leftovers_of_killed_runs_are_swept_when_a_day_old() throws Exception {
        Path old = aged(".sfumato-1.tmp");
        Path young = Files.createFile(folder.resolve(".sfumato-2.tmp"));
        Path foreign = aged("other.tmp");
        SafeFile.write(folder.resolve("x"), false, NEW);
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
        assertTrue(Files.exists(foreign));
    }

    private Path aged(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        return file;
    }

    private static void fail(OutputStream out) throws IOException {
        NEW.writeTo(out);
        throw new IOException("the cable is loose");
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
