package sfumato.ui.workspace;

import sfumato.problem.Problem;
import sfumato.protect.ProtectionResult;
import sfumato.protect.ProtectionSettings;
import sfumato.task.Cancellation;

/// Remembers copies that were exported.
@FunctionalInterface
public interface Noting {
    /// @param exported as it lies now where the user wants it
    /// @param settings with which it was made
    /// @throws Problem if it cannot be written down; the copy is good all the same
    void exported(ProtectionResult exported, ProtectionSettings settings, Cancellation cancellation) throws Problem;
}
