package sfumato.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sfumato.problem.Problem;
import sfumato.ui.settings.SettingsModel.Choice;

/// Settings files as we write them, from which fuzzing starts.
public final class SettingsSeeds {
    public static final List<String> NAMES = List.of("preferences.json", "presets.json");

    private SettingsSeeds() {
    }

    /// @param folder an empty one
    public static List<byte[]> all(Path folder) {
        Preferences rich = new Preferences(Appearance.DARK, Optional.of(Locale.ENGLISH), ProcessorShare.ALL, false, Optional.of(folder), true,
                Optional.of(Choice.DEFAULT), Optional.of(folder), Optional.of(new WindowBounds(1, 2, 800, 600, false)), Optional.of("SPLIT"), List.of(folder));
        try {
            new PreferencesFile(folder).write(rich);
            new PresetsFile(folder).write(List.of(new Preset("Plain", Choice.DEFAULT)));
            return List.of(Files.readAllBytes(folder.resolve(NAMES.getFirst())), Files.readAllBytes(folder.resolve(NAMES.getLast())));
        } catch (IOException | Problem e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads both files, writes what was understood of them and reads it again. Returns whether it came back as it was.
    public static boolean comeBack(Path folder) throws Problem {
        Preferences preferences = new PreferencesFile(folder).read().value();
        List<Preset> presets = new PresetsFile(folder).read().value();
        new PreferencesFile(folder).write(preferences);
        new PresetsFile(folder).write(presets);
        return new PreferencesFile(folder).read().equals(new SettingsFile.Found<>(preferences, Optional.empty()))
                && new PresetsFile(folder).read().equals(new SettingsFile.Found<>(presets, Optional.empty()));
    }
}
