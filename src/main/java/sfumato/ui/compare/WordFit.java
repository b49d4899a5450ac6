package sfumato.ui.compare;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/// Lets the words of buttons in a row give way to their signs where it is too narrow for them, one group after the other. Tooltips
/// and screen readers still tell the words.
public final class WordFit {
    private final HBox row;
    private final List<List<? extends Labeled>> groups;

    private WordFit(HBox row, List<List<? extends Labeled>> groups) {
        this.row = row;
        this.groups = groups;
    }

    /// @param groups of buttons with signs, in the order in which they give way
    public static WordFit install(HBox row, List<List<? extends Labeled>> groups) {
        WordFit words = new WordFit(row, List.copyOf(groups));
        row.setMinWidth(0); // so that it is told how narrow it is
        row.widthProperty().addListener(_ -> words.fit());
        return words;
    }

    /// Shows as many words as there is room for; to be called when something in the row has appeared or gone.
    public void fit() {
        groups.forEach(group -> show(group, ContentDisplay.LEFT));
        for (List<? extends Labeled> group : groups) {
            if (row.prefWidth(-1) <= row.getWidth()) {
                return;
            }
            show(group, ContentDisplay.GRAPHIC_ONLY);
        }
    }

    private static void show(List<? extends Labeled> group, ContentDisplay display) {
        group.forEach(labeled -> labeled.setContentDisplay(display));
    }
}
