package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sfumato.report.Evidence;
import sfumato.ui.settings.SettingsModel.Choice;

/// What was gained and what it costs, under the picture: in two sentences, with the limits of it all and a way to the full report; and,
/// for who wants to see them, the figures.
final class EvidencePane extends VBox {
    private final WorkspaceModel model;
    private final WorkspaceActions actions;
    private final BooleanProperty figures;

    /// @param figures whether the figures are shown too
    EvidencePane(WorkspaceModel model, WorkspaceActions actions, BooleanProperty figures) {
        this.model = model;
        this.actions = actions;
        this.figures = figures;
        setId("evidence");
        getStyleClass().add("evidence-pane");
        managedProperty().bind(visibleProperty());
        model.copyProperty().subscribe(this::show);
    }

    private void show(ProtectedCopy copy) {
        setVisible(copy != null);
        getChildren().clear();
        if (copy == null) {
            return;
        }
        MadeCopy made = copy.made();
        made.choice().ifPresent(choice -> getChildren().add(stale(choice)));
        Label protection = label(EvidenceWords.protection(made.verdict()), "evidence-protection", "headline");
        Label sight = label(EvidenceWords.sight(made.verdict()), "evidence-sight", "headline");
        VBox verdict = new VBox(protection, sight);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        HBox head = new HBox(verdict, links(made));
        head.getStyleClass().add("evidence-head");
        getChildren().add(head);
        made.evidence().ifPresent(evidence -> getChildren().add(figures(made, evidence)));
        getChildren().add(label(text("evidence.limits"), "evidence-limits", "quiet"));
    }

    private Node links(MadeCopy made) {
        ToggleButton show = new ToggleButton();
        show.setId("evidence-figures-toggle");
        show.getStyleClass().addAll("small");
        show.setMinWidth(USE_PREF_SIZE);
        show.selectedProperty().bindBidirectional(figures);
        show.textProperty().bind(figures.map(shown -> text(shown ? "evidence.figures.hide" : "evidence.figures.show")));
        show.setVisible(made.evidence().isPresent());
        show.setManaged(show.isVisible());
        Hyperlink report = new Hyperlink(text("evidence.report"));
        report.setId("evidence-report");
        report.setMinWidth(USE_PREF_SIZE);
        report.setOnAction(_ -> actions.openReport());
        report.setVisible(made.report().isPresent());
        report.setManaged(report.isVisible());
        HBox links = new HBox(show, report);
        links.getStyleClass().add("evidence-links");
        links.setAlignment(Pos.CENTER_RIGHT);
        links.setMaxHeight(USE_PREF_SIZE);
        links.setMinWidth(USE_PREF_SIZE);
        return links;
    }

    private Node figures(MadeCopy made, Evidence evidence) {
        int allowed = made.choice().map(choice -> choice.strength().maxCodes()).orElse((int) evidence.visibility().maxCodes());
        EvidenceWords words = EvidenceWords.of(evidence, allowed);
        String notes = notes(made);
        VBox all = new VBox(EvidenceColumns.of(evidence, words, notes));
        all.setId("evidence-figures");
        all.getStyleClass().add("evidence-figures");
        words.joined().ifPresent(joined -> all.getChildren().add(label(joined, "evidence-joined", "quiet")));
        words.unseen().ifPresent(unseen -> all.getChildren().add(label(unseen, "evidence-unseen", "quiet")));
        words.survival().ifPresent(survival -> all.getChildren().add(label(survival, "evidence-survival", "quiet")));
        if (words.target().isEmpty() && !notes.isEmpty()) {
            all.getChildren().add(label(notes, "evidence-notes", "quiet"));
        }
        all.visibleProperty().bind(figures);
        all.managedProperty().bind(figures);
        return all;
    }

    /// What protecting said beyond what reading had said already: the decoy, for one.
    private String notes(MadeCopy made) {
        List<String> known = model.pictureProperty().get().notes();
        return made.notes().stream().filter(note -> !known.contains(note)).collect(Collectors.joining(" "));
    }

    private Node stale(Choice choice) {
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

    static Label label(String words, String id, String style) {
        Label label = new Label(words);
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
