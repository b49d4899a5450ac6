package sfumato.ui.app;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.util.Duration;

/// What can wait until the window is there: done step by step after its first frame, with a rest after each step in which the window
/// can answer. To be used on the window's thread.
final class QuietMoments {
    /// About a frame, so that the window draws and hears what was done meanwhile.
    private static final Duration REST = Duration.millis(16);

    private final Scene scene;
    private final BooleanSupplier step;
    private final Runnable end;
    private final Runnable firstFrame = this::firstFrame;

    private QuietMoments(Scene scene, BooleanSupplier step, Runnable end) {
        this.scene = scene;
        this.step = step;
        this.end = end;
    }

    /// @param step does something that takes a few hundredths of a second at most; whether there was anything to do
    /// @param end  hears when there is nothing more to do; not if the window is gone by then
    static void use(Scene scene, BooleanSupplier step, Runnable end) {
        scene.addPostLayoutPulseListener(new QuietMoments(scene, step, end).firstFrame);
    }

    private void firstFrame() {
        scene.removePostLayoutPulseListener(firstFrame);
        rest();
    }

    private void rest() {
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(_ -> go());
        rest.play();
    }

    private void go() {
        if (scene.getWindow() == null || !scene.getWindow().isShowing()) {
            return;
        }
        if (step.getAsBoolean()) {
            rest();
        } else {
            end.run();
        }
    }
}
