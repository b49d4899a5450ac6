package sfumato.image.metadata;

import java.util.Optional;

/// What the artist wants a copy's metadata to say and not to say.
///
/// @param rights        what is stated about data mining; empty keeps what is stated already, and where nothing is, prohibits the training of AI
/// @param stripLocation whether everything goes that says where the picture was made
/// @param stripAll      whether everything goes but the resolution, before the wishes here are written
/// @param creator       who made it; empty leaves what is there
/// @param copyright     the copyright notice; empty leaves what is there
public record MetadataWishes(Optional<Rights> rights, boolean stripLocation, boolean stripAll, Optional<String> creator, Optional<String> copyright) {
    /// The longest creator or copyright notice, in UTF-16 units.
    public static final int LONGEST_TEXT = 2000;

    /// Prohibits the training of AI where nothing is stated yet, strips nothing and sets nothing.
    public static final MetadataWishes DEFAULT =
            new MetadataWishes(Optional.empty(), false, false, Optional.empty(), Optional.empty());

    /// With rights that replace what is stated already.
    public MetadataWishes(Rights rights, boolean stripLocation, boolean stripAll, Optional<String> creator, Optional<String> copyright) {
        this(Optional.of(rights), stripLocation, stripAll, creator, copyright);
    }

    /// @throws IllegalArgumentException if a text is blank, longer than [#LONGEST_TEXT] or not [#writable(String)]
    public MetadataWishes {
        creator.ifPresent(MetadataWishes::require);
        copyright.ifPresent(MetadataWishes::require);
    }

    /// What to state in a picture that states `before`; [Rights#NONE] leaves it as it is.
    Rights rightsAfter(Optional<String> before) {
        return rights.orElse(before.isPresent() ? Rights.NONE : Rights.PROHIBIT_AI_TRAINING);
    }

    /// Whether a text can be written as creator or copyright notice: not blank, not too long, and without control
    /// characters or halves of characters, which XML and EXIF cannot hold.
    public static boolean writable(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TEXT && text.codePoints().allMatch(MetadataWishes::writable);
    }

    private static boolean writable(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE && (codePoint & 0xFFFE) != 0xFFFE;
    }

    private static void require(String text) {
        if (!writable(text)) {
            throw new IllegalArgumentException("not a text for metadata: " + text.length() + " characters");
        }
    }
}
