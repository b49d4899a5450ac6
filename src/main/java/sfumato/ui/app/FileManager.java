package sfumato.ui.app;

import static sfumato.ui.text.Messages.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import sfumato.problem.Problem;

/// Shows files in the system's file manager.
final class FileManager {
    private FileManager() {
    }

    static void show(Path file) throws Problem {
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), file.toAbsolutePath()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException _) {
            throw new Problem.Unsupported(file, text("filemanager.missing"), text("filemanager.advice"));
        }
    }

    /// On Windows and macOS the file is marked in its folder; elsewhere the folder is opened.
    static List<String> command(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("explorer.exe", "/select,", file.toString());
        }
        if (name.startsWith("mac")) {
            return List.of("open", "-R", file.toString());
        }
        return List.of("xdg-open", file.getParent().toString());
    }
}
