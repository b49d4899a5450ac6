package sfumato.ui.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import sfumato.ui.compare.CompareMode;
import sfumato.ui.compare.CompareScene;
import sfumato.ui.compare.Framing;

/// The brush as a person uses it, on the platform without a screen.
@ExtendWith(ApplicationExtension.class)
class MaskLayerTest {
    private static final int GREY = 0xFF787878;
    private CompareScene shown;

    @Start
    void start(Stage stage) {
        shown = new CompareScene();
        stage.setScene(shown.scene(900, 700));
        stage.setMaximized(false); // one stage serves all tests, and others leave it large or narrow
        stage.setWidth(900);
        stage.setHeight(700);
        shown.show(flat(), null, "");
        stage.show();
        shown.mask.brushingProperty().set(true);
    }

    @Test
    void a_drag_of_the_mouse_paints_under_it_and_is_seen(FxRobot robot) {
        drag(robot, at(300, 200), at(600, 200));
        for (int x = 300; x <= 600; x += 50) {
            assertEquals(0, share(x, 200), "at " + x);
        }
        assertEquals(255, share(450, 300));
        assertTrue(touched(robot, 420, 190), "hatched");
        assertEquals("3 % of the picture left alone, 2 % with less", robot.lookup("#mask-cover").<Label>query().getText());
    }

    @Test
    void a_click_dabs_and_does_not_zoom(FxRobot robot) {
        Framing before = shown.model.framing();
        robot.moveTo(at(400, 250)).clickOn(MouseButton.PRIMARY).clickOn(MouseButton.PRIMARY);
        assertEquals(0, share(400, 250));
        assertEquals(before, shown.model.framing());
    }

    @Test
    void what_is_painted_after_zooming_lies_under_the_pointer(FxRobot robot) {
        robot.moveTo(at(400, 250));
        robot.interact(() -> shown.model.zoomBy(2, 400, 250));
        drag(robot, at(400, 250), at(401, 250));
        assertEquals(0, share(400, 250));
    }

    @Test
    void both_panes_show_the_mask_and_can_be_painted_on(FxRobot robot) {
        robot.interact(() -> {
            shown.show(flat(), flat(), "Protected");
            shown.model.modeProperty().set(CompareMode.SIDE_BY_SIDE);
            shown.mask.brushingProperty().set(true);
        });
        WaitForAsyncUtils.waitForFxEvents();
        double second = shown.model.panes().second();
        robot.clickOn(at(second + 150, 280));
        assertEquals(0, share(150, 280));
        assertTrue(touched(robot, 150, 280) && touched(robot, second + 150, 280));
    }

    @Test
    void keys_undo_redo_choose_and_put_away(FxRobot robot) {
        drag(robot, at(300, 200), at(400, 200));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(255, share(350, 200));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(0, share(350, 200));
        robot.push(KeyCode.DIGIT2);
        assertEquals(MaskStrength.LESS, shown.mask.strengthProperty().get());
        double size = shown.mask.brushSizeProperty().get();
        type(robot, "]");
        assertTrue(shown.mask.brushSizeProperty().get() > size);
        type(robot, "[");
        type(robot, "[");
        assertTrue(shown.mask.brushSizeProperty().get() < size);
        robot.push(KeyCode.ESCAPE);
        assertFalse(shown.mask.brushingProperty().get());
        assertFalse(shown.mask.isEmpty(), "the mask is kept");
        assertFalse(shown.layer.isVisible(), "but not seen");
    }

    @Test
    void the_keyboard_alone_moves_dabs_and_paints(FxRobot robot) {
        Node ring = robot.lookup("#mask-brush").query();
        robot.push(KeyCode.LEFT).push(KeyCode.UP);
        assertTrue(ring.isVisible());
        double x = ring.getTranslateX();
        double y = ring.getTranslateY();
        robot.push(KeyCode.ENTER);
        assertEquals(0, share(x, y));
        robot.push(KeyCode.RIGHT);
        assertEquals(x + 15, ring.getTranslateX(), 1e-6);
        robot.press(KeyCode.SHIFT).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals(0, share(x + 15, y + 60));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(255, share(x + 15, y + 60), "painted in one stroke");
        assertEquals(0, share(x, y));
    }

