package sfumato.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Watches where a window is. What a window goes back to when it is no longer maximised is known only from before.
public final class WindowMemory {
    private final Stage stage;
    private WindowBounds before;

    /// From when the window is shown.
    public WindowMemory(Stage stage) {
        this.stage = stage;
        for (ObservableValue<?> figure : List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            figure.addListener(_ -> look());
        }
    }

    /// Puts the window where it was, as far as the screens that are there allow. Before it is shown.
    public void restore(WindowBounds was) {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        WindowBounds here = was.on(screens);
        stage.setX(here.x());
        stage.setY(here.y());
        stage.setWidth(here.width());
        stage.setHeight(here.height());
        stage.setMaximized(here.maximised());
        before = here;
    }

    /// Where the window is, or goes back to; empty before it was shown.
    public Optional<WindowBounds> now() {
        return Optional.ofNullable(before)
                .map(was -> new WindowBounds(was.x(), was.y(), was.width(), was.height(), stage.isMaximized()));
    }

    private void look() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            WindowBounds.seen(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).ifPresent(now -> before = now);
        }
    }
}
