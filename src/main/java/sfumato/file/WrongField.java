package sfumato.file;

import java.nio.file.Path;
import sfumato.problem.Problem;

/// Something that was read is not what it should be. The message names the field and is a sentence without its full stop.
public final class WrongField extends Exception {
    private static final long serialVersionUID = 1L;

    WrongField(String message) {
        super(message);
    }

    WrongField(String message, Throwable cause) {
        super(message, cause);
    }

    /// As a problem of the file that it was read from.
    ///
    /// @param advice what the user can do, as a sentence without its full stop
    public Problem in(Path file, String advice) {
        return new Problem.Unreadable(file, getMessage(), advice, this);
    }
}
