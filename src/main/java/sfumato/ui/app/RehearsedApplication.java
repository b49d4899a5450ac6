package sfumato.ui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sfumato.file.UserFolders;

/// The window for a rehearsal: it remembers in a folder that is deleted when it closes.
public final class RehearsedApplication extends SfumatoApplication {
    private final Path folder;

    public RehearsedApplication() {
        this(temporary());
    }

    private RehearsedApplication(Path folder) {
        super(() -> new UserFolders(folder, folder));
        this.folder = folder;
    }

    @Override
    public void stop() {
        super.stop();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("sfumato-rehearsal-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
