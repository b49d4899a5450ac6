package sfumato.ui.batch;

import static sfumato.ui.text.Messages.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sfumato.batch.ConflictPolicy;
import sfumato.ui.settings.ChoiceRows;

/// Asks what [ProtectAllModel] needs to know, on a sheet over the window.
public final class ProtectAllSheet extends VBox {
    /// What the sheet leads to.
    ///
    /// @param chooseFolder asks for a folder, beginning at one if there is one
    /// @param begin        everything was answered
    /// @param leave        the person thought better of it
    public record Ways(Function<Optional<Path>, Optional<Path>> chooseFolder, Runnable begin, Runnable leave) {
    }

    private static final String HELP = text("queue.all.names.help", "{name}", "{n}", "{date}", ".{ext}");

    private final ProtectAllModel model;
    private final Ways ways;
    private final Button choose = new Button(text("queue.all.folder.choose"));

    public ProtectAllSheet(ProtectAllModel model, Ways ways) {
        this.model = model;
        this.ways = ways;
        setId("protect-all-sheet");
        getStyleClass().add("question-sheet"); // "sheet" is what lists call their own inner part
        setAccessibleText(text("queue.all.title", model.pictures().size()));
        setMaxSize(620, USE_PREF_SIZE);
        Label title = label("sheet-title", text("queue.all.title", model.pictures().size()));
        Label manner = label("quiet", model.manner());
        getChildren().addAll(new VBox(title, manner), folder(), names(), conflicts(), reports(), buttons());
    }

    /// The keyboard begins at what is still to be answered.
    public void takeFocus() {
        if (model.readyProperty().get()) {
            lookup("#protect-all-begin").requestFocus();
        } else {
            choose.requestFocus();
        }
    }

    private Node folder() {
        Label path = new Label();
        path.setId("protect-all-folder");
        path.getStyleClass().add("folder-path");
        path.setMaxWidth(Double.MAX_VALUE);
        path.setMinWidth(0);
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        HBox.setHgrow(path, Priority.ALWAYS);
        path.textProperty().bind(model.folderProperty().map(Path::toString).orElse(text("queue.all.folder.none")));
        choose.setId("protect-all-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> ways.chooseFolder.apply(Optional.ofNullable(model.folderProperty().get())).ifPresent(model.folderProperty()::set));
        HBox row = new HBox(path, choose);
        row.getStyleClass().add("folder-row");
        row.setAlignment(Pos.CENTER_LEFT);
        CheckBox beside = new CheckBox();
        beside.setId("protect-all-beside");
        beside.setWrapText(true);
        beside.selectedProperty().bindBidirectional(model.besideAgreedProperty());
        beside.textProperty().bind(Bindings.createStringBinding(() -> text("queue.all.beside", model.among()), model.folderProperty()));
        beside.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.among() > 0, model.folderProperty()));
        beside.managedProperty().bind(beside.visibleProperty());
        return section(text("queue.all.folder"), choose, row, beside);
    }

    private Node names() {
        TextField pattern = new TextField();
        pattern.setId("protect-all-names");
        pattern.textProperty().bindBidirectional(model.namesProperty());
        pattern.setAccessibleHelp(HELP);
        Label example = label("quiet", "");
        example.setId("protect-all-example");
        Region sign = new Region();
        sign.getStyleClass().addAll("icon", "icon-error", "small-icon");
        model.namesProperty().subscribe(_ -> {
            Optional<String> fault = model.fault();
            example.setText(fault.map(what -> text("queue.all.names.fault", what)).orElseGet(model::example));
            example.setGraphic(fault.isPresent() ? sign : null);
        });
        return section(text("queue.all.names"), pattern, pattern, example, label("quiet", HELP));
    }

    private Node conflicts() {
        ChoiceRows<ConflictPolicy> rows = new ChoiceRows<>("conflict", ConflictPolicy.class, model.conflictsProperty());
        return section(text("conflict.title"), rows, rows);
    }

    private Node reports() {
        CheckBox reports = new CheckBox(text("queue.all.reports"));
        reports.setId("protect-all-reports");
        reports.selectedProperty().bindBidirectional(model.reportsProperty());
        return reports;
    }

    private Node buttons() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button leave = new Button(text("queue.all.leave"));
        leave.setId("protect-all-leave");
        leave.setCancelButton(true);
        leave.setOnAction(_ -> ways.leave.run());
        Button begin = new Button(text("queue.all.begin", model.pictures().size()));
        begin.setId("protect-all-begin");
        begin.getStyleClass().add("accent");
        begin.setDefaultButton(true);
        begin.disableProperty().bind(model.readyProperty().not());
        begin.setOnAction(_ -> ways.begin.run());
        Label promise = label("quiet", text("queue.all.promise"));
        HBox.setHgrow(promise, Priority.ALWAYS);
        HBox buttons = new HBox(promise, gap, leave, begin);
        for (Button button : new Button[] {leave, begin}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        buttons.getStyleClass().add("sheet-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private static Node section(String title, Node labelled, Node... content) {
        Label name = label("section-title", title);
        name.setLabelFor(labelled);
        VBox section = new VBox(name);
        section.getStyleClass().add("sheet-section");
        section.getChildren().addAll(content);
        return section;
    }

    private static Label label(String style, String words) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
