package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.Optional;
import sfumato.problem.Problem;

/// What the window asks of the person and of the system around it. Empty answers mean that the person thought better of it.
public interface Desktop {
    /// Asks for a picture to open, beginning in `folder` if there is one.
    Optional<Path> choosePicture(Optional<Path> folder);

    /// Asks where to save; the dialog itself asks before it returns the name of a file that is already there.
    Optional<Path> chooseTarget(Path suggested);

    /// Asks what to do about a protected copy that was not exported and is about to be lost.
    Leaving askAboutUnsaved(String pictureName);

    /// Shows a file in the system's file manager.
    void showInFolder(Path file) throws Problem;

    /// Puts a text where the person can paste it elsewhere.
    void copyText(String text);

    /// Tells what the protection can and cannot do, and what this program is.
    void showAbout();

    /// What to do with an unsaved copy.
    enum Leaving { EXPORT, DISCARD, STAY }
}
