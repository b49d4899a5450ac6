package sfumato.ui.app;

import static sfumato.ui.text.Messages.text;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import sfumato.ui.portfolio.Thumbnail;
import sfumato.ui.portfolio.Thumbnails;
import sfumato.ui.settings.Appearance;
import sfumato.ui.settings.SettingsStore;
import sfumato.ui.settings.WindowMemory;
import sfumato.ui.workspace.Desktop;
import sfumato.ui.workspace.Engine;
import sfumato.ui.workspace.Studio;
import sfumato.ui.workspace.Threads;
import sfumato.ui.workspace.WarmUp;
import sfumato.ui.workspace.WorkFolder;
import sfumato.ui.workspace.WorkspaceActions;
import sfumato.ui.workspace.WorkspaceView;

/// Puts the parts of the window together. Made and shown on the window's thread.
final class MainWindow implements AutoCloseable {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 860;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 680;
    /// What the system may put around the scene: title bar and borders.
    private static final double FRAME = 48;

    private final Stage stage;
    private final Background background = new Background();
    private final WorkFolder workFolder = new WorkFolder(Path.of(System.getProperty("java.io.tmpdir")));
    private final Studio studio;
    private final WorkspaceActions actions;
    private final Thumbnails thumbnails;
    private final SettingsStore store;
    private final Remembering remembering;
    private final WindowMemory memory;
    private final WorkspaceView view;
    private final WarmUp warmUp;

    /// @param store what is remembered from one start to the next; the window closes it
    MainWindow(Stage stage, Engine engine, Desktop desktop, SettingsStore store) {
        this.stage = stage;
        this.store = store;
        warmUp = engine.warmUp();
        Threads threads = background.threads();
        remembering = new Remembering(store);
        studio = new Studio(engine, threads, workFolder, remembering);
        actions = new WorkspaceActions(studio, desktop);
        thumbnails = new Thumbnails((file, closed) -> Thumbnail.of(engine.loader().load(file, closed)), threads.thumbnails(), threads.window());
        remembering.tie(studio);
        Theme.begin(remembering.appearanceProperty().get());
        view = new WorkspaceView(studio, actions, thumbnails, () -> store.presets(studio.workspace().settings()), remembering.appearanceProperty());
        remembering.tie(view.compare());
        memory = new WindowMemory(stage);
    }

    /// Shows the window and brings pictures into it, if there are any.
    void show(List<Path> first) {
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> studio.workspace().tellFault(fault));
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        Theme.apply(scene, remembering.appearanceProperty());
        stage.setScene(scene);
        fitToScreen(Screen.getPrimary().getVisualBounds());
        stage.titleProperty().bind(studio.workspace().pictureProperty()
                .map(picture -> text("window.title.picture", picture.file().getFileName())).orElse(text("window.title")));
        stage.setOnCloseRequest(this::closeRequested);
        QuietMoments.use(scene, view.late()::makeNext, warmUp::begin); // until then the processors are for the first screen
        stage.show();
        studio.lookForUnfinished();
        studio.encoders().begin();
        if (!first.isEmpty()) {
            actions.bring(first);
        }
    }

    ObjectProperty<Appearance> appearanceProperty() {
        return remembering.appearanceProperty();
    }

    Studio studio() {
        return studio;
    }

    /// What can be done: tests cannot drop files.
    WorkspaceActions actions() {
        return actions;
    }

    /// Stops the work, waiting for it a moment, and deletes the copies that were not exported. From any thread.
    @Override
    public void close() {
        studio.abandon();
        background.close();
        warmUp.close();
        store.close();
        workFolder.close();
    }

    /// Where it was the last time; else on a small screen all of it.
    private void fitToScreen(Rectangle2D room) {
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        if (remembering.restore(memory)) {
            return;
        }
        stage.setMaximized(room.getWidth() < WIDTH || room.getHeight() < HEIGHT + FRAME);
    }

    private void closeRequested(WindowEvent event) {
        event.consume();
        actions.quit(() -> {
            remembering.remember(memory);
            thumbnails.close();
            stage.hide();
        });
    }
}
