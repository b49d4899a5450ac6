package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The preferences as a person sets them, and the memory of the window, on the platform without a screen.
@ExtendWith(ApplicationExtension.class)
class PreferencesPaneTest {
    @TempDir
    static Path folder;
    private SettingsStore store;
    private Path chosen;
    private int encoders;

    @Start
    void start(Stage stage) throws IOException {
        store = SettingsStore.open(Files.createTempDirectory(folder, "home"), Runnable::run);
        stage.setScene(new Scene(new PreferencesPane(store, _ -> Optional.ofNullable(chosen), () -> encoders++), 560, 400));
        stage.show();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_set_holds_at_once(FxRobot robot) {
        robot.interact(() -> {
            box(robot, "#preferences-appearance").setValue(Appearance.DARK);
            box(robot, "#preferences-language").setValue(Optional.of(Locale.GERMAN));
            box(robot, "#preferences-processors").setValue(ProcessorShare.HALF);
            robot.lookup("#preferences-remember").<ButtonBase>query().fire();
        });
        Preferences now = store.preferencesProperty().get();
        assertEquals(Appearance.DARK, now.appearance());
        assertEquals(Optional.of(Locale.GERMAN), now.language());
        assertEquals(ProcessorShare.HALF, now.processors());
        assertFalse(now.rememberChoices());
    }

    @Test
    void what_is_set_holds_also_after_the_garbage_was_collected(FxRobot robot) throws Exception {
        WeakReference<Object> garbage = new WeakReference<>(new Object());
        while (garbage.get() != null) {
            System.gc();
            Thread.sleep(10);
        }
        robot.interact(() -> robot.lookup("#preferences-remember").<ButtonBase>query().fire());
        assertFalse(store.preferencesProperty().get().rememberChoices());
    }

    @Test
    void what_is_set_elsewhere_is_shown(FxRobot robot) {
        robot.interact(() -> store.change(preferences -> preferences.withAppearance(Appearance.LIGHT)));
        assertEquals(Appearance.LIGHT, box(robot, "#preferences-appearance").getValue());
    }

    @Test
    void a_folder_is_chosen_and_given_up(FxRobot robot) {
        chosen = folder.resolve("copies");
        robot.interact(() -> robot.lookup("#preferences-folder").<ButtonBase>query().fire());
        assertEquals(Optional.of(chosen), store.preferencesProperty().get().folder());
        robot.interact(() -> robot.lookup("#preferences-folder-forget").<ButtonBase>query().fire());
        assertEquals(Optional.empty(), store.preferencesProperty().get().folder());
    }

    @Test
    void there_is_a_way_to_the_encoders(FxRobot robot) {
        robot.interact(() -> robot.lookup("#preferences-encoders").<ButtonBase>query().fire());
        assertEquals(1, encoders);
    }

    @Test
    void every_language_goes_by_its_own_name(FxRobot robot) {
        ComboBox<Object> languages = box(robot, "#preferences-language");
        List<String> names = languages.getItems().stream().map(languages.getConverter()::toString).toList();
        assertTrue(names.containsAll(List.of("English", "Deutsch", "español", "日本語")), names.toString());
    }

    @Test
    void the_place_of_a_window_is_remembered_and_found_again(FxRobot robot) {
        robot.interact(() -> {
            Stage another = new Stage(); // the tests' own keeps what the test before did to it
            WindowMemory memory = new WindowMemory(another);
            assertEquals(Optional.empty(), memory.now());
            another.show();
            another.setX(40);
            another.setY(50);
            another.setWidth(700);
            another.setHeight(500);
            WindowBounds bounds = memory.now().orElseThrow();
            assertEquals(new WindowBounds(40, 50, 700, 500, false), bounds);
            another.setX(0);
            new WindowMemory(another).restore(bounds);
            assertEquals(40, another.getX());
            another.close();
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> box(FxRobot robot, String query) {
        return (ComboBox<T>) robot.lookup(query).queryComboBox();
    }
}
