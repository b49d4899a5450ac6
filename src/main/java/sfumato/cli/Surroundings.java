package sfumato.cli;

import java.io.PrintWriter;
import sfumato.batch.Ledger;
import sfumato.file.UserFolders;
import sfumato.protect.EncoderShelf;

/// Where a command runs: what it works with and whom it talks to.
///
/// @param out      takes results and nothing else
/// @param err      takes progress and reasons
/// @param terminal whether a person watches `err`, so that a line may be rewritten
/// @param screen   whether a window can open
/// @param folders  of the user
record Surroundings(Engine engine, Window window, PrintWriter out, PrintWriter err, boolean terminal, boolean screen, UserFolders folders) {

    /// What this user had protected.
    Ledger ledger() {
        return new Ledger(folders.data(), EncoderShelf.NONE);
    }

    /// One line for the person, with whatever a terminal might obey made visible.
    void complain(String reason) {
        err.println("sfumato: " + Shown.text(reason));
        err.flush();
    }

    /// Complains, if there is something to complain about.
    void warn(String reason) {
        if (!reason.isEmpty()) {
            complain(reason + ".");
        }
    }
}
