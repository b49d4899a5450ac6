package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import sfumato.drawn.DrawnPicture;
import sfumato.protect.Aim;
import sfumato.protect.DecoyChoice;

/// Says which decoy is chosen.
final class DecoyWords {
    private DecoyWords() {
    }

    /// In a few words.
    static String name(DecoyChoice decoy) {
        return switch (decoy) {
            case DecoyChoice.Automatic() -> text("decoy.automatic");
            case DecoyChoice.Named(String name) -> DrawnPicture.named(name).map(drawn -> text("decoy", drawn)).orElse(name);
            case DecoyChoice.FromFile(var file) -> file.getFileName().toString();
        };
    }

    /// What it means, in a sentence.
    static String meaning(DecoyChoice decoy, Aim aim) {
        if (aim == Aim.DISRUPT) {
            return text("decoy.none");
        }
        return switch (decoy) {
            case DecoyChoice.Automatic() -> text("decoy.automatic.help");
            case DecoyChoice.Named(String name) -> DrawnPicture.named(name).map(drawn -> text("decoy." + drawn.name() + ".help")).orElse(name);
            case DecoyChoice.FromFile(var file) -> text("decoy.own.help", file.getFileName());
        };
    }
}
