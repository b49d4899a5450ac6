package sfumato.ui.settings;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.Size;
import sfumato.image.codec.ArtworkWriter;
import sfumato.protect.Aim;
import sfumato.protect.DecoyChoice;
import sfumato.protect.Effort;
import sfumato.protect.OutputSettings;
import sfumato.protect.Strength;
import sfumato.ui.part.LateParts;

/// Takes pictures of the settings in light and dark, to be looked at: the only argument is the folder for them.
final class SettingsShots {
    private static final int POLL_MILLIS = 100;
    private static final int COLUMN = 1100;
    private static final int GAP = 12;

    private final Path folder;
    private final SettingsModel model = new SettingsModel();
    private final FakeDialogs dialogs = new FakeDialogs();

    private SettingsShots(Path folder) {
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            SettingsShots shots = new SettingsShots(folder);
            for (boolean dark : new boolean[] {false, true}) {
                shots.pane(dark, 344, 1000, List.of(), "closed");
                shots.pane(dark, 344, 2450, List.of("decoy", "where", "copy", "files", "rights"), "open");
                shots.focus(dark);
                shots.faults(dark);
                shots.preferences(dark);
            }
            shots.pane(false, 440, 2300, List.of("decoy", "where", "copy", "files", "rights"), "wide");
        } finally {
            Platform.exit();
        }
    }

    private SettingsPane pane() {
        Label name = new Label("harbour.png");
        name.getStyleClass().add("picture-name");
        Label facts = new Label("1,200 × 900 pixels, PNG");
        facts.getStyleClass().add("quiet");
        VBox head = new VBox(name, facts);
        head.getStyleClass().add("about-picture");
        SettingsPane pane = new SettingsPane(head, model, new PresetsModel(model, List.of(), _ -> { }), dialogs, new LateParts(), new SimpleBooleanProperty(true));
        Size size = new Size(1200, 900);
        Pace pace = Pace.measured(Effort.STANDARD, size, Duration.ofSeconds(17));
        pane.expectedTimeProperty().set(effort -> Optional.of(pace.expected(effort, size)));
        return pane;
    }

    private void pane(boolean dark, double width, double height, List<String> open, String name) throws Exception {
        Stage stage = onWindow(() -> show(new VBox(pane()), width, height, dark));
        open(stage, open);
        shoot(stage, name, dark);
    }

    /// Where the keyboard is, the end of the panel, and the menu of presets.
    private void focus(boolean dark) throws Exception {
        Stage stage = onWindow(() -> show(new VBox(pane()), 344, 700, dark));
        open(stage, List.of("rights"));
        onWindow(() -> {
            stage.getScene().lookup("#files").requestFocus();
            stage.getScene().lookup("#files").requestFocusTraversal(TraversalDirection.PREVIOUS);
            ((ScrollPane) stage.getScene().lookup("#settings-pane")).setVvalue(1);
            return null;
        });
        shoot(stage, "focus", dark);
        Stage tiles = onWindow(() -> show(new VBox(pane()), 344, 700, dark));
        open(tiles, List.of("decoy"));
        onWindow(() -> {
            tiles.getScene().lookup("#decoy-MOSAIC").requestFocusTraversal(TraversalDirection.NEXT);
            ((MenuButton) tiles.getScene().lookup("#presets")).show();
            return null;
        });
        Thread.sleep(5 * POLL_MILLIS);
        var menu = onWindow(() -> SwingFXUtils.fromFXImage(Window.getWindows().getLast().getScene().snapshot(null), null));
        ImageIO.write(menu, "png", folder.resolve("menu" + (dark ? "-dark" : "-light") + ".png").toFile());
        shoot(tiles, "tiles", dark);
    }

    private void faults(boolean dark) throws Exception {
        Path own = folder.resolve("own-decoy.png");
        new ArtworkWriter().write(DrawnPicture.FLAT_DUNES.draw(400, 300), PictureFormat.PNG, 100, own, true);
        onWindow(() -> {
            model.strengthProperty().set(Strength.MAXIMUM);
            model.decoyProperty().set(new DecoyChoice.FromFile(own));
            model.change("output", model.choiceProperty().get().withOutput(
                    OutputSettings.DEFAULT.withFormat(PictureFormat.WEBP).withMaxSide(2048)));
            model.paint(own);
            return null;
        });
        Stage stage = onWindow(() -> show(new VBox(pane()), 344, 2650, dark));
        open(stage, List.of("decoy", "where", "copy", "files", "rights"));
        onWindow(() -> {
            ((TextField) stage.getScene().lookup("#files-names")).setText("{name}-{nr}.{ext}");
            ((TextField) stage.getScene().lookup("#copy-bytes")).setText("many");
            ((MenuButton) stage.getScene().lookup("#presets")).getItems().stream()
                    .filter(item -> "preset-save".equals(item.getId())).forEach(item -> item.fire());
            return null;
        });
        shoot(stage, "faults", dark);
        onWindow(() -> {
            model.reset();
            model.aimProperty().set(Aim.DISRUPT);
            return null;
        });
        Stage disrupt = onWindow(() -> show(new VBox(pane()), 344, 1300, dark));
        open(disrupt, List.of("decoy"));
        shoot(disrupt, "disrupt", dark);
        onWindow(() -> {
            model.reset();
            return null;
        });
    }

    private void preferences(boolean dark) throws Exception {
        SettingsStore store = SettingsStore.open(folder.resolve("home"), Platform::runLater);
        Stage stage = onWindow(() -> show(new VBox(new PreferencesPane(store, now -> now, () -> { })), 560, 420, dark));
        shoot(stage, "preferences", dark);
        store.close();
    }

    private static Stage show(VBox root, double width, double height, boolean dark) {
        Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        root.getStyleClass().addAll("sfumato", "settings-panel");
        root.getStylesheets().add(SettingsPane.class.getResource("/sfumato/ui/window.css").toExternalForm());
        root.pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), dark);
        VBox.setVgrow(root.getChildren().getFirst(), Priority.ALWAYS);
        Stage stage = new Stage();
        stage.setScene(new Scene(root, width, height));
        stage.show();
        return stage;
    }

    private static void open(Stage stage, List<String> folds) throws Exception {
        onWindow(() -> {
            folds.forEach(id -> ((TitledPane) stage.getScene().lookup("#" + id)).setExpanded(true));
            return null;
        });
        Thread.sleep(15 * POLL_MILLIS); // until the pictures are drawn
    }

    private void shoot(Stage stage, String name, boolean dark) throws Exception {
        Thread.sleep(5 * POLL_MILLIS); // until styles and layout have settled
        var taken = onWindow(() -> SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
        ImageIO.write(sideBySide(taken), "png", folder.resolve(name + (dark ? "-dark" : "-light") + ".png").toFile());
        onWindow(() -> {
            stage.close();
            return null;
        });
    }

    /// A long picture in columns, so that it can be looked at as it is.
    private static BufferedImage sideBySide(BufferedImage taken) {
        int columns = Math.ceilDiv(taken.getHeight(), COLUMN);
        BufferedImage all = new BufferedImage(columns * (taken.getWidth() + GAP), Math.min(COLUMN, taken.getHeight()), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < columns; i++) {
            all.createGraphics().drawImage(taken, i * (taken.getWidth() + GAP), -i * COLUMN, null);
        }
        return all;
    }

    private static <T> T onWindow(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
