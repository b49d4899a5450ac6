package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import sfumato.image.PictureFormat;
import sfumato.protect.Aim;
import sfumato.protect.DecoyChoice;
import sfumato.protect.MaskChoice;
import sfumato.protect.OutputSettings;
import sfumato.ui.part.LateParts;

/// The panel as a person uses it, mostly by the keyboard, on the platform without a screen.
@ExtendWith(ApplicationExtension.class)
class SettingsPaneTest {
    private final SettingsModel model = new SettingsModel();
    private final List<List<Preset>> kept = new ArrayList<>();
    private final FakeDialogs dialogs = new FakeDialogs();
    private Scene scene;
    private SettingsPane pane;

    @Start
    void start(Stage stage) {
        pane = new SettingsPane(new Label("harbour.png"), model, new PresetsModel(model, List.of(), kept::add), dialogs, new LateParts(), new SimpleBooleanProperty(true));
        scene = new Scene(pane, 344, 700);
        scene.getStylesheets().add(SettingsPane.class.getResource("/sfumato/ui/window.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void the_tab_key_goes_from_preset_to_rights_in_order(FxRobot robot) {
        focus(robot, "#presets");
        // Of choices that exclude each other the key reaches the chosen one; arrow keys go on from there.
        assertEquals(List.of("presets", "aim-STYLE", "decoy", "strength-BALANCED", "effort-STANDARD", "where", "copy", "files", "rights"),
                tabs(robot, 8));
    }

    @Test
    void what_the_tab_key_reaches_is_scrolled_into_view(FxRobot robot) {
        assertEquals(0, pane.getVvalue());
        focus(robot, "#effort-THOROUGH");
        tabs(robot, 4);
        assertTrue(pane.getVvalue() > 0);
    }

    @Test
    void a_decoy_is_chosen_by_the_keyboard(FxRobot robot) {
        open(robot, "decoy");
        focus(robot, "#decoy");
        assertEquals(List.of("decoy", "decoy-automatic", "decoy-MOSAIC"), tabs(robot, 2));
        robot.push(KeyCode.SPACE);
        assertEquals(new DecoyChoice.Named("mosaic"), model.decoyProperty().get());
        assertTrue(robot.lookup("#decoy-MOSAIC").<ToggleButton>query().isSelected());
        assertFalse(robot.lookup("#decoy-automatic").<ToggleButton>query().isSelected());
        robot.push(KeyCode.SPACE);
        assertTrue(robot.lookup("#decoy-MOSAIC").<ToggleButton>query().isSelected(), "a second press changes nothing");
        assertEquals("A medallion of small coloured stones and gold.", words(robot, "#decoy-meaning"));
    }

    @Test
    void a_picture_of_ones_own_is_asked_for_and_may_be_thought_better_of(FxRobot robot) {
        open(robot, "decoy");
        fire(robot, "#decoy-own");
        assertEquals(new DecoyChoice.Automatic(), model.decoyProperty().get());
        assertFalse(robot.lookup("#decoy-own").<ToggleButton>query().isSelected());
        dialogs.decoy = Path.of("own.tif").toAbsolutePath();
        fire(robot, "#decoy-own");
        assertEquals(new DecoyChoice.FromFile(dialogs.decoy), model.decoyProperty().get());
        assertTrue(words(robot, "#decoy-meaning").startsWith("own.tif"));
    }

    @Test
    void disrupting_has_no_decoy_and_says_so(FxRobot robot) {
        open(robot, "decoy");
        robot.interact(() -> model.aimProperty().set(Aim.DISRUPT));
        assertTrue(robot.lookup("#decoy-MOSAIC").query().isDisabled());
        assertEquals("Disrupting needs no decoy: what models see may move anywhere.", words(robot, "#decoy-meaning"));
    }

    @Test
    void the_gallery_shows_pictures(FxRobot robot) throws Exception {
        open(robot, "decoy");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> robot.lookup("#decoy-INK_WASH").query().lookup(".image-view") != null);
    }

    @Test
    void choices_are_saved_as_a_preset_by_the_keyboard(FxRobot robot) {
        robot.interact(() -> model.aimProperty().set(Aim.CONCEPT));
        assertEquals("Your own choices", words(robot, "#presets"));
        menu(robot, "preset-save");
        assertEquals("preset-name", scene.getFocusOwner().getId());
        robot.push(KeyCode.ENTER);
        assertEquals("Write a name.", words(robot, "#preset-name-fault"));
        robot.write("Comics").push(KeyCode.ENTER);
        assertEquals("Comics", kept.getLast().getFirst().name());
        assertEquals("Comics", words(robot, "#presets"));
        assertEquals("presets", scene.getFocusOwner().getId());
        robot.interact(() -> model.aimProperty().set(Aim.STYLE));
        assertEquals("As it is", words(robot, "#presets"));
    }

    @Test
    void a_preset_is_deleted_only_after_a_question(FxRobot robot) {
        robot.interact(() -> model.aimProperty().set(Aim.CONCEPT));
        menu(robot, "preset-save");
        robot.write("Comics").push(KeyCode.ENTER);
        menu(robot, "preset-delete");
        robot.push(KeyCode.ESCAPE);
        assertEquals(1, kept.size());
        menu(robot, "preset-delete");
        fire(robot, "#preset-yes");
        assertEquals(List.of(), kept.getLast());
        assertEquals(Aim.CONCEPT, model.aimProperty().get());
    }

    @Test
    void changes_are_undone_and_made_again(FxRobot robot) {
        assertTrue(robot.lookup("#settings-undo").query().isDisabled());
        fire(robot, "#strength-STRONG");
        assertEquals("ΔE 4.5", words(robot, "#cost-texture"));
        fire(robot, "#settings-undo");
        assertEquals("ΔE 3.0", words(robot, "#cost-texture"));
        fire(robot, "#settings-redo");
        assertEquals("ΔE 4.5", words(robot, "#cost-texture"));
    }

    @Test
    void only_what_matters_for_the_kind_of_file_is_shown(FxRobot robot) {
        open(robot, "copy");
        assertTrue(shown(robot, "#copy-quality") && shown(robot, "#copy-chroma") && !shown(robot, "#copy-lossless"));
        format(robot, PictureFormat.PNG);
        assertTrue(!shown(robot, "#copy-quality") && !shown(robot, "#copy-chroma") && !shown(robot, "#copy-lossless"));
        format(robot, PictureFormat.WEBP);
        assertTrue(shown(robot, "#copy-quality") && !shown(robot, "#copy-chroma") && shown(robot, "#copy-lossless"));
        fire(robot, "#copy-lossless");
        assertFalse(shown(robot, "#copy-quality"));
    }

    @Test
    void a_longest_side_is_written(FxRobot robot) {
        open(robot, "copy");
        focus(robot, "#copy-side");
        robot.write("1600").push(KeyCode.ENTER);
        assertEquals(OptionalInt.of(1600), model.choiceProperty().get().output().maxSide());
    }

    @Test
    void the_example_of_a_name_follows_the_pattern_the_picture_and_the_kind_of_file(FxRobot robot) {
        open(robot, "files");
        robot.interact(() -> pane.originalProperty().set("Sea at dusk.psd"));
        assertEquals("For example: Sea at dusk-protected.png", words(robot, "#files-example"));
        format(robot, PictureFormat.JPEG);
        robot.interact(() -> robot.lookup("#files-names").<TextField>query().setText("{n}_{name}.{ext}"));
        assertEquals("For example: 001_Sea at dusk.jpg", words(robot, "#files-example"));
        robot.interact(() -> robot.lookup("#files-names").<TextField>query().setText("{nr}.{ext}"));
        assertEquals("{nr} is none of {name}, {ext}, {n} and {date}.", words(robot, "#files-names-fault"));
        assertEquals("{n}_{name}.{ext}", model.choiceProperty().get().copies().names());
    }

    @Test
    void painting_can_be_chosen_once_something_is_painted(FxRobot robot) {
        open(robot, "where");
        assertTrue(robot.lookup("#where-PAINTED").query().isDisabled());
        fire(robot, "#where-paint");
        assertEquals(1, dialogs.painted);
        Path painting = Path.of("painting.png").toAbsolutePath();
        robot.interact(() -> model.paint(painting));
        assertFalse(robot.lookup("#where-PAINTED").query().isDisabled());
        fire(robot, "#where-EVERYWHERE");
        assertEquals(new MaskChoice.None(), model.maskProperty().get());
        fire(robot, "#where-PAINTED");
        assertEquals(new MaskChoice.FromFile(painting), model.maskProperty().get());
    }

    @Test
    void everything_the_keyboard_reaches_has_a_name(FxRobot robot) {
        for (String fold : List.of("decoy", "where", "copy", "files", "rights")) {
            open(robot, fold);
        }
        for (Node node : robot.lookup(Node::isFocusTraversable).queryAll()) {
            String name = node.getAccessibleText() != null ? node.getAccessibleText() : node instanceof Labeled labeled ? labeled.getText() : null;
            assertNotNull(name, node.toString());
            assertFalse(name.isBlank(), node.toString());
        }
    }

    @Test
    void the_time_to_expect_is_said_where_it_is_known(FxRobot robot) {
        assertFalse(shown(robot, "#effort-time"));
        robot.interact(() -> pane.expectedTimeProperty().set(effort -> Optional.of(Duration.ofSeconds(effort.steps()))));
        assertEquals("About 25 seconds for this picture.", words(robot, "#effort-time"));
        fire(robot, "#effort-THOROUGH");
        assertEquals("About 2 minutes for this picture.", words(robot, "#effort-time"));
    }

    @Test
    void packs_that_join_are_named_below_the_effort_and_lead_to_their_page(FxRobot robot) {
        assertFalse(shown(robot, "#effort-encoders"));
        robot.interact(() -> model.change("encoders", model.choiceProperty().get().withEncoders(List.of("flux", "sd-vae"))));
        assertEquals("Also against: flux, sd-vae", words(robot, "#effort-encoders"));
        assertTrue(shown(robot, "#effort-encoders"));
        fire(robot, "#effort-encoders");
        assertEquals(1, dialogs.encoders);
    }

    private void format(FxRobot robot, PictureFormat format) {
        robot.interact(() -> model.change("output", model.choiceProperty().get().withOutput(OutputSettings.DEFAULT.withFormat(format))));
    }

    private static void menu(FxRobot robot, String id) {
        robot.interact(() -> {
            MenuButton presets = robot.lookup("#presets").query();
            presets.show();
            presets.hide();
            presets.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire();
        });
    }

    private static void open(FxRobot robot, String fold) {
        robot.interact(() -> robot.lookup("#" + fold).<TitledPane>query().setExpanded(true));
    }

    private static void focus(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
    }

    private static void fire(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).<ButtonBase>query().fire());
    }

    /// What has the keyboard, now and after each of so many presses of the tab key.
    private List<String> tabs(FxRobot robot, int presses) {
        List<String> ids = new ArrayList<>(List.of(scene.getFocusOwner().getId()));
        for (int i = 0; i < presses; i++) {
            robot.push(KeyCode.TAB);
            ids.add(scene.getFocusOwner().getId());
        }
        return ids;
    }

    private static String words(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).<Labeled>query().getText();
    }

    private static boolean shown(FxRobot robot, String query) {
        Node up = robot.lookup(query).query();
        while (up != null && up.isVisible()) {
            up = up.getParent();
        }
        return up == null;
    }
}
