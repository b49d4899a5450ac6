package sfumato.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program keeps for its user nobody else can read, wherever it lies and however it came there.
class PrivateFilesTest {
    private static final String OWNERS_FILE = "rw-------";
    private static final String OPEN_FOLDER = "rwxrwxrwx";

    @TempDir
    Path folder;

    @BeforeEach
    void rights_are_known_here() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "rights are another matter here");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OPEN_FOLDER));
    }

    @Test
    void a_ledger_in_an_open_folder_is_closed_and_the_folder_stays_as_its_owner_made_it() throws Exception {
        SharedLines.add(folder.resolve("lines"), "one");
        assertEquals(OWNERS_FILE, rights(folder.resolve("lines")));
        assertEquals(OPEN_FOLDER, rights(folder));
    }

    @Test
    void a_ledger_that_others_could_read_is_closed_before_the_next_line_is_added() throws Exception {
        Path file = open("lines");
        SharedLines.add(file, "two");
        assertEquals(OWNERS_FILE, rights(file));
        assertEquals(List.of("one", "two"), SharedLines.read(file));
    }

    @Test
    void a_journal_that_others_could_read_is_closed_before_it_goes_on() throws Exception {
        Path file = open("journal");
        try (LineFile lines = LineFile.open(file, Files.size(file))) {
            assertEquals(OWNERS_FILE, rights(file));
            lines.add(List.of("two"));
        }
        assertEquals(OWNERS_FILE, rights(file));
    }

    @Test
    void rights_that_the_owner_took_from_himself_are_not_given_back() throws Exception {
        Path file = open("lines");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        Rights.close(file);
        assertEquals("r--------", rights(file));
    }

    @Test
    void nobody_else_can_open_the_file_whose_lock_keeps_a_second_run_out() throws Exception {
        Path file = folder.resolve("lock");
        try (OnlyOne _ = OnlyOne.take(file).orElseThrow()) {
            assertEquals(OWNERS_FILE, rights(file));
        }
    }

    @Test
    void settings_are_closed_from_their_first_byte_on_also_where_an_open_file_stood() throws Exception {
        Path file = open("settings");
        SafeFile.writePrivately(file, out -> {
            out.write("new".getBytes(UTF_8));
            assertEquals(List.of(OWNERS_FILE), rightsOfAllBut(file));
        });
        assertEquals(OWNERS_FILE, rights(file));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(), rightsOfAllBut(file));
    }

    private Path open(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "one\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        return file;
    }

    private List<String> rightsOfAllBut(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> others = files.filter(other -> !other.equals(file)).toList();
            List<String> rights = new ArrayList<>();
            for (Path other : others) {
                rights.add(rights(other));
            }
            return rights;
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
