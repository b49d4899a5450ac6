package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;

class OutputFoldersTest {
    @TempDir
    Path temp;
    private final OutputFolders folders = new OutputFolders();

    @Test
    void a_folder_is_made_with_all_above_it_and_those_that_stay_empty_are_removed() throws Exception {
        folders.prepare(temp.resolve("a/b/c"));
        assertTrue(Files.isDirectory(temp.resolve("a/b/c")));
        Files.createFile(temp.resolve("a/copy.png"));
        folders.close();
        assertTrue(Files.exists(temp.resolve("a")));
        assertFalse(Files.exists(temp.resolve("a/b")));
    }

    @Test
    void a_folder_that_was_there_before_stays() throws Exception {
        Path before = Files.createDirectory(temp.resolve("before"));
        folders.prepare(before);
        folders.close();
        assertTrue(Files.exists(before));
    }

    @Test
    void a_way_back_in_a_path_is_no_hindrance() throws Exception {
        folders.prepare(temp.resolve("a/../b"));
        assertTrue(Files.isDirectory(temp.resolve("b")));
    }

    @Test
    void a_file_in_the_way_is_named() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));
        assertEquals(file, assertThrows(Problem.WouldReplace.class, () -> folders.prepare(file.resolve("a/b"))).path());
        assertTrue(Files.isRegularFile(file));
    }

    @Test
    void a_link_that_leads_nowhere_is_no_folder() throws Exception {
        Path link = temp.resolve("link");
        try {
            Files.createSymbolicLink(link, temp.resolve("nowhere"));
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "links cannot be made here: " + e);
        }
        assertThrows(Problem.class, () -> folders.prepare(link));
    }

    @Test
    void a_folder_that_is_gone_already_is_no_trouble() throws Exception {
        folders.prepare(temp.resolve("a/b"));
        Files.delete(temp.resolve("a/b"));
        folders.close();
        assertFalse(Files.exists(temp.resolve("a")));
    }
}
