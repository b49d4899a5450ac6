package sfumato.ui.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import sfumato.ui.settings.Appearance;

/// Light or dark, as the system is or as the user wants it.
final class Theme {
    static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private Theme() {
    }

    /// Dresses the scene now and whenever the wish or the system changes.
    static void apply(Scene scene, ObjectProperty<Appearance> appearance) {
        Runnable dress = () -> dress(scene, appearance.get());
        appearance.addListener(_ -> dress.run());
        Platform.getPreferences().colorSchemeProperty().addListener(_ -> dress.run());
        dress.run();
    }

    /// Gives all controls their look. To be called before the first of them is made, else the toolkit reads its own look first.
    static void begin(Appearance wish) {
        Application.setUserAgentStylesheet(isDark(wish) ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS());
    }

    private static void dress(Scene scene, Appearance wish) {
        scene.getPreferences().setColorScheme(wanted(wish)); // for the frame of the window; null follows the system
        begin(wish);
        scene.getRoot().pseudoClassStateChanged(DARK, isDark(wish));
    }

    private static ColorScheme wanted(Appearance wish) {
        return switch (wish) {
            case SYSTEM -> null;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    private static boolean isDark(Appearance wish) {
        return (wish == Appearance.SYSTEM ? Platform.getPreferences().getColorScheme() : wanted(wish)) == ColorScheme.DARK;
    }
}
