package sfumato.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import sfumato.ui.batch.UnfinishedJobs;
import sfumato.ui.compare.CompareMode;
import sfumato.ui.compare.CompareModel;
import sfumato.ui.settings.Appearance;
import sfumato.ui.settings.Preferences;
import sfumato.ui.settings.SettingsModel;
import sfumato.ui.settings.SettingsStore;
import sfumato.ui.settings.WindowMemory;
import sfumato.ui.workspace.Notice;
import sfumato.ui.workspace.Studio;

/// Ties the window to what is remembered from one start to the next. To be used on the window's thread.
final class Remembering implements UnfinishedJobs {
    private final SettingsStore store;
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>();

    Remembering(SettingsStore store) {
        this.store = store;
        appearance.set(now().appearance());
        appearance.addListener((_, _, wish) -> store.change(preferences -> preferences.withAppearance(wish)));
        store.preferencesProperty().addListener((_, _, changed) -> appearance.set(changed.appearance()));
    }

    ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /// Takes up the choices and folders where they were left, and remembers them from now on.
    void tie(Studio studio) {
        SettingsModel settings = studio.workspace().settings();
        now().choices().ifPresent(settings::start);
        settings.choiceProperty().addListener((_, _, choice) -> store.change(preferences -> preferences.withChoices(choice)));
        studio.lastFolderProperty().set(now().lastOpened());
        studio.lastFolderProperty().addListener((_, _, folder) ->
                folder.ifPresent(opened -> store.change(preferences -> preferences.withLastOpened(opened))));
        studio.preferredFolderProperty().set(now().folder());
        store.preferencesProperty().addListener((_, _, changed) -> studio.preferredFolderProperty().set(changed.folder()));
        BooleanProperty judged = studio.encoders().judgedProperty();
        judged.set(now().judged());
        judged.addListener((_, _, wish) -> store.change(preferences -> preferences.withJudged(wish)));
        store.onProblem(problem -> studio.workspace().tell(Notice.of(problem)));
    }

    /// The same for the way to compare.
    void tie(CompareModel compare) {
        now().compareMode().flatMap(Remembering::mode).ifPresent(compare.modeProperty()::set);
        compare.modeProperty().addListener((_, _, mode) -> store.change(preferences -> preferences.withCompareMode(mode.name())));
    }

    /// Puts the window where it was, if it was anywhere.
    boolean restore(WindowMemory memory) {
        now().window().ifPresent(memory::restore);
        return now().window().isPresent();
    }

    /// To be called before the window is gone.
    void remember(WindowMemory memory) {
        memory.now().ifPresent(bounds -> store.change(preferences -> preferences.withWindow(bounds)));
    }

    @Override
    public List<Path> folders() {
        return now().unfinished();
    }

    @Override
    public void begun(Path output) {
        store.change(preferences -> preferences.withBegun(output));
    }

    @Override
    public void ended(Path output) {
        store.change(preferences -> preferences.withEnded(output));
    }

    private Preferences now() {
        return store.preferencesProperty().get();
    }

    // The file may be of a version that knew other ways.
    private static Optional<CompareMode> mode(String name) {
        return List.of(CompareMode.values()).stream().filter(mode -> mode.name().equals(name)).findFirst();
    }
}
