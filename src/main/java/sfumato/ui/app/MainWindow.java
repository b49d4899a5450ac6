package sfumato.ui.app;

import static sfumato.ui.text.Messages.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import sfumato.ui.settings.Appearance;
import sfumato.ui.task.TaskModel;
import sfumato.ui.workspace.Desktop;
import sfumato.ui.workspace.Engine;
import sfumato.ui.workspace.WorkFolder;
import sfumato.ui.workspace.WorkspaceActions;
import sfumato.ui.workspace.WorkspaceModel;
import sfumato.ui.workspace.WorkspaceView;

/// Puts the parts of the window together. Made and shown on the window's thread.
final class MainWindow implements AutoCloseable {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 860;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 680;
    /// What the system may put around the scene: title bar and borders.
    private static final double FRAME = 48;
    private static final long PATIENCE_SECONDS = 2;

    private final Stage stage;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(work -> Thread.ofPlatform().daemon().name("sfumato-task").unstarted(work));
    private final WorkFolder workFolder = new WorkFolder(Path.of(System.getProperty("java.io.tmpdir")));
    private final TaskModel task = new TaskModel(background, Platform::runLater, System::nanoTime);
    private final WorkspaceModel model;
    private final WorkspaceActions actions;
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);

    MainWindow(Stage stage, Engine engine, Desktop desktop) {
        this.stage = stage;
        model = new WorkspaceModel(engine, task, workFolder);
        actions = new WorkspaceActions(model, desktop);
    }

    /// Shows the window and, if there is one, opens a picture in it.
    void show(Optional<Path> first) {
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> model.tellFault(fault));
        Scene scene = new Scene(new WorkspaceView(model, actions, appearance), WIDTH, HEIGHT);
        Theme.apply(scene, appearance);
        stage.setScene(scene);
        fitToScreen(Screen.getPrimary().getVisualBounds());
        stage.titleProperty().bind(model.pictureProperty()
                .map(picture -> text("window.title.picture", picture.file().getFileName())).orElse(text("window.title")));
        stage.setOnCloseRequest(this::closeRequested);
        stage.show();
        first.ifPresent(actions::open);
    }

    ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /// Stops the work, waiting for it a moment, and deletes the copies that were not exported. From any thread.
    @Override
    public void close() {
        task.abandon();
        background.shutdown();
        try {
            background.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // then without waiting
        }
        workFolder.close();
    }

    /// On a small screen the window takes all of it.
    private void fitToScreen(Rectangle2D room) {
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.setMaximized(room.getWidth() < WIDTH || room.getHeight() < HEIGHT + FRAME);
    }

    private void closeRequested(WindowEvent event) {
        event.consume();
        actions.leaveCopy(stage::hide);
    }
}
