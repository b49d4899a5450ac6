package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.ProtectionResult;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.ui.settings.SettingsModel;
import sfumato.ui.task.Outcome;
import sfumato.ui.task.TaskModel;
import sfumato.ui.task.Work;
import sfumato.ui.workspace.Notice.Action;

/// The state of the window and what can be done in it, without any control: one picture, the choices, at most one
/// protected copy, at most one piece of long work, at most one notice. To be used on the window's thread.
public final class WorkspaceModel {
    private static final System.Logger LOG = System.getLogger(WorkspaceModel.class.getName());
    private static final double SHARE_OF_PROTECTING = 0.97;

    private final Engine engine;
    private final TaskModel task;
    private final WorkFolder workFolder;
    private final SettingsModel settings = new SettingsModel();
    private final ReadOnlyObjectWrapper<OpenPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ProtectedCopy> copy = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final BooleanBinding stale;
    private final BooleanBinding protectNext;
    private final BooleanBinding canProtect;
    private final BooleanBinding canExport;

    public WorkspaceModel(Engine engine, TaskModel task, WorkFolder workFolder) {
        this.engine = engine;
        this.task = task;
        this.workFolder = workFolder;
        stale = Bindings.createBooleanBinding(
                () -> copy.get() != null && !copy.get().choice().equals(settings.choiceProperty().get()),
                copy, settings.choiceProperty());
        protectNext = copy.isNull().or(stale);
        canProtect = picture.isNotNull().and(task.runningProperty().not());
        canExport = copy.isNotNull().and(task.runningProperty().not());
    }

    /// Reads a picture and puts it in the place of the one in hand; that one stays if this one cannot be read.
    public void open(Path file) {
        start((_, cancellation) -> OpenPicture.load(engine.loader(), file.toAbsolutePath(), cancellation),
                Action.OPEN_ANOTHER, opened -> {
                    forgetCopy();
                    picture.set(opened);
                });
    }

    /// Makes a protected copy in the work folder and reads it back.
    public void protect() {
        OpenPicture original = picture.get();
        SettingsModel.Choice choice = settings.choiceProperty().get();
        start((progress, cancellation) -> protectedCopy(original, choice, progress, cancellation),
                Action.PROTECT_AGAIN, made -> {
                    forgetCopy();
                    copy.set(made);
                    unsaved.set(true);
                });
    }

    /// Saves the copy under a name that the user chose, and then runs `then`.
    ///
    /// @param mayReplace whether the user agreed to replace a file of exactly this name
    public void export(Path chosen, boolean mayReplace, Runnable then) {
        Path original = picture.get().file();
        Path from = copy.get().result().copy();
        String copyName = from.getFileName().toString();
        Path to = CopyNames.withEnding(chosen, copyName);
        start((progress, _) -> {
            progress.at(Progress.Stage.WRITING, 0);
            CopyNames.check(to, original, copyName);
            engine.exporter().export(from, to, mayReplace && to.equals(chosen));
            return to;
        }, Action.EXPORT_AGAIN, saved -> {
            unsaved.set(false);
            notice.set(Notice.exported(saved));
            then.run();
        });
    }

    /// The name that is proposed for exporting: beside the original, and not taken.
    public Path proposedTarget() {
        return CopyNames.freeBeside(picture.get().file(), copy.get().result().copy().getFileName().toString());
    }

    /// Puts the picture and its copy away.
    public void close() {
        forgetCopy();
        picture.set(null);
        notice.set(null);
    }

    public void cancel() {
        task.cancel();
    }

    public void tell(Notice news) {
        notice.set(news);
    }

    /// Tells of a mistake of ours, here and in the log.
    public void tellFault(Throwable fault) {
        LOG.log(System.Logger.Level.ERROR, "a mistake in Sfumato", fault);
        notice.set(Notice.of(fault));
    }

    public void dismissNotice() {
        notice.set(null);
    }

    public TaskModel task() {
        return task;
    }

    public SettingsModel settings() {
        return settings;
    }

    public ReadOnlyObjectProperty<OpenPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ProtectedCopy> copyProperty() {
        return copy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether there is a copy that was not exported.
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /// Whether the copy was made with other choices than are made now.
    public BooleanBinding staleProperty() {
        return stale;
    }

    /// Whether protecting is what to do next, rather than exporting.
    public BooleanBinding protectNextProperty() {
        return protectNext;
    }

    public BooleanBinding canProtectProperty() {
        return canProtect;
    }

    public BooleanBinding canExportProperty() {
        return canExport;
    }

    private ProtectedCopy protectedCopy(OpenPicture original, SettingsModel.Choice choice, Progress progress,
                                        Cancellation cancellation) throws Problem {
        var settings = choice.settings();
        Path place = workFolder.place(CopyNames.nameFor(original.file(), settings.output().format().orElse(original.format())));
        ProtectionResult result = engine.protector().protect(original.file(), new Destination(place, false),
                settings, progress.part(0, SHARE_OF_PROTECTING), cancellation);
        return new ProtectedCopy(choice, result, OpenPicture.load(engine.loader(), result.copy(), cancellation).pixels());
    }

    private <T> void start(Work<T> work, Action onProblem, Consumer<T> onDone) {
        if (task.isRunning()) {
            notice.set(Notice.hint("notice.busy"));
            return;
        }
        notice.set(null);
        task.run(work, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T value) -> onDone.accept(value);
                case Outcome.Failed<T>(Problem problem) -> notice.set(Notice.of(problem, onProblem));
                case Outcome.Cancelled<T> _ -> notice.set(Notice.hint("notice.cancelled"));
                case Outcome.Broken<T>(Throwable fault) -> tellFault(fault);
            }
        });
    }

    private void forgetCopy() {
        ProtectedCopy old = copy.get();
        copy.set(null);
        unsaved.set(false);
        if (old != null) {
            workFolder.discard(old.result().copy());
        }
    }
}
