package sfumato.ui.settings;

import java.util.Optional;
import sfumato.image.metadata.MetadataWishes;
import sfumato.protect.MaskChoice;
import sfumato.ui.settings.SettingsModel.Choice;

/// Choices under a name. Using one leaves alone what belongs to the picture or to the person: what was painted, the folder for
/// copies, and, unless the preset names others, author, copyright and the encoders that the artist added.
public record Preset(String name, Choice choice) {
    public static final int LONGEST_NAME = 40;

    /// @throws IllegalArgumentException if the name is blank, too long, or has blanks around it
    public Preset {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name for a preset: " + name);
        }
        choice = choice.withoutPainting().withCopies(choice.copies().withFolder(Optional.empty()));
    }

    static boolean isName(String name) {
        return MetadataWishes.writable(name) && name.length() <= LONGEST_NAME && name.equals(name.strip());
    }

    /// The choices after this preset was used on `before`.
    public Choice on(Choice before) {
        MetadataWishes own = choice.metadata();
        MetadataWishes old = before.metadata();
        return choice.withMask(before.mask() instanceof MaskChoice.FromFile ? before.mask() : choice.mask())
                .withMetadata(new MetadataWishes(own.rights(), own.stripLocation(), own.stripAll(),
                        own.creator().or(old::creator), own.copyright().or(old::copyright)))
                .withEncoders(choice.encoders().isEmpty() ? before.encoders() : choice.encoders())
                .withCopies(choice.copies().withFolder(before.copies().folder()));
    }

    /// Whether using it would change nothing.
    public boolean isInForce(Choice now) {
        return on(now).equals(now);
    }
}
