package sfumato.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sfumato.ui.settings.SettingsModel.Choice;

/// What is remembered from one start to the next: what the person set once, and where they left off.
///
/// @param appearance      whether the window is light or dark
/// @param language        of the window, from the next start on; empty for the system's
/// @param processors      how many the program may use
/// @param judged          whether packs that a copy was not made against judge it
/// @param folder          for copies, where the choices name none; empty for one beside the pictures
/// @param rememberChoices whether [#choices] are kept
/// @param choices         the last ones; empty for those that the program proposes
/// @param lastOpened      the folder that a picture was opened from last
/// @param window          where the window was
/// @param compareMode     the name of the last way to compare; the window knows what it stands for, if anything
/// @param unfinished      output folders of jobs that were not finished, the newest first
public record Preferences(Appearance appearance, Optional<Locale> language, ProcessorShare processors, boolean judged, Optional<Path> folder,
                          boolean rememberChoices, Optional<Choice> choices, Optional<Path> lastOpened,
                          Optional<WindowBounds> window, Optional<String> compareMode, List<Path> unfinished) {
    static final int MOST_UNFINISHED = 10;

    public static final Preferences DEFAULT = new Preferences(Appearance.SYSTEM, Optional.empty(), ProcessorShare.ALL, true, Optional.empty(),
            true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Preferences {
        choices = rememberChoices ? choices.map(Choice::withoutPainting) : Optional.empty();
        unfinished = List.copyOf(unfinished.subList(0, Math.min(MOST_UNFINISHED, unfinished.size())));
    }

    public Preferences withAppearance(Appearance other) {
        return new Preferences(other, language, processors, judged, folder, rememberChoices, choices, lastOpened, window, compareMode, unfinished);
    }

    public Preferences withLanguage(Optional<Locale> other) {
        return new Preferences(appearance, other, processors, judged, folder, rememberChoices, choices, lastOpened, window, compareMode, unfinished);
    }

    public Preferences withProcessors(ProcessorShare other) {
        return new Preferences(appearance, language, other, judged, folder, rememberChoices, choices, lastOpened, window, compareMode, unfinished);
    }

    public Preferences withJudged(boolean other) {
        return new Preferences(appearance, language, processors, other, folder, rememberChoices, choices, lastOpened, window, compareMode, unfinished);
    }

    public Preferences withFolder(Optional<Path> other) {
        return new Preferences(appearance, language, processors, judged, other, rememberChoices, choices, lastOpened, window, compareMode, unfinished);
    }

    /// Forgets the choices if they are not to be remembered.
    public Preferences withRememberChoices(boolean other) {
        return new Preferences(appearance, language, processors, judged, folder, other, choices, lastOpened, window, compareMode, unfinished);
    }

    /// Changes nothing if choices are not to be remembered.
    public Preferences withChoices(Choice other) {
        return new Preferences(appearance, language, processors, judged, folder, rememberChoices, Optional.of(other), lastOpened, window, compareMode, unfinished);
    }

    public Preferences withLastOpened(Path other) {
        return new Preferences(appearance, language, processors, judged, folder, rememberChoices, choices, Optional.of(other), window, compareMode, unfinished);
    }

    public Preferences withWindow(WindowBounds other) {
        return new Preferences(appearance, language, processors, judged, folder, rememberChoices, choices, lastOpened, Optional.of(other), compareMode, unfinished);
    }

    public Preferences withCompareMode(String other) {
        return new Preferences(appearance, language, processors, judged, folder, rememberChoices, choices, lastOpened, window, Optional.of(other), unfinished);
    }

    /// Puts the output folder of a job that has begun before all others.
    public Preferences withBegun(Path output) {
        List<Path> folders = new ArrayList<>(unfinished);
        folders.remove(output);
        folders.addFirst(output);
        return withUnfinished(folders);
    }

    /// Forgets the output folder of a job, which is finished or given up.
    public Preferences withEnded(Path output) {
        return withUnfinished(unfinished.stream().filter(folder -> !folder.equals(output)).toList());
    }

    private Preferences withUnfinished(List<Path> other) {
        return new Preferences(appearance, language, processors, judged, folder, rememberChoices, choices, lastOpened, window, compareMode, other);
    }
}
