package sfumato.protect;

import sfumato.problem.Problem;
import sfumato.task.Progress;

/// Looks on while a picture is protected. Called from the working thread.
@FunctionalInterface
public interface Onlooker extends Progress {
    /// One that hears the progress only.
    static Onlooker of(Progress progress) {
        return progress instanceof Onlooker onlooker ? onlooker : progress::at;
    }

    /// How many pixels a preview may have; 0 for none, which costs nothing.
    default int previewPixels() {
        return 0;
    }

    /// Shows what has been reached: soon after the search began, and then now and again.
    default void preview(Preview preview) {
    }

    /// The copy and its reports are whole and measured, and appear under their names next. Whoever keeps a record
    /// writes it here, and can tell later the own copy from a stranger's.
    ///
    /// @param copySha256 of the copy's file, as 64 hexadecimal digits in lower case
    /// @throws Problem to prevent it: then nothing appears
    default void appearing(ProtectionResult result, String copySha256) throws Problem {
    }
}
