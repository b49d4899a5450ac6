package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;
import static sfumato.ui.workspace.EvidencePane.label;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import sfumato.report.Evidence;

/// The figures side by side: to the eye, to an encoder, and, where there was one, towards the decoy.
final class EvidenceColumns {
    private EvidenceColumns() {
    }

    static Node of(Evidence evidence, EvidenceWords words, String notes) {
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
}
