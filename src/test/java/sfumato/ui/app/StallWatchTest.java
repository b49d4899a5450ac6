package sfumato.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The watch must be able to bark.
@ExtendWith(ApplicationExtension.class)
class StallWatchTest {
    private StallWatch watch;

    @Start
    void start(Stage stage) {
        stage.show();
        watch = StallWatch.begin();
    }

    @Test
    void it_sees_a_thread_that_waits(FxRobot robot) {
        robot.interact(() -> sleep(400));
        watch.close();
        assertTrue(watch.longest() >= 200, watch.stalls().toString());
    }

    @Test
    void it_sees_a_thread_that_computes(FxRobot robot) {
        robot.interact(() -> compute(400));
        watch.close();
        assertTrue(watch.longest() >= 100, watch.stalls().toString());
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double compute(int millis) {
        double sum = 0;
        for (long end = System.nanoTime() + millis * 1_000_000L; System.nanoTime() < end; ) {
            sum += Math.sqrt(sum + 1);
        }
        return sum;
    }
}
