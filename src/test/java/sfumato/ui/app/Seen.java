package sfumato.ui.app;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a person sees of the window.
final class Seen {
    private Seen() {
    }

    /// Whether it can be seen: no node on the way up to the window is hidden.
    static boolean visible(FxRobot robot, String query) {
        for (Node node : robot.lookup(query).queryAll()) {
            Node up = node;
            while (up != null && up.isVisible()) {
                up = up.getParent();
            }
            if (up == null) {
                return true;
            }
        }
        return false;
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    /// Waits for the working thread and the window; a machine under load may be slow.
    static void await(int seconds, Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
