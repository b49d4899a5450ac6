package sfumato.cli;

import java.util.Locale;
import java.util.Map;

/// Whether there is a screen for a window, told without starting a toolkit.
final class Screen {
    private Screen() {
    }

    static boolean isThere() {
        return isThere(System.getProperty("os.name"), System.getProperty("glass.platform", ""), System.getenv());
    }

    /// Windows and macOS always have one. Elsewhere JavaFX speaks X11, also under Wayland, unless it is told to do
    /// without any screen, as for tests.
    static boolean isThere(String system, String platform, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        return os.startsWith("windows") || os.startsWith("mac") || platform.equalsIgnoreCase("headless")
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
