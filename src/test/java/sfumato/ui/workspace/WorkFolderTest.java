package sfumato.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;

class WorkFolderTest {
    @TempDir
    Path parent;

    @Test
    void nothing_is_made_before_it_is_needed() throws IOException {
        new WorkFolder(parent).close();
        assertEquals(0, entries());
    }

    @Test
    void two_copies_of_the_same_name_have_places_of_their_own() throws Problem {
        try (WorkFolder work = new WorkFolder(parent)) {
            assertNotEquals(work.place("a.png"), work.place("a.png"));
        }
    }

    @Test
    void a_discarded_copy_is_gone() throws Exception {
        try (WorkFolder work = new WorkFolder(parent)) {
            Path copy = Files.createFile(work.place("a.png"));
            work.discard(copy);
            assertFalse(Files.exists(copy));
        }
    }

    @Test
    void what_lies_elsewhere_is_never_deleted() throws Exception {
        Path elsewhere = Files.createFile(Files.createDirectory(parent.resolve("mine")).resolve("a.png"));
        try (WorkFolder work = new WorkFolder(parent)) {
            Files.createFile(work.place("b.png"));
            work.discard(elsewhere);
        }
        assertTrue(Files.exists(elsewhere));
    }

    @Test
    void closing_leaves_nothing_behind() throws Exception {
        WorkFolder work = new WorkFolder(parent);
        Files.createFile(work.place("a.png"));
        Files.createFile(work.place("b.png"));
        work.close();
        work.close();
        assertEquals(0, entries());
    }

    @Test
    void only_its_owner_may_look_in() throws Exception {
        Assumptions.assumeTrue(Files.getFileStore(parent).supportsFileAttributeView("posix"), "no POSIX rights here");
        try (WorkFolder work = new WorkFolder(parent)) {
            Path folder = work.place("a.png").getParent().getParent();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        }
    }

    @Test
    void a_missing_folder_for_temporary_files_is_the_users_problem() {
        Problem problem = assertThrows(Problem.class, () -> new WorkFolder(parent.resolve("gone")).place("a.png"));
        assertTrue(problem.getMessage().contains("gone"));
    }

    private long entries() throws IOException {
        try (Stream<Path> found = Files.list(parent)) {
            return found.count();
        }
    }
}
