package sfumato.ui.workspace;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import sfumato.ui.batch.ProtectAllModel;
import sfumato.ui.batch.ProtectAllSheet;

/// Lays a sheet over the window while something has to be asked, and keeps keyboard and mouse there.
final class SheetLayer extends StackPane {
    private final Studio studio;
    private final WorkspaceActions actions;
    private final Node behind;
    private Node focusedBefore;

    SheetLayer(Studio studio, WorkspaceActions actions, Node behind) {
        this.studio = studio;
        this.actions = actions;
        this.behind = behind;
        getStyleClass().add("sheet-layer");
        setVisible(false);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() || event.isAltDown()) {
                event.consume(); // the menus lie behind the sheet, too
            }
        });
        studio.askingProperty().subscribe(this::show);
    }

    private void show(ProtectAllModel asked) {
        setVisible(asked != null);
        behind.setDisable(asked != null);
        if (asked == null) {
            getChildren().clear();
            Optional.ofNullable(focusedBefore).ifPresent(Node::requestFocus);
            return;
        }
        focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
        ProtectAllSheet sheet = new ProtectAllSheet(asked,
                new ProtectAllSheet.Ways(actions::chooseFolder, studio::protectAll, studio::stopAsking));
        ScrollPane scroll = new ScrollPane(new StackPane(sheet));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("sheet-scroll");
        getChildren().setAll(scroll);
        sheet.takeFocus();
    }
}
