package sfumato.ui.app;

import javafx.application.Application;

/// Opens the window. The toolkit lies on the class path, where a main class must not itself be an [Application].
public final class Launcher {
    private Launcher() {
    }

    /// Returns when the window was closed. The arguments are pictures and folders to open.
    public static void main(String... arguments) {
        Application.launch(SfumatoApplication.class, arguments);
    }

    /// The same without looking at, or changing, what this user chose.
    static void rehearse(String... arguments) {
        Application.launch(RehearsedApplication.class, arguments);
    }
}
