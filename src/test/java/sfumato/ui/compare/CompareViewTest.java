package sfumato.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import sfumato.image.Layout;
import sfumato.image.Samples;

/// The comparing view in each mode, on the platform without a screen: a dark picture and its brighter copy.
@ExtendWith(ApplicationExtension.class)
class CompareViewTest {
    private static final int BEFORE = 0xFF646464;
    private static final int AFTER = 0xFF696969;
    private static final int DIFFERENCE = 0xFF000000 | 0x010101 * (128 + 8 * 5);
    private CompareScene shown;

    @Start
    void start(Stage stage) {
        shown = new CompareScene();
        stage.setScene(shown.scene(900, 600));
        stage.setMaximized(false); // one stage serves all tests, and others leave it large or narrow
        stage.setWidth(900);
        stage.setHeight(600);
        shown.show(flat(100, 400, 300), flat(105, 400, 300), "Protected");
        stage.show();
    }

    @Test
    void split_shows_the_original_on_the_left_and_the_copy_on_the_right(FxRobot robot) throws Exception {
        robot.clickOn("#compare-mode-SPLIT");
        awaitColours(robot, BEFORE, AFTER);
        assertLabels(robot, "Original", "Protected");
        assertTrue(robot.lookup("#split-handle").query().isVisible());
    }

    @Test
    void side_by_side_shows_both_whole(FxRobot robot) throws Exception {
        robot.clickOn("#compare-mode-SIDE_BY_SIDE");
        awaitColours(robot, BEFORE, AFTER);
        assertLabels(robot, "Original", "Protected");
        assertFalse(robot.lookup("#split-handle").query().isVisible());
        hold(robot);
        awaitColours(robot, BEFORE, BEFORE);
        assertLabels(robot, "Original", "Original");
    }

    @Test
    void the_copy_alone_flickers_with_the_original(FxRobot robot) throws Exception {
        robot.clickOn("#compare-mode-COPY");
        awaitColours(robot, AFTER, AFTER);
        assertLabels(robot, null, "Protected");
        hold(robot);
        awaitColours(robot, BEFORE, BEFORE);
        assertLabels(robot, "Original", null);
        robot.release(MouseButton.PRIMARY);
        awaitColours(robot, AFTER, AFTER);
    }

    @Test
    void the_original_alone_is_shown(FxRobot robot) throws Exception {
        robot.clickOn("#compare-mode-ORIGINAL");
        awaitColours(robot, BEFORE, BEFORE);
        assertLabels(robot, "Original", null);
    }

    @Test
    void the_difference_is_painted_and_amplified(FxRobot robot) throws Exception {
        robot.clickOn("#compare-mode-DIFFERENCE");
        awaitColours(robot, DIFFERENCE, DIFFERENCE);
        assertLabels(robot, null, "Difference ×8");
        robot.clickOn("#compare-amplify-more");
        int twice = 0xFF000000 | 0x010101 * (128 + 16 * 5);
        awaitColours(robot, twice, twice);
        assertLabels(robot, null, "Difference ×16");
        robot.interact(shown.model::actualSize).interact(shown.model::zoomIn);
        awaitColours(robot, twice, twice);
    }

    @Test
    void a_preview_of_fewer_pixels_fills_the_place_of_the_copy_and_has_no_difference(FxRobot robot) throws Exception {
        robot.interact(() -> {
            shown.model.modeProperty().set(CompareMode.DIFFERENCE);
            shown.show(flat(100, 400, 300), flat(105, 100, 75), "Preview, step 8 of 32");
        });
        awaitColours(robot, BEFORE, AFTER);
        assertLabels(robot, "Original", "Preview, step 8 of 32");
        assertTrue(robot.lookup("#compare-mode-DIFFERENCE").query().isDisabled());
    }

    @Test
    void without_a_copy_there_is_nothing_to_choose(FxRobot robot) throws Exception {
        robot.interact(() -> shown.show(flat(100, 400, 300), null, ""));
        awaitColours(robot, BEFORE, BEFORE);
        assertTrue(robot.lookup("#compare-mode-SPLIT").query().isDisabled());
        assertTrue(robot.lookup("#compare-hold").query().isDisabled());
    }

    @Test
    void the_modes_are_chosen_by_keys_and_tell_what_they_are(FxRobot robot) {
        ToggleButton split = robot.lookup("#compare-mode-SPLIT").query();
        robot.interact(split::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertEquals(CompareMode.SIDE_BY_SIDE, shown.model.modeProperty().get());
        assertEquals("The picture: Side by side", shown.view.getAccessibleText());
        assertTrue(split.getAccessibleHelp().startsWith("One picture with a divider"));
    }

    @Test
    void the_chosen_mode_stays_chosen_when_it_is_clicked_again(FxRobot robot) {
        robot.clickOn("#compare-mode-COPY").clickOn("#compare-mode-COPY");
        assertEquals(CompareMode.COPY, shown.model.modeProperty().get());
        assertTrue(robot.lookup("#compare-mode-COPY").<ToggleButton>query().isSelected());
    }

    @Test
    void where_it_is_narrow_the_bar_shows_signs_and_nothing_is_cut_off(FxRobot robot) throws Exception {
        robot.interact(() -> {
            shown.model.modeProperty().set(CompareMode.DIFFERENCE);
            Stage stage = (Stage) shown.root.getScene().getWindow();
            stage.setMinWidth(0); // the stage of all tests may have been the program's window before
            stage.setWidth(656);
        });
        Node last = robot.lookup("#compare-zoom-in").query();
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> last.localToScene(last.getLayoutBounds()).getMaxX() <= 656);
        assertEquals(ContentDisplay.GRAPHIC_ONLY, robot.lookup("#compare-mode-COPY").<ToggleButton>query().getContentDisplay());
    }

    private void hold(FxRobot robot) {
        robot.moveTo("#compare-hold").press(MouseButton.PRIMARY);
    }

    private static void assertLabels(FxRobot robot, String before, String after) {
        assertLabel(robot.lookup("#compare-before-label").query(), before);
        assertLabel(robot.lookup("#compare-after-label").query(), after);
    }

    private static void assertLabel(Label label, String words) {
        assertEquals(words, label.isVisible() ? label.getText() : null);
    }

    /// In the middle of the left and of the right half of the view, where every mode has some of the picture.
    private void awaitColours(FxRobot robot, int left, int right) throws Exception {
        int[] seen = new int[2];
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                robot.interact(() -> {
                    WritableImage taken = shown.root.snapshot(null, null);
                    int y = (int) shown.view.getHeight() / 2;
                    seen[0] = taken.getPixelReader().getArgb(300, y);
                    seen[1] = taken.getPixelReader().getArgb(600, y);
                });
                return seen[0] == left && seen[1] == right;
            });
        } catch (TimeoutException _) {
            assertEquals(Integer.toHexString(left) + " " + Integer.toHexString(right), Integer.toHexString(seen[0]) + " " + Integer.toHexString(seen[1]));
        }
    }

    private static Samples flat(int code, int width, int height) {
        Samples samples = Samples.blank(width, height, Layout.RGB);
        Arrays.fill(samples.codes(), (byte) code);
        return samples;
    }
}
