package sfumato.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.problem.Problem;

class UserFoldersTest {
    // Whole on every system that these tests may run on.
    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final Path OTHER = Path.of("other").toAbsolutePath();

    @TempDir
    Path temp;

    @Test
    void linux_has_them_in_hidden_folders_of_the_home() {
        assertEquals(new UserFolders(HOME.resolve(".config/sfumato"), HOME.resolve(".local/share/sfumato")), UserFolders.of("Linux", Map.of(), HOME));
    }

    @Test
    void linux_lets_users_choose_others() {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", OTHER.resolve("c").toString(), "XDG_DATA_HOME", OTHER.resolve("d").toString());
        assertEquals(new UserFolders(OTHER.resolve("c/sfumato"), OTHER.resolve("d/sfumato")), UserFolders.of("FreeBSD", environment, HOME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "relative/folder", "./x", "nul\u0000"})
    void what_is_no_whole_path_is_ignored(String value) {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", value, "XDG_DATA_HOME", value, "APPDATA", value);
        assertEquals(UserFolders.of("Linux", Map.of(), HOME), UserFolders.of("Linux", environment, HOME));
        assertEquals(UserFolders.of("Windows 11", Map.of(), HOME), UserFolders.of("Windows 11", environment, HOME));
    }

    @Test
    void the_mac_has_one_for_both() {
        Path folder = HOME.resolve("Library/Application Support/Sfumato");
        assertEquals(new UserFolders(folder, folder), UserFolders.of("Mac OS X", Map.of("XDG_DATA_HOME", OTHER.toString()), HOME));
    }

    @Test
    void windows_has_them_where_it_says() {
        Path folder = OTHER.resolve("Sfumato");
        assertEquals(new UserFolders(folder, folder), UserFolders.of("Windows 11", Map.of("APPDATA", OTHER.toString()), HOME));
        assertEquals(HOME.resolve("AppData/Roaming/Sfumato"), UserFolders.of("Windows 11", Map.of(), HOME).data());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X", "Windows 10"})
    void one_variable_goes_before_all(String system) {
        Map<String, String> environment = Map.of("SFUMATO_HOME", "studio", "XDG_CONFIG_HOME", OTHER.toString(), "APPDATA", OTHER.toString());
        Path folder = Path.of("studio").toAbsolutePath();
        assertEquals(new UserFolders(folder, folder), UserFolders.of(system, environment, HOME));
    }

    @Test
    void what_has_to_be_made_is_its_owners_alone() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "rights are another matter here");
        UserFolders.make(temp.resolve("a/b"));
        UserFolders.make(temp.resolve("a/b"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("a"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("a/b"))));
    }

    @Test
    void a_file_in_the_way_is_told() throws Exception {
        Files.writeString(temp.resolve("a"), "");
        assertThrows(Problem.WouldReplace.class, () -> UserFolders.make(temp.resolve("a/b/c")));
        assertThrows(Problem.WouldReplace.class, () -> UserFolders.make(temp.resolve("a")));
    }

    @Test
    void without_a_home_nothing_is_made_in_the_working_folder() {
        Path folder = UserFolders.of("Linux", Map.of(), Path.of("?")).data();
        Problem problem = assertThrows(Problem.Unsupported.class, () -> UserFolders.make(folder));
        assertTrue(problem.advice().contains("SFUMATO_HOME"), problem.getMessage());
    }
}
