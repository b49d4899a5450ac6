package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// The first screen: says what this is for and how to begin.
final class WelcomeView extends StackPane {
    /// @param opened whether there is a picture, and the view stays only until the rest of the window is there
    WelcomeView(Studio studio, WorkspaceActions actions, BooleanBinding opened) {
        setId("welcome");
        getStyleClass().add("welcome");
        Region sign = new Region();
        sign.getStyleClass().addAll("icon", "icon-picture");
        BooleanBinding reading = opened.or(studio.portfolio().scanningProperty()).or(studio.workspace().loading().runningProperty());
        Node open = ways(actions);
        Node progress = progress();
        open.visibleProperty().bind(reading.not());
        progress.visibleProperty().bind(reading);
        StackPane next = new StackPane(open, progress);
        next.getStyleClass().add("welcome-next");
        VBox zone = new VBox(sign, label("welcome.title", "welcome-title"), label("welcome.drop", "welcome-drop"), next,
                resume(studio, actions), label("welcome.steps", "quiet"), label("welcome.promise", "quiet"));
        zone.getStyleClass().add("drop-zone");
        zone.setAlignment(Pos.CENTER);
        zone.setMaxSize(740, USE_PREF_SIZE);
        getChildren().add(zone);
    }

    private static Node ways(WorkspaceActions actions) {
        Button open = new Button(text("welcome.open"));
        open.setId("welcome-open");
        open.getStyleClass().addAll("accent", "large");
        open.setDefaultButton(true);
        open.setOnAction(_ -> actions.chooseAndOpen());
        Button folder = new Button(text("welcome.folder"));
        folder.setId("welcome-folder");
        folder.getStyleClass().add("large");
        folder.setOnAction(_ -> actions.chooseFolderAndOpen());
        HBox ways = new HBox(open, folder);
        ways.getStyleClass().add("welcome-ways");
        ways.setAlignment(Pos.CENTER);
        return ways;
    }

    private static Node progress() {
        Label words = new Label(text("welcome.reading"));
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(320);
        bar.setAccessibleText(words.getText());
        VBox progress = new VBox(words, bar);
        progress.setId("welcome-reading");
        progress.getStyleClass().add("task-pane");
        progress.setAlignment(Pos.CENTER);
        return progress;
    }

    /// Offers to go on with what was left unfinished.
    private static Node resume(Studio studio, WorkspaceActions actions) {
        Button resume = new Button();
        resume.setId("welcome-resume");
        resume.setOnAction(_ -> actions.resume());
        resume.textProperty().bind(Bindings.createStringBinding(() -> studio.resumableProperty().get() == null ? ""
                : text("welcome.resume", studio.resumableProperty().get().getFileName()), studio.resumableProperty()));
        Label words = new Label(text("welcome.unfinished"));
        words.getStyleClass().add("quiet");
        VBox pane = new VBox(words, resume);
        pane.getStyleClass().add("welcome-resume");
        pane.setAlignment(Pos.CENTER);
        pane.visibleProperty().bind(studio.resumableProperty().isNotNull());
        pane.managedProperty().bind(pane.visibleProperty());
        return pane;
    }

    private static Node label(String key, String style) {
        Label label = new Label(text(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
