package sfumato.protect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sfumato.attack.BudgetMap;
import sfumato.attack.Mask;
import sfumato.attack.MaskProposal;
import sfumato.image.Planes;
import sfumato.image.Size;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// The mask of one picture: the artist's, read and found to fit, or a proposal yet to be made.
///
/// @param drawn the artist's, if there is one
record Masking(MaskChoice choice, Optional<Mask> drawn) {

    /// @param picture the file that is to be protected
    /// @param upright its size
    /// @throws Problem if the artist's mask cannot be read or does not fit
    static Masking of(MaskChoice choice, Path picture, Size upright, Cancellation cancellation) throws Problem {
        return new Masking(choice, choice instanceof MaskChoice.FromFile(var file) ? Optional.of(MaskFile.read(file, picture, upright, cancellation)) : Optional.empty());
    }

    /// The budget that is left of `whole`.
    ///
    /// @param view the picture on the budget's grid
    BudgetMap of(BudgetMap whole, Planes view, Workers workers) {
        return switch (choice) {
            case MaskChoice.None() -> whole;
            case MaskChoice.Automatic() -> whole.under(MaskProposal.of(view, workers), workers);
            case MaskChoice.FromFile _ -> whole.under(drawn.orElseThrow(), workers);
        };
    }

    /// What the artist should know, as sentences.
    ///
    /// @param exact whether the copy keeps every sample
    List<String> notes(boolean exact) {
        List<String> notes = new ArrayList<>();
        if (choice instanceof MaskChoice.Automatic) {
            notes.add("The mask is the program's own proposal for this picture.");
        }
        if (choice instanceof MaskChoice.FromFile(var file)) {
            double black = drawn.orElseThrow().black();
            notes.add(String.format(Locale.ROOT, "The mask %s leaves %.1f %% of the picture alone.", file.getFileName(), 100 * black));
            if (!exact && black > 0) {
                notes.add("Compression changes samples there too; only PNG, TIFF and lossless WebP keep every sample that the mask leaves alone.");
            }
        }
        return notes;
    }
}
