package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;
import sfumato.protect.Strength;

class SettingsStoreTest {
    @TempDir
    Path folder;
    private final List<Problem> told = new ArrayList<>();

    @Test
    void what_was_changed_is_there_the_next_time() {
        try (SettingsStore store = SettingsStore.open(folder, Runnable::run)) {
            store.change(preferences -> preferences.withAppearance(Appearance.DARK));
            SettingsModel settings = new SettingsModel();
            settings.strengthProperty().set(Strength.STRONG);
            store.presets(settings).saveAs("Comics");
        }
        try (SettingsStore store = SettingsStore.open(folder, Runnable::run)) {
            store.onProblem(told::add);
            assertEquals(Appearance.DARK, store.preferencesProperty().get().appearance());
            assertEquals("Comics", store.presets(new SettingsModel()).stateProperty().get().own().getFirst().name());
        }
        assertEquals(List.of(), told);
    }

    @Test
    void nothing_is_written_where_nothing_changes() {
        try (SettingsStore store = SettingsStore.open(folder.resolve("home"), Runnable::run)) {
            store.change(preferences -> preferences.withAppearance(Appearance.SYSTEM));
        }
        assertEquals(false, Files.exists(folder.resolve("home")));
    }

    @Test
    void damaged_files_are_told_of_once() throws Exception {
        Files.writeString(folder.resolve("preferences.json"), "?");
        Files.writeString(folder.resolve("presets.json"), "?");
        try (SettingsStore store = SettingsStore.open(folder, Runnable::run)) {
            store.onProblem(told::add);
            assertEquals(Preferences.DEFAULT, store.preferencesProperty().get());
        }
        assertEquals(List.of("preferences.json", "presets.json"), told.stream().map(problem -> problem.path().getFileName().toString()).toList());
    }

    @Test
    void what_cannot_be_saved_is_told_of_and_holds_until_the_end() throws Exception {
        Path blocked = Files.writeString(folder.resolve("home"), "a file where the folder should be");
        try (SettingsStore store = SettingsStore.open(blocked, Runnable::run)) {
            store.onProblem(told::add);
            store.change(preferences -> preferences.withAppearance(Appearance.DARK));
            assertEquals(Appearance.DARK, store.preferencesProperty().get().appearance());
        }
        assertEquals(1, told.size());
    }
}
