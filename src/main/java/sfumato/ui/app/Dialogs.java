package sfumato.ui.app;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import sfumato.ui.workspace.Desktop.Leaving;
import sfumato.ui.workspace.Desktop.Stopping;

/// The program's own dialogs, in the dress of its window.
final class Dialogs {
    private Dialogs() {
    }

    static Leaving askAboutUnsaved(Stage owner, List<String> originals, boolean exportable) {
        ButtonType export = new ButtonType(text("unsaved.export"), ButtonData.YES);
        ButtonType discard = new ButtonType(text("unsaved.discard"), ButtonData.NO);
        String key = originals.size() == 1 ? "unsaved" : "unsaved.several";
        Alert question = dialog(owner, text(key, originals.getFirst(), originals.size()), text(key + ".detail"), discard, ButtonType.CANCEL);
        if (exportable) {
            question.getButtonTypes().addFirst(export);
        }
        ButtonType answer = question.showAndWait().orElse(ButtonType.CANCEL);
        if (answer == export) {
            return Leaving.EXPORT;
        }
        return answer == discard ? Leaving.DISCARD : Leaving.STAY;
    }

    static Stopping askAboutQueue(Stage owner) {
        ButtonType later = new ButtonType(text("quit.queue.later"), ButtonData.YES);
        ButtonType giveUp = new ButtonType(text("quit.queue.giveup"), ButtonData.NO);
        ButtonType stay = new ButtonType(text("quit.queue.stay"), ButtonData.CANCEL_CLOSE);
        Alert question = dialog(owner, text("quit.queue"), text("quit.queue.detail"), later, giveUp, stay);
        ButtonType answer = question.showAndWait().orElse(stay);
        if (answer == later) {
            return Stopping.LATER;
        }
        return answer == giveUp ? Stopping.GIVE_UP : Stopping.STAY;
    }

    /// @param content what can be changed; every change holds at once
    static void showPreferences(Stage owner, Node content) {
        Alert dialog = dialog(owner, text("dialog.preferences"), "", ButtonType.CLOSE);
        dialog.getDialogPane().setContent(content);
        dialog.showAndWait();
    }

    /// @param content looks after itself; every change holds at once
    static void showEncoders(Stage owner, Node content) {
        Alert dialog = dialog(owner, text("dialog.encoders"), "", ButtonType.CLOSE);
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content);
        dialog.showAndWait();
    }

    private static Alert dialog(Stage owner, String header, String content, ButtonType... buttons) {
        Alert dialog = new Alert(Alert.AlertType.NONE, content, buttons);
        dialog.initOwner(owner);
        dialog.setTitle(text("window.title"));
        dialog.setHeaderText(header);
        Parent window = owner.getScene().getRoot();
        DialogPane pane = dialog.getDialogPane();
        pane.getStyleClass().add("sfumato");
        pane.getStylesheets().setAll(window.getStylesheets());
        pane.pseudoClassStateChanged(Theme.DARK, window.getPseudoClassStates().contains(Theme.DARK));
        return dialog;
    }
}
