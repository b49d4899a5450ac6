package sfumato.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import sfumato.batch.Ledger;
import sfumato.file.UserFolders;
import sfumato.pack.PackLibrary;
import sfumato.protect.EncoderShelf;
import sfumato.protect.PackShelf;

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
        return ledger(new PackShelf(packs()));
    }

    /// The same.
    ///
    /// @param shelf has the encoders that settings name
    Ledger ledger(EncoderShelf shelf) {
        return new Ledger(folders.data(), shelf);
    }

    /// The encoders that this user added.
    PackLibrary packs() {
        return new PackLibrary(folders.data());
    }

    /// The user's encoders and those that judge. Names those that should judge and cannot, unless they were asked for.
    ///
    /// @param judges empty for all packs that are there
    PackShelf shelf(Optional<List<PackShelf.Judge>> judges) {
        return judges.isPresent() ? new PackShelf(packs(), judges.get())
                : PackShelf.judgedByAll(packs(), problem -> complain(problem.getMessage() + " It is left out."));
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
