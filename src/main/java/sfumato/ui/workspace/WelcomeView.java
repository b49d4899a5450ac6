package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import sfumato.ui.task.TaskPane;

/// The first screen: says what this is for and how to begin.
final class WelcomeView extends StackPane {
    WelcomeView(WorkspaceModel model, WorkspaceActions actions) {
        setId("welcome");
        getStyleClass().add("welcome");
        Region sign = new Region();
        sign.getStyleClass().addAll("icon", "icon-picture");
        Button open = new Button(text("welcome.open"));
        open.setId("welcome-open");
        open.getStyleClass().addAll("accent", "large");
        open.setDefaultButton(true);
        open.setOnAction(_ -> actions.chooseAndOpen());
        TaskPane progress = new TaskPane(model.task());
        progress.setMaxWidth(320);
        open.visibleProperty().bind(model.task().runningProperty().not());
        progress.visibleProperty().bind(model.task().runningProperty());
        StackPane next = new StackPane(open, progress);
        next.getStyleClass().add("welcome-next");
        VBox zone = new VBox(sign, label("welcome.title", "welcome-title"), label("welcome.drop", "welcome-drop"), next,
                label("welcome.steps", "quiet"), label("welcome.promise", "quiet"));
        zone.getStyleClass().add("drop-zone");
        zone.setAlignment(Pos.CENTER);
        zone.setMaxSize(740, USE_PREF_SIZE);
        getChildren().add(zone);
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
