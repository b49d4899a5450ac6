package sfumato.ui.encoders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import sfumato.problem.Problem;
import sfumato.ui.settings.SettingsModel;
import sfumato.ui.task.TaskModel;

/// The page as a person uses it, on the platform without a screen.
@ExtendWith(ApplicationExtension.class)
class EncodersPageTest {
    private static final int PATIENCE_SECONDS = 30;

    private final FakePacks packs = new FakePacks();
    private final SettingsModel settings = new SettingsModel();
    private final ExecutorService background = Executors.newCachedThreadPool();
    private List<Path> chosen = List.of();
    private Scene scene;
    private EncodersModel model;

    @Start
    void start(Stage stage) {
        model = new EncodersModel(packs, settings, new TaskModel(background, Platform::runLater, System::nanoTime), Runnable::run, Runnable::run,
                new EncodersModel.Listener() {
                    @Override
                    public void told(Told news) {
                        // the page tells it, too
                    }

                    @Override
                    public void fault(Throwable fault) {
                        throw new AssertionError(fault);
                    }

                    @Override
                    public boolean needs(String name) {
                        return false;
                    }
                });
        EncodersPage page = new EncodersPage(model, () -> chosen);
        page.opened();
        scene = new Scene(page);
        scene.getStylesheets().add(EncodersPage.class.getResource("/sfumato/ui/window.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        packs.gate.countDown();
        background.shutdown();
    }

    @Test
    void an_empty_page_says_what_to_do_and_that_nothing_is_downloaded(FxRobot robot) {
        assertTrue(shown(robot, "#encoders-none"));
        assertTrue(words(robot).contains("Sfumato itself downloads nothing."), words(robot));
        assertTrue(words(robot).contains("licence"), words(robot));
    }

    @Test
    void an_encoder_is_added_and_switched_on_by_the_keyboard_alone(FxRobot robot) throws Exception {
        chosen = List.of(Path.of("taesd.safetensors"));
        focus(robot, "#encoders-add");
        robot.push(KeyCode.SPACE);
        await(() -> shown(robot, "#encoder-on-taesd"));
        assertFalse(shown(robot, "#encoders-none"));
        focus(robot, "#encoder-on-taesd");
        robot.push(KeyCode.SPACE);
        assertEquals(List.of("taesd"), settings.choiceProperty().get().encoders());
    }

    @Test
    void what_is_undone_elsewhere_is_shown(FxRobot robot) {
        there(robot, "one");
        robot.interact(() -> robot.lookup("#encoder-on-one").<CheckBox>query().fire());
        assertTrue(robot.lookup("#encoder-on-one").<CheckBox>query().isSelected());
        robot.interact(settings::undo);
        assertFalse(robot.lookup("#encoder-on-one").<CheckBox>query().isSelected());
    }

    @Test
    void while_one_is_tried_nothing_else_can_be_begun_and_it_can_be_cancelled(FxRobot robot) throws Exception {
        there(robot, "one");
        packs.gate = new CountDownLatch(1);
        chosen = List.of(Path.of("large.safetensors"));
        fire(robot, "#encoders-add");
        assertEquals("Reading and trying large.safetensors", robot.lookup("#encoders-doing").<Labeled>query().getText());
        assertFalse(shown(robot, "#encoders-add"));
        assertTrue(robot.lookup("#encoder-again-one").query().isDisabled());
        assertTrue(robot.lookup("#encoder-remove-one").query().isDisabled());
        assertEquals("encoders-cancel", focused());
        robot.push(KeyCode.SPACE);
        await(() -> shown(robot, "#encoders-add"));
        assertEquals("Cancelled", headline(robot));
        assertEquals("encoders-add", focused());
    }

    @Test
    void a_problem_is_told_on_the_page_and_goes_with_the_next_thing_that_is_done(FxRobot robot) throws Exception {
        packs.problem = new Problem.Unsupported(Path.of("lora.safetensors"), "this is a LoRA, which has no encoder", "Name the file of a model's VAE");
        chosen = List.of(Path.of("lora.safetensors"));
        fire(robot, "#encoders-add");
        await(() -> shown(robot, "#encoders-told"));
        assertEquals("This is a LoRA, which has no encoder.", headline(robot));
        packs.problem = null;
        packs.gate = new CountDownLatch(1);
        fire(robot, "#encoders-add");
        assertFalse(shown(robot, "#encoders-told"));
    }

    @Test
    void removing_asks_first(FxRobot robot) {
        there(robot, "one");
        fire(robot, "#encoder-remove-one");
        assertEquals("encoder-remove-no", focused());
        robot.push(KeyCode.ESCAPE);
        assertFalse(shown(robot, "#encoder-remove-no"));
        assertEquals("encoder-remove-one", focused());
        fire(robot, "#encoder-remove-one");
        fire(robot, "#encoder-remove-yes");
        assertTrue(shown(robot, "#encoders-none"));
        assertEquals("one was removed", headline(robot));
        assertEquals("encoders-add", focused());
    }

    @Test
    void a_damaged_pack_says_what_is_wrong_and_can_be_removed(FxRobot robot) {
        there(robot, "one");
        packs.damage("one");
        robot.interact(model::look);
        assertTrue(words(robot).contains("This is no sound safetensors file: it ends too early. Get the file again."), words(robot));
        fire(robot, "#encoder-remove-one");
        fire(robot, "#encoder-remove-yes");
        assertTrue(shown(robot, "#encoders-none"));
    }

    @Test
    void whether_others_judge_is_set_here(FxRobot robot) {
        robot.interact(() -> robot.lookup("#encoders-judged").<CheckBox>query().fire());
        assertFalse(model.judgedProperty().get());
    }

    @Test
    void what_can_be_done_with_a_pack_names_it_for_who_hears_it(FxRobot robot) {
        there(robot, "one");
        for (String id : List.of("#encoder-on-one", "#encoder-again-one", "#encoder-remove-one")) {
            assertTrue(robot.lookup(id).query().getAccessibleText().contains("one"), id);
        }
    }

    private void there(FxRobot robot, String name) {
        packs.with(FakePacks.pack(name));
        robot.interact(model::look);
    }

    private static void fire(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).<ButtonBase>query().fire());
    }

    private static void focus(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
    }

    private String focused() {
        return scene.getFocusOwner().getId();
    }

    private static String headline(FxRobot robot) {
        return robot.lookup("#encoders-told-headline").<Labeled>query().getText();
    }

    private static String words(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Labeled.class).stream().map(Labeled::getText).collect(Collectors.joining(" "));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean shown(FxRobot robot, String query) {
        Node up = robot.lookup(query).tryQuery().orElse(null);
        boolean found = up != null;
        while (up != null && up.isVisible()) {
            up = up.getParent();
        }
        return found && up == null;
    }
}
