package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import sfumato.attack.Mask;
import sfumato.problem.Problem;
import sfumato.protect.MaskChoice;
import sfumato.ui.mask.MaskFiles;
import sfumato.ui.mask.MaskModel;
import sfumato.ui.settings.SettingsModel;

/// Ties what is painted over the picture in hand to the choices: it is written to the work folder when the brush is put away, and
/// comes back with the picture. To be used on the window's thread.
final class Painting {
    private record Painted(Mask mask, Path file) { }

    private final MaskModel mask = new MaskModel();
    private final WorkspaceModel model;
    private final WorkFolder workFolder;
    private final Executor desk;
    private final Executor window;
    private final Map<Path, Painted> painted = new HashMap<>();
    private Path picture;
    private boolean changed;
    private boolean starting;

    /// @param desk writes files
    Painting(WorkspaceModel model, WorkFolder workFolder, Executor desk, Executor window) {
        this.model = model;
        this.workFolder = workFolder;
        this.desk = desk;
        this.window = window;
        model.pictureProperty().addListener((_, _, now) -> opened(now));
        mask.coverProperty().addListener(_ -> changed |= !starting);
        mask.canUndoProperty().addListener(_ -> changed |= !starting);
        mask.brushingProperty().addListener((_, _, now) -> {
            if (!now) {
                keep(() -> { });
            }
        });
    }

    MaskModel mask() {
        return mask;
    }

    /// Writes down what was painted, if anything was, makes it one of the choices, and then runs `then`.
    void keep(Runnable then) {
        mask.endStroke();
        if (!changed || picture == null) {
            then.run();
            return;
        }
        changed = false;
        Path of = picture;
        Mask now = mask.mask();
        desk.execute(() -> {
            try {
                MaskChoice written = MaskFiles.write(now, workFolder.place("mask.png"));
                window.execute(() -> {
                    choose(of, now, written);
                    then.run();
                });
            } catch (Problem problem) {
                window.execute(() -> model.tell(Notice.of(problem, Notice.Action.NONE)));
            } catch (RuntimeException | Error fault) {
                window.execute(() -> model.tellFault(fault));
            }
        });
    }

    void forget(Path original) {
        painted.remove(original);
    }

    private void choose(Path of, Mask now, MaskChoice written) {
        if (written instanceof MaskChoice.FromFile(Path file)) {
            painted.put(of, new Painted(now, file));
        } else {
            painted.remove(of);
        }
        if (of.equals(picture)) {
            take(painted.get(of));
        }
    }

    private void take(Painted kept) {
        SettingsModel settings = model.settings();
        if (kept != null) {
            settings.paint(kept.file);
        } else {
            settings.forgetPainting();
        }
    }

    private void opened(OpenPicture now) {
        keep(() -> { });
        picture = now == null ? null : now.file();
        starting = true;
        if (now != null) {
            mask.start(now.size());
        }
        Painted kept = painted.get(picture);
        model.settings().forgetPainting(); // that of the picture before, which undo must not bring to this one
        if (kept != null) {
            mask.replace(kept.mask);
        }
        take(kept);
        starting = false;
        changed = false;
    }
}
