package sfumato.protect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sfumato.file.SafeFile;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// Where a protected copy goes.
///
/// @param copy    the copy's file
/// @param report  the JSON report's file, or null for none
/// @param replace whether files that are already there under these names may be replaced;
///                the original never is
public record Destination(Path copy, Path report, boolean replace) {

    public Destination {
        if (copy.equals(report)) {
            throw new IllegalArgumentException("copy and report are both to be " + copy);
        }
    }

    /// Refuses what could harm the original or a file that must stay.
    void requireFree(Path original) throws Problem {
        requireOther(original, copy);
        SafeFile.requireFree(copy, replace);
        if (report != null) {
            requireOther(original, report);
            SafeFile.requireFree(report, replace);
        }
    }

    // The same file under another name too: another case, a link.
    private static void requireOther(Path original, Path target) throws Problem {
        try {
            if (Files.exists(target) && Files.exists(original) && Files.isSameFile(original, target)) {
                throw new Problem.WouldReplace(target, "this is the original itself", "Choose another name or folder");
            }
        } catch (IOException e) {
            throw FileProblems.whileReading(target, e);
        }
    }
}
