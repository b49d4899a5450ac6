package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sfumato.image.PictureFormat;
import sfumato.image.codec.Export.Chroma;
import sfumato.protect.OutputSettings;

/// What kind of file a copy is, and how large.
final class CopySection extends VBox {
    static final double NAMES = 92;

    private final OutputParts parts;

    CopySection(SettingsModel model) {
        parts = new OutputParts(model);
        getStyleClass().add("copy");
        List<Optional<PictureFormat>> formats = new ArrayList<>(List.of(Optional.empty()));
        Stream.of(PictureFormat.values()).map(Optional::of).forEach(formats::add);
        ObservableValue<Boolean> lossy = model.choiceProperty().map(choice -> choice.output()).map(CopySection::mayHaveLosses);
        CheckBox lossless = new CheckBox(text("copy.lossless.yes"));
        lossless.setId("copy-lossless");
        lossless.selectedProperty().bindBidirectional(parts.lossless);
        getChildren().add(new Form(NAMES)
                .row("copy.format", OptionBox.of("copy-format", formats, CopySection::words, parts.format))
                .row("copy.lossless", lossless, parts.format.map(format -> format.equals(Optional.of(PictureFormat.WEBP))))
                .row("copy.quality", quality(), lossy)
                .row("copy.chroma", OptionBox.of("copy-chroma", List.of(Chroma.values()), one -> text("copy.chroma", one), parts.chroma),
                        parts.format.map(format -> OutputParts.mayBe(format, PictureFormat.JPEG)))
                .row("copy.side", withUnit("copy.side", "copy.side.unit", new CheckedField("copy-side", text("copy.side.none"),
                        new FieldModel<>(parts.side, Written::side, Written::side))))
                .row("copy.bytes", withUnit("copy.bytes", "copy.bytes.unit", new CheckedField("copy-bytes", text("copy.bytes.none"),
                        new FieldModel<>(parts.bytes, Written::bytes, Written::bytes))))
                .help(text("copy.help")));
    }

    /// In a line what is chosen.
    static String summary(OutputSettings output) {
        List<String> words = new ArrayList<>(List.of(words(output.format())));
        if (output.format().isPresent() && mayHaveLosses(output)) {
            words.add(text("copy.summary.quality", output.quality()));
        }
        output.maxSide().ifPresent(side -> words.add(text("copy.summary.side", side)));
        output.maxBytes().ifPresent(bytes -> words.add(text("copy.summary.bytes", Math.ceilDiv(bytes, 1000))));
        return String.join(", ", words);
    }

    private static boolean mayHaveLosses(OutputSettings output) {
        return OutputParts.mayBe(output.format(), PictureFormat.JPEG)
                || (OutputParts.mayBe(output.format(), PictureFormat.WEBP) && !output.lossless().orElse(false));
    }

    private static String words(Optional<PictureFormat> format) {
        return format.map(PictureFormat::toString).orElseGet(() -> text("copy.format.same"));
    }

    private HBox quality() {
        Slider slider = new Slider(1, 100, parts.quality.get());
        slider.setId("copy-quality");
        slider.setAccessibleText(text("copy.quality"));
        slider.setBlockIncrement(1);
        slider.valueProperty().addListener((_, _, now) -> parts.quality.set((int) Math.round(now.doubleValue())));
        parts.quality.addListener((_, _, now) -> {
            if (Math.round(slider.getValue()) != now) {
                slider.setValue(now);
            }
        });
        Label figure = new Label();
        figure.getStyleClass().add("figure");
        figure.textProperty().bind(parts.quality.map(quality -> text("copy.figure", quality)));
        HBox row = new HBox(slider, figure);
        HBox.setHgrow(slider, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    private static HBox withUnit(String nameKey, String unitKey, CheckedField field) {
        field.field().setAccessibleText(text(nameKey));
        HBox row = new HBox(field, new Label(text(unitKey)));
        HBox.setHgrow(field, Priority.ALWAYS);
        row.getStyleClass().addAll("row", "with-unit");
        return row;
    }
}
