package sfumato.ui.app;

import javafx.application.Application;

/// Opens the window. The toolkit lies on the class path, where a main class must not itself be an [Application].
public final class Launcher {
    private Launcher() {
    }

    /// Returns when the window was closed. The first argument, if any, is the picture to open.
    public static void main(String... arguments) {
        Application.launch(SfumatoApplication.class, arguments);
    }
}
