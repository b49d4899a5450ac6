package sfumato.ui.settings;

import java.nio.file.Path;
import java.util.Optional;

/// What the panel asks of the window around it. Empty answers mean that the person thought better of it.
public interface SettingsDialogs {
    /// Asks for a picture of the artist's own to lead encoders to.
    Optional<Path> chooseDecoy();

    /// Asks for the folder for copies, beginning in `now` if there is one.
    Optional<Path> chooseFolder(Optional<Path> now);

    /// Lets the artist paint where the picture in hand may change.
    void paint();

    /// Shows the encoders that the artist added.
    void showEncoders();
}
