package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import sfumato.ui.compare.CompareBar;
import sfumato.ui.compare.CompareModel;
import sfumato.ui.compare.CompareView;
import sfumato.ui.settings.Appearance;

/// The content of the window: menu, picture with its evidence, panel on the right; or the first screen.
public final class WorkspaceView extends BorderPane {
    private final WorkspaceModel model;
    private final CompareModel compare = new CompareModel();
    private final CompareView comparison = new CompareView(compare);

    public WorkspaceView(WorkspaceModel model, WorkspaceActions actions, ObjectProperty<Appearance> appearance) {
        this.model = model;
        setId("workspace");
        getStyleClass().addAll("sfumato", "workspace");
        getStylesheets().add(WorkspaceView.class.getResource("/sfumato/ui/window.css").toExternalForm());
        SettingsPanel settings = new SettingsPanel(model, actions);
        WelcomeView welcome = new WelcomeView(model, actions);
        VBox below = new VBox(new CompareBar(compare), new EvidencePane(model));
        setTop(new WorkspaceMenu(model, actions, compare, appearance));
        setCenter(new VBox(stage(welcome, actions), below));
        setRight(settings);
        model.pictureProperty().subscribe(picture -> {
            show(picture == null, welcome);
            show(picture != null, comparison, below, settings);
        });
        model.pictureProperty().addListener((_, _, now) -> opened(now));
        model.copyProperty().addListener((_, _, now) -> copied(now));
        model.staleProperty().subscribe(stale -> comparison.setAfterText(text(stale ? "compare.protected.stale" : "compare.protected")));
        WorkspaceKeys.install(this, compare);
        DropTarget.install(this, actions);
    }

    /// The first screen or the picture, and over its foot what there is to tell.
    private Node stage(Node welcome, WorkspaceActions actions) {
        NoticeBar notice = new NoticeBar(model, actions);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notice, new Insets(24));
        StackPane stage = new StackPane(welcome, comparison, notice);
        VBox.setVgrow(stage, Priority.ALWAYS);
        return stage;
    }

    /// What is hidden takes no place either.
    private static void show(boolean shown, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }

    private void opened(OpenPicture now) {
        comparison.show(now == null ? null : now.pixels(), null);
        if (now != null) {
            compare.showPicture(now.pixels().width(), now.pixels().height());
        }
    }

    private void copied(ProtectedCopy now) {
        OpenPicture original = model.pictureProperty().get();
        comparison.show(original == null ? null : original.pixels(), now == null ? null : now.pixels());
        if (now != null) {
            comparison.requestFocus(); // so that Space and the arrow keys compare at once
        }
    }
}