    @Test
    void at_the_edge_of_the_view_the_picture_moves_along(FxRobot robot) {
        robot.interact(() -> shown.model.zoomBy(16, 450, 250));
        double left = shown.model.framing().left();
        for (int i = 0; i < 40; i++) {
            robot.push(KeyCode.RIGHT);
        }
        assertTrue(shown.model.framing().left() < left);
        assertTrue(robot.lookup("#mask-brush").query().getTranslateX() <= shown.view.getWidth());
    }

    @Test
    void holding_space_shows_the_plain_picture_and_lets_it_be_dragged(FxRobot robot) {
        robot.clickOn(at(450, 250));
        robot.interact(() -> shown.model.zoomBy(16, 450, 250));
        assertTrue(touched(robot, 440, 250));
        robot.press(KeyCode.SPACE);
        assertFalse(touched(robot, 440, 250));
        double left = shown.model.framing().left();
        drag(robot, at(450, 250), at(350, 250));
        assertNotEquals(left, shown.model.framing().left());
        robot.release(KeyCode.SPACE);
        assertFalse(shown.model.originalOnlyProperty().get());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertTrue(shown.mask.isEmpty(), "dragging painted nothing");
    }

    @Test
    void the_bar_chooses_asks_clears_and_ends(FxRobot robot) {
        robot.clickOn("#mask-strength-LESS");
        assertEquals(MaskStrength.LESS, shown.mask.strengthProperty().get());
        robot.clickOn("#mask-propose").clickOn("#mask-open");
        assertEquals(1, shown.proposals);
        assertEquals(1, shown.openings);
        robot.clickOn("#mask-invert");
        assertEquals("Everything is left alone: nothing would be protected.", robot.lookup("#mask-cover").<Label>query().getText());
        robot.clickOn("#mask-undo").clickOn("#mask-redo").clickOn("#mask-clear");
        assertTrue(shown.mask.isEmpty());
        robot.clickOn("#mask-done");
        assertFalse(shown.mask.brushingProperty().get());
        assertFalse(shown.layer.isVisible());
    }

    @Test
    void everything_in_the_bar_says_what_it_does(FxRobot robot) {
        for (String id : new String[] {"strength-LEAVE_ALONE", "strength-LESS", "strength-FULL", "size", "undo", "redo", "propose", "open", "invert",
                "clear", "done"}) {
            assertFalse(robot.lookup("#mask-" + id).query().getAccessibleHelp().isEmpty(), id);
        }
        assertEquals("Mask: where less is to be done", shown.layer.getAccessibleText());
    }

    /// What a keyboard sends, whichever keys it takes.
    private void type(FxRobot robot, String character) {
        robot.interact(() -> shown.layer.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
    }

    /// A point of the view on the screen.
    private Point2D at(double x, double y) {
        return shown.view.localToScreen(x, y);
    }

    /// Of the mask under a point of the first pane.
    private int share(double x, double y) {
        MaskPlace place = shown.layer.place();
        return shown.mask.shares()[((int) place.maskY(y)) * shown.mask.size().width() + (int) place.maskX(x)] & 0xFF;
    }

    /// Whether something lies over the flat picture around a point of the view.
    private boolean touched(FxRobot robot, double x, double y) {
        WaitForAsyncUtils.waitForFxEvents();
        boolean[] touched = new boolean[1];
        robot.interact(() -> {
            shown.root.layout();
            WritableImage taken = shown.root.snapshot(null, null);
            for (int i = 0; i < 16; i++) {
                touched[0] |= taken.getPixelReader().getArgb((int) x + i, (int) y) != GREY;
            }
        });
        return touched[0];
    }

    private static Samples flat() {
        Samples samples = Samples.blank(1200, 900, Layout.RGB);
        Arrays.fill(samples.codes(), (byte) 0x78);
        return samples;
    }
}
