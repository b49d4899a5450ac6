package sfumato.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileManagerTest {
    private static final Path FILE = Path.of("folder", "a picture.png");

    @Test
    void windows_marks_the_file() {
        assertEquals(List.of("explorer.exe", "/select,", FILE.toString()), FileManager.command("Windows 11", FILE));
    }

    @Test
    void macos_marks_the_file() {
        assertEquals(List.of("open", "-R", FILE.toString()), FileManager.command("Mac OS X", FILE));
    }

    @Test
    void other_systems_open_the_folder() {
        assertEquals(List.of("xdg-open", "folder"), FileManager.command("Linux", FILE));
    }
}
