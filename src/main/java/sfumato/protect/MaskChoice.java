package sfumato.protect;

import java.nio.file.Path;

/// Which mask says how much each part of a picture may change.
public sealed interface MaskChoice {
    /// None: the whole strength everywhere, as far as it is not seen.
    record None() implements MaskChoice { }

    /// The program's own proposal for each picture (see `attack.MaskProposal`).
    record Automatic() implements MaskChoice { }

    /// A picture of the artist's own, of the shape of the pictures that it is for.
    record FromFile(Path file) implements MaskChoice { }
}
