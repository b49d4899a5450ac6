package sfumato.ui.workspace;

import java.nio.file.Path;
import sfumato.problem.Problem;

/// Copies a finished file to where the user wants it, whole or not at all.
@FunctionalInterface
public interface Exporter {
    /// @param replace whether a file that is already at `to` may be replaced
    /// @throws Problem.WouldReplace if there is one and it may not
    void export(Path from, Path to, boolean replace) throws Problem;
}
