package sfumato.ui.help;

import static sfumato.ui.text.Messages.text;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Sets the pages of the help.
final class HelpTexts {
    private static final double MEASURE = 620;

    private final String version;
    private final List<Shortcut> shortcuts;

    HelpTexts(String version, List<Shortcut> shortcuts) {
        this.version = version;
        this.shortcuts = List.copyOf(shortcuts);
    }

    Region page(HelpPage page) {
        VBox content = new VBox(label(text("help.page", page), "help-title"));
        content.setId("help-" + page.name());
        content.getStyleClass().add("help-page");
        content.setMaxWidth(MEASURE);
        content.getChildren().addAll(switch (page) {
            case LIMITS -> sections("help.limits.does", "help.limits.cost", "help.limits.most");
            case FIGURES -> sections("help.figures.noise", "help.figures.shift", "help.figures.decoy", "help.figures.eye", "help.figures.wear");
            case ENCODERS -> sections("help.encoders.what", "encoders.where", "encoders.licence", "help.encoders.judge");
            case KEYS -> List.of(keys());
            case ABOUT -> about();
            case LICENCES -> licences();
        });
        return content;
    }

    /// Each a heading, a text, and points below it.
    private static List<Node> sections(String... keys) {
        return Arrays.stream(keys).<Node>map(key -> {
            VBox section = new VBox(label(text(key + ".title"), "section-title"));
            section.getStyleClass().add("help-section");
            text(key).lines().forEach(line -> section.getChildren().add(
                    line.startsWith("•") ? point(line.substring(1).strip()) : label(line, "help-text")));
            return section;
        }).toList();
    }

    private static Node point(String words) {
        Label dot = new Label("•");
        dot.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(dot, VPos.TOP);
        GridPane row = new GridPane();
        row.getStyleClass().add("help-point");
        ColumnConstraints grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        row.getColumnConstraints().addAll(new ColumnConstraints(), grow);
        row.addRow(0, dot, label(words, "help-text"));
        return row;
    }

    private Node keys() {
        GridPane table = new GridPane();
        table.getStyleClass().add("help-keys");
        String group = "";
        for (Shortcut shortcut : shortcuts) {
            if (!shortcut.group().equals(group)) {
                group = shortcut.group();
                table.add(label(group, "section-title"), 0, table.getRowCount(), 2, 1);
            }
            table.addRow(table.getRowCount(), label(shortcut.action(), "help-text"), label(shortcut.keys(), "help-key"));
        }
        table.add(label(text("help.keys.held.title"), "section-title"), 0, table.getRowCount(), 2, 1);
        text("help.keys.held").lines().map(line -> line.split("\\|")).forEach(line ->
                table.addRow(table.getRowCount(), label(line[0], "help-text"), label(line[1], "help-key")));
        return table;
    }

    private List<Node> about() {
        return List.of(label(text("about.header", version), "section-title"), label(text("help.about"), "help-text"),
                label(text("help.about.privacy"), "help-text"), label(text("help.about.licence"), "help-text"));
    }

    private static List<Node> licences() {
        GridPane table = new GridPane();
        table.getStyleClass().add("help-licences");
        for (Library library : Library.all()) {
            VBox what = new VBox(label(library.name() + " " + library.version(), "section-title"), label(library.use(), "quiet"));
            VBox whose = new VBox(label(library.licence(), "help-text"), label(library.holder() + "\n" + library.home(), "quiet"));
            table.addRow(table.getRowCount(), what, whose);
        }
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        table.getColumnConstraints().addAll(half, half);
        return List.of(label(text("help.licences"), "help-text"), table);
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
