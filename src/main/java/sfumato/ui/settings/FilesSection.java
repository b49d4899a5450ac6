package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.NamePattern;
import sfumato.image.PictureFormat;
import sfumato.protect.ReportKind;
import sfumato.ui.settings.SettingsModel.Choice;

/// Where the copies of a portfolio go, what they are called, and what lies beside them.
final class FilesSection extends VBox {
    private final SettingsModel model;

    /// @param original a file name to show what the pattern does
    FilesSection(SettingsModel model, SettingsDialogs dialogs, ObjectProperty<String> original) {
        this.model = model;
        getStyleClass().add("files");
        ObjectProperty<ConflictPolicy> conflicts = model.part("conflicts", choice -> choice.copies().conflicts(),
                (choice, now) -> choice.withCopies(choice.copies().withConflicts(now)));
        VBox reports = new VBox(report(ReportKind.HTML), report(ReportKind.JSON));
        reports.getStyleClass().add("reports");
        getChildren().add(new Form(CopySection.NAMES)
                .row("files.folder", folder(dialogs))
                .wide("files.names", names(original))
                .row("files.conflicts", OptionBox.of("files-conflicts", List.of(ConflictPolicy.values()), one -> text("files.conflicts", one), conflicts))
                .wide("files.reports", reports));
    }

    /// What the first copy is called.
    static String example(Choice choice, String original, LocalDate day) {
        String ending = original.substring(original.lastIndexOf('.') + 1);
        // What can only be read is written as PNG.
        String copy = choice.output().format().map(PictureFormat::extension)
                .orElseGet(() -> PictureFormat.ofExtension(ending).isPresent() ? ending : PictureFormat.PNG.extension());
        return new NamePattern(choice.copies().names()).example(original, copy, day);
    }

    private VBox names(ObjectProperty<String> original) {
        ObjectProperty<String> pattern = model.part("names", choice -> choice.copies().names(),
                (choice, now) -> choice.withCopies(choice.copies().withNames(now)));
        FieldModel<String> written = new FieldModel<>(pattern, words -> words, Written::pattern);
        CheckedField field = new CheckedField("files-names", NamePattern.STANDARD, written);
        field.field().setAccessibleText(text("files.names"));
        Label example = Section.help("");
        example.setId("files-example");
        example.textProperty().bind(Bindings.createStringBinding(
                () -> text("files.example", example(model.choiceProperty().get(), original.get(), LocalDate.now(ZoneId.systemDefault()))), model.choiceProperty(), original));
        example.visibleProperty().bind(written.faultProperty().map(Optional::isEmpty));
        Section.hideWhereHidden(example);
        VBox names = new VBox(field, example, Section.help(text("files.names.help", "{name}", "{n}", "{date}", "{ext}")));
        names.getStyleClass().add("names");
        return names;
    }

    private HBox folder(SettingsDialogs dialogs) {
        ObjectProperty<Optional<Path>> folder = model.part("folder", choice -> choice.copies().folder(),
                (choice, now) -> choice.withCopies(choice.copies().withFolder(now)));
        Button choose = new Button();
        choose.setId("files-folder");
        choose.setAccessibleHelp(text("files.folder.help"));
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        choose.setMnemonicParsing(false);
        choose.textProperty().bind(folder.map(chosen -> chosen.map(FilesSection::name).orElseGet(() -> text("files.folder.none"))));
        choose.tooltipProperty().bind(folder.map(chosen -> new Tooltip(chosen.map(Path::toString).orElseGet(() -> text("files.folder.help")))));
        choose.setOnAction(_ -> dialogs.chooseFolder(folder.get()).ifPresent(chosen -> folder.set(Optional.of(chosen))));
        Button forget = new Button(null, sign());
        forget.setId("files-folder-forget");
        forget.setAccessibleText(text("files.folder.forget"));
        forget.setTooltip(new Tooltip(text("files.folder.forget")));
        forget.visibleProperty().bind(folder.map(Optional::isPresent));
        Section.hideWhereHidden(forget);
        forget.setOnAction(_ -> folder.set(Optional.empty()));
        HBox.setHgrow(choose, Priority.ALWAYS);
        HBox row = new HBox(choose, forget);
        row.getStyleClass().add("row");
        return row;
    }

    private static Region sign() {
        Region sign = new Region();
        sign.getStyleClass().addAll("icon", "icon-close");
        return sign;
    }

    private static String name(Path folder) {
        return folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
    }

    private CheckBox report(ReportKind kind) {
        ObjectProperty<Boolean> wanted = model.part("report " + kind, choice -> choice.copies().reports().contains(kind),
                (choice, now) -> choice.withCopies(choice.copies().withReports(with(choice.copies().reports(), kind, now))));
        CheckBox box = new CheckBox(text("files.reports", kind));
        box.setId("files-report-" + kind);
        box.selectedProperty().bindBidirectional(wanted);
        return box;
    }

    private static Set<ReportKind> with(Set<ReportKind> some, ReportKind kind, boolean wanted) {
        Set<ReportKind> changed = EnumSet.noneOf(ReportKind.class);
        changed.addAll(some);
        if (wanted) {
            changed.add(kind);
        } else {
            changed.remove(kind);
        }
        return changed;
    }
}
