package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.VBox;
import sfumato.image.metadata.MetadataWishes;
import sfumato.image.metadata.Rights;

/// What a copy says about rights and authorship, and what it does not say.
final class RightsSection extends VBox {
    /// What of the original's metadata goes into a copy.
    enum Kept {
        ALL, NO_LOCATION, NOTHING;

        static Kept of(MetadataWishes wishes) {
            return wishes.stripAll() ? NOTHING : wishes.stripLocation() ? NO_LOCATION : ALL;
        }
    }

    RightsSection(SettingsModel model) {
        getStyleClass().add("rights");
        ObjectProperty<Optional<Rights>> rights = model.part("rights", choice -> choice.metadata().rights(),
                (choice, now) -> choice.withMetadata(withRights(choice.metadata(), now)));
        ObjectProperty<Kept> kept = model.part("kept", choice -> Kept.of(choice.metadata()),
                (choice, now) -> choice.withMetadata(withKept(choice.metadata(), now)));
        ObjectProperty<Optional<String>> creator = model.part("creator", choice -> choice.metadata().creator(),
                (choice, now) -> choice.withMetadata(withCreator(choice.metadata(), now)));
        ObjectProperty<Optional<String>> copyright = model.part("copyright", choice -> choice.metadata().copyright(),
                (choice, now) -> choice.withMetadata(withCopyright(choice.metadata(), now)));
        List<Optional<Rights>> statements = new ArrayList<>(List.of(Optional.empty()));
        Stream.of(Rights.values()).map(Optional::of).forEach(statements::add);
        getChildren().add(new Form(CopySection.NAMES)
                .wide("rights.statement", OptionBox.of("rights-statement", statements, RightsSection::words, rights))
                .help(text("rights.statement.help"))
                .row("rights.creator", field("rights.creator", "rights-creator", creator))
                .row("rights.copyright", field("rights.copyright", "rights-copyright", copyright))
                .row("rights.kept", OptionBox.of("rights-kept", List.of(Kept.values()), one -> text("rights.kept", one), kept)));
    }

    /// In a line what is chosen.
    static String summary(MetadataWishes wishes) {
        return wishes.creator().map(creator -> text("rights.summary", words(wishes.rights()), creator)).orElseGet(() -> words(wishes.rights()));
    }

    private static String words(Optional<Rights> rights) {
        return rights.map(one -> text("rights", one)).orElseGet(() -> text("rights.same"));
    }

    private static CheckedField field(String key, String id, ObjectProperty<Optional<String>> value) {
        CheckedField field = new CheckedField(id, text("rights.original"), new FieldModel<>(value, now -> now.orElse(""), Written::metadata));
        field.field().setAccessibleText(text(key));
        return field;
    }

    private static MetadataWishes withRights(MetadataWishes wishes, Optional<Rights> rights) {
        return new MetadataWishes(rights, wishes.stripLocation(), wishes.stripAll(), wishes.creator(), wishes.copyright());
    }

    private static MetadataWishes withKept(MetadataWishes wishes, Kept kept) {
        return new MetadataWishes(wishes.rights(), kept == Kept.NO_LOCATION, kept == Kept.NOTHING, wishes.creator(), wishes.copyright());
    }

    private static MetadataWishes withCreator(MetadataWishes wishes, Optional<String> creator) {
        return new MetadataWishes(wishes.rights(), wishes.stripLocation(), wishes.stripAll(), creator, wishes.copyright());
    }

    private static MetadataWishes withCopyright(MetadataWishes wishes, Optional<String> copyright) {
        return new MetadataWishes(wishes.rights(), wishes.stripLocation(), wishes.stripAll(), wishes.creator(), copyright);
    }
}
