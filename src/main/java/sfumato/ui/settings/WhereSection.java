package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import sfumato.protect.MaskChoice;
import sfumato.ui.settings.SettingsModel.Choice;

/// Where a picture may change: everywhere, as the program proposes, or as the artist painted.
final class WhereSection extends VBox {
    private final SettingsModel model;

    WhereSection(SettingsModel model, SettingsDialogs dialogs) {
        this.model = model;
        getStyleClass().add("where");
        ObjectProperty<Where> where = model.part("mask", choice -> Where.of(choice.mask()), this::with);
        ChoiceRows<Where> rows = new ChoiceRows<>("where", Where.class, where);
        rows.button(Where.PAINTED).disableProperty().bind(model.paintingProperty().map(Optional::isEmpty));
        Button paint = new Button(text("where.paint"));
        paint.setId("where-paint");
        paint.setOnAction(_ -> dialogs.paint());
        getChildren().addAll(rows, paint);
    }

    private Choice with(Choice choice, Where where) {
        return switch (where) {
            case EVERYWHERE -> choice.withMask(new MaskChoice.None());
            case PROPOSED -> choice.withMask(new MaskChoice.Automatic());
            case PAINTED -> model.paintingProperty().get().map(file -> choice.withMask(new MaskChoice.FromFile(file))).orElse(choice);
        };
    }
}
