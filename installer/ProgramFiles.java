import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What of the built program folder is installed: its libraries without those that the Java image has, and its licences.
final class ProgramFiles {
    private ProgramFiles() {
    }

    /// @param to the folder that gets `lib`, `LICENSE`, `licenses` and whatever else lies beside them
    static void copy(Settings settings, Path to) throws IOException {
        for (Path file : Folders.in(settings.program())) {
            String name = file.getFileName().toString();
            // The launchers are others, and the README is for those who build.
            if (!name.equals("bin") && !name.equals("lib") && !name.equals("README.md")) {
                Folders.copy(file, to.resolve(name));
            }
        }
        Path lib = to.resolve("lib");
        Files.createDirectories(lib);
        for (Path jar : Folders.in(settings.program().resolve("lib"))) {
            if (jar.toString().endsWith(".jar") && !JavaImage.contains(jar)) {
                Folders.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
    }
}
