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

    private static void dress(Scene scene, Appearance wish) {
        ColorScheme wanted = switch (wish) {
            case SYSTEM -> null;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
        scene.getPreferences().setColorScheme(wanted); // for the frame of the window; null follows the system
        boolean dark = (wanted == null ? Platform.getPreferences().getColorScheme() : wanted) == ColorScheme.DARK;
        Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS());
        scene.getRoot().pseudoClassStateChanged(DARK, dark);
    }
}
