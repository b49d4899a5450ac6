package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sfumato.report.Evidence;
import sfumato.ui.settings.SettingsModel;

/// What was gained and what it costs, under the picture, in words with the numbers; and the limits of it all.
final class EvidencePane extends VBox {
    private final WorkspaceModel model;

    EvidencePane(WorkspaceModel model) {
        this.model = model;
        setId("evidence");
        getStyleClass().add("evidence-pane");
        managedProperty().bind(visibleProperty());
        model.copyProperty().subscribe(this::show);
    }

    private void show(ProtectedCopy copy) {
        setVisible(copy != null);
        getChildren().clear();
        if (copy != null) {
            Evidence evidence = copy.result().evidence();
            EvidenceWords words = EvidenceWords.of(evidence, copy.choice().strength().maxCodes());
            String notes = notes(copy);
            getChildren().addAll(stale(copy), label(words.protection(), "evidence-protection", "headline"),
                    label(words.sight(), "evidence-sight", "headline"), columns(evidence, words, notes));
            words.survival().ifPresent(survival -> getChildren().add(label(survival, "evidence-survival", "quiet")));
            if (words.target().isEmpty() && !notes.isEmpty()) {
                getChildren().add(label(notes, "evidence-notes", "quiet"));
            }
            getChildren().add(label(Evidence.LIMITS, "evidence-limits", "quiet"));
        }
    }

    /// What protecting said beyond what reading had said already: the decoy, for one.
    private String notes(ProtectedCopy copy) {
        List<String> known = model.pictureProperty().get().notes();
        return copy.result().notes().stream().filter(note -> !known.contains(note)).collect(Collectors.joining(" "));
    }

    private Node stale(ProtectedCopy copy) {
        SettingsModel.Choice choice = copy.choice();
        Label words = label(text("evidence.stale", text("aim", choice.aim()), text("strength", choice.strength()),
                text("effort", choice.effort())), "evidence-stale", "stale-text");
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", "icon-info");
        HBox row = new HBox(icon, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("stale-row");
        row.visibleProperty().bind(model.staleProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static Node columns(Evidence evidence, EvidenceWords words, String notes) {
        GridPane columns = new GridPane();
        columns.getStyleClass().add("evidence-columns");
        columns.add(column("evidence.eye.title", "evidence-eye", words.eye(),
                label(words.eyeDetail(), "evidence-eye-detail", "quiet")), 0, 0);
        columns.add(column("evidence.encoder.title", "evidence-encoder", words.encoder(),
                new MeasureBars("evidence-shift", evidence.shift(), EvidenceWords::figure),
                label(words.encoderDetail(), "evidence-encoder-detail", "quiet")), 1, 0);
        words.target().ifPresent(target -> columns.add(column("evidence.target.title", "evidence-target", target,
                new MeasureBars("evidence-progress", evidence.targetProgress().orElseThrow(), EvidenceWords::percent),
                label((text("evidence.target.detail") + " " + notes).strip(), "evidence-target-detail", "quiet")), 2, 0));
        int count = words.target().isPresent() ? 3 : 2;
        for (int i = 0; i < count; i++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / count);
            columns.getColumnConstraints().add(share);
        }
        return columns;
    }

    private static VBox column(String titleKey, String id, String headline, Node... rest) {
        VBox column = new VBox(label(text(titleKey), id + "-title", "section-title"), label(headline, id, "headline"));
        column.getStyleClass().add("evidence-column");
        column.getChildren().addAll(rest);
        return column;
    }

    private static Label label(String words, String id, String style) {
        Label label = new Label(words);
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
