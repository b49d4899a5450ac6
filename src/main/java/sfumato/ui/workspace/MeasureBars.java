package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import sfumato.report.Controlled;

/// A measure of the copy above the same measure of plain noise, as figures and as bars on a scale from 0 to 1.
final class MeasureBars extends GridPane {
    private final DoubleFunction<String> inWords;

    MeasureBars(String id, Controlled measure, DoubleFunction<String> inWords) {
        this.inWords = inWords;
        setId(id);
        getStyleClass().add("measure-bars");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        ColumnConstraints figure = new ColumnConstraints();
        figure.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(name, bar, figure);
        addMeasure(0, "evidence.copy", measure.copy(), "copy");
        addMeasure(1, "evidence.noise", measure.noise(), "noise");
    }

    private void addMeasure(int row, String nameKey, double value, String style) {
        Label name = new Label(text(nameKey));
        Label figure = new Label(inWords.apply(value));
        figure.getStyleClass().add("figure");
        ProgressBar bar = new ProgressBar(value > 0 ? Math.min(value, 1) : 0);
        bar.getStyleClass().addAll("measure", style);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(20);
        bar.setAccessibleText(name.getText() + ": " + figure.getText());
        addRow(row, name, bar, figure);
    }
}
