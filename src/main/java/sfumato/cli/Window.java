package sfumato.cli;

import java.nio.file.Path;
import java.util.List;

/// The program's window.
@FunctionalInterface
interface Window {
    /// Opens the window, brings these pictures and folders into it, and returns when it is closed.
    void open(List<Path> pictures);
}
