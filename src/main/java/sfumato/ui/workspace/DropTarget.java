package sfumato.ui.workspace;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets files be dropped anywhere on the window.
final class DropTarget {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private DropTarget() {
    }

    static void install(Node target, WorkspaceActions actions) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_ENTERED, event -> target.pseudoClassStateChanged(DROPPING, event.getDragboard().hasFiles()));
        target.addEventHandler(DragEvent.DRAG_EXITED, _ -> target.pseudoClassStateChanged(DROPPING, false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                List<Path> paths = event.getDragboard().getFiles().stream().map(File::toPath).toList();
                Platform.runLater(() -> actions.bring(paths)); // a question must not keep the other program waiting
            }
            event.setDropCompleted(files);
            event.consume();
        });
    }
}
