package sfumato.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sfumato.problem.Problem;

/// What is kept in the settings folder: the preferences and the artist's own presets. Read once, at the start; written by a thread of
/// its own whenever they change. After [#open], to be used on the window's thread.
public final class SettingsStore implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 2;

    @FunctionalInterface
    private interface Saving<T> {
        void save(T value) throws Problem;
    }

    private final PreferencesFile preferencesFile;
    private final PresetsFile presetsFile;
    private final Executor window;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(work -> Thread.ofPlatform().daemon().name("sfumato-settings").unstarted(work));
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final List<Preset> presets;
    private final AtomicReference<Preferences> unsavedPreferences = new AtomicReference<>();
    private final AtomicReference<List<Preset>> unsavedPresets = new AtomicReference<>();
    private final List<Problem> problems = new ArrayList<>();
    private Consumer<Problem> listener = problems::add;

    private SettingsStore(Path folder, Executor window) {
        this.window = window;
        preferencesFile = new PreferencesFile(folder);
        presetsFile = new PresetsFile(folder);
        var foundPreferences = preferencesFile.read();
        var foundPresets = presetsFile.read();
        preferences = new ReadOnlyObjectWrapper<>(foundPreferences.value());
        presets = foundPresets.value();
        foundPreferences.problem().ifPresent(problems::add);
        foundPresets.problem().ifPresent(problems::add);
    }

    /// Reads what is there; what cannot be read is told to [#onProblem]. Not on the window's thread.
    ///
    /// @param folder the settings folder, which need not be there
    /// @param window runs something on the window's thread
    public static SettingsStore open(Path folder, Executor window) {
        return new SettingsStore(folder, window);
    }

    /// Tells of what could not be read, at once, and later of what cannot be written, on the window's thread.
    public void onProblem(Consumer<Problem> told) {
        listener = told;
        problems.forEach(told);
        problems.clear();
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    /// Changes the preferences and saves them.
    public void change(UnaryOperator<Preferences> change) {
        Preferences changed = change.apply(preferences.get());
        if (!changed.equals(preferences.get())) {
            preferences.set(changed);
            save(unsavedPreferences, changed, preferencesFile::write);
        }
    }

    /// The presets for these choices. To be asked for once.
    public PresetsModel presets(SettingsModel settings) {
        return new PresetsModel(settings, presets, own -> save(unsavedPresets, own, presetsFile::write));
    }

    /// Waits a moment until all is saved. From any thread.
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // then without waiting
        }
    }

    // A slider that is dragged changes more often than a disk writes: only the latest is written.
    private <T> void save(AtomicReference<T> unsaved, T latest, Saving<T> saving) {
        if (unsaved.getAndSet(latest) != null) {
            return; // what is waiting to be saved will save this
        }
        try {
            writer.execute(() -> {
                try {
                    saving.save(unsaved.getAndSet(null));
                } catch (Problem problem) {
                    window.execute(() -> listener.accept(problem));
                }
            });
        } catch (RejectedExecutionException _) {
            // The window is gone, and with it whoever could have changed anything.
        }
    }
}
