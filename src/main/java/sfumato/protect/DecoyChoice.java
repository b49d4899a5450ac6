package sfumato.protect;

import java.nio.file.Path;

/// Which picture the encoder is led towards. Disrupting needs none.
public sealed interface DecoyChoice {
    /// The drawn decoy that is farthest from the artwork.
    record Automatic() implements DecoyChoice { }

    /// One of the decoys that the program draws, by its name (see `drawn.DrawnPicture`).
    record Named(String name) implements DecoyChoice { }

    /// A picture of the artist's own.
    record FromFile(Path file) implements DecoyChoice { }
}
