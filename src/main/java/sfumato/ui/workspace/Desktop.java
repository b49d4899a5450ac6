package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sfumato.problem.Problem;
import sfumato.ui.encoders.EncodersModel;
import sfumato.ui.help.HelpPage;
import sfumato.ui.help.Shortcut;

/// What the window asks of the person and of the system around it. Empty answers mean that the person thought better of it.
public interface Desktop {
    /// Asks for pictures to open, beginning in `folder` if there is one.
    List<Path> choosePictures(Optional<Path> folder);

    /// Asks for one picture that is not to be protected, beginning in `folder` if there is one.
    Optional<Path> choosePicture(Purpose purpose, Optional<Path> folder);

    /// Asks for a folder whose pictures to open, beginning in `folder` if there is one.
    Optional<Path> choosePictureFolder(Optional<Path> folder);

    /// Asks for a folder for copies, beginning in `folder` if there is one.
    Optional<Path> chooseOutputFolder(Optional<Path> folder);

    /// Asks where to save; the dialog itself asks before it returns the name of a file that is already there.
    Optional<Path> chooseTarget(Path suggested);

    /// Asks what to do about protected copies that were not exported and are about to be lost.
    ///
    /// @param originals  the names of their originals, at least one
    /// @param exportable whether exporting may be an answer
    Leaving askAboutUnsaved(List<String> originals, boolean exportable);

    /// Asks what to do about a queue that still works when the window is to be closed.
    Stopping askAboutQueue();

    /// Shows a file in the system's file manager.
    void showInFolder(Path file) throws Problem;

    /// Shows a page in the system's browser.
    void browse(Path page);

    /// Puts a text where the person can paste it elsewhere.
    void copyText(String text);

    /// Lets the person change what they set once.
    ///
    /// @param encoders leads from there to [#showEncoders]
    void showPreferences(Runnable encoders);

    /// Shows the page of the encoders that the person added.
    void showEncoders(EncodersModel encoders);

    /// Shows a page of the help.
    ///
    /// @param shortcuts every action and its keys
    void showHelp(HelpPage page, List<Shortcut> shortcuts);

    /// What a picture is asked for.
    enum Purpose { DECOY, MASK }

    /// What to do with an unsaved copy.
    enum Leaving { EXPORT, DISCARD, STAY }

    /// What to do with a queue that still works: stop and offer to go on the next time, keep the window, or stop for good.
    enum Stopping { LATER, STAY, GIVE_UP }
}
