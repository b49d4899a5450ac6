package sfumato.ui.help;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The help in a window of its own, which can stay open beside the work.
public final class HelpWindow {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double WIDTH = 940;
    private static final double HEIGHT = 720;

    private final Window owner;
    private final String version;
    private Stage stage;
    private HelpView view;

    /// @param owner   whose look it takes and with which it closes
    /// @param version of the program
    public HelpWindow(Window owner, String version) {
        this.owner = owner;
        this.version = version;
    }

    /// Opens the help, or brings it to the front.
    public void show(HelpPage page, List<Shortcut> shortcuts) {
        if (stage == null || !stage.isShowing()) {
            view = new HelpView(version, shortcuts);
            stage = stage(view);
        }
        view.show(page);
        stage.show();
        stage.toFront();
    }

    private Stage stage(HelpView content) {
        Parent look = owner.getScene().getRoot();
        content.getStyleClass().add("sfumato");
        content.getStylesheets().setAll(look.getStylesheets());
        content.pseudoClassStateChanged(DARK, look.getPseudoClassStates().contains(DARK));
        Stage window = new Stage();
        window.initOwner(owner);
        window.setTitle(text("help.title"));
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || new KeyCodeCombination(KeyCode.W, KeyCodeCombination.SHORTCUT_DOWN).match(event)) {
                window.hide();
            }
        });
        window.setScene(scene);
        return window;
    }
}
