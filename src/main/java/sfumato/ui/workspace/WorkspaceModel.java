package sfumato.ui.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sfumato.file.SafeFile;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.ProtectionResult;
import sfumato.protect.ReportKind;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.ui.settings.Pace;
import sfumato.ui.settings.Paces;
import sfumato.ui.settings.SettingsModel;
import sfumato.ui.task.Outcome;
import sfumato.ui.task.TaskModel;
import sfumato.ui.task.Work;
import sfumato.ui.workspace.Notice.Action;

/// The picture in hand and what can be done with it, without any control: the choices, its protected copy, at most one piece of
/// long work, at most one notice. Other pictures may be looked at while one is protected. To be used on the window's thread.
public final class WorkspaceModel {
    private static final System.Logger LOG = System.getLogger(WorkspaceModel.class.getName());
    private static final double SHARE_OF_PROTECTING = 0.97;

    private final Engine engine;
    private final TaskModel task;
    private final PictureOpening opening;
    private final WorkFolder workFolder;
    private final Executor window;
    private final KnownCopies copies;
    private final SettingsModel settings = new SettingsModel();
    private final ReadOnlyObjectWrapper<OpenPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ProtectedCopy> copy = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ShownPreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Path> protecting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Paces> paces = new ReadOnlyObjectWrapper<>(Paces.NONE);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding unsaved = Bindings.createBooleanBinding(() -> copy.get() != null && copy.get().made().saved().isEmpty(), copy);
    private final BooleanBinding stale = Bindings.createBooleanBinding(this::isStale, copy, settings.choiceProperty());
    private final BooleanBinding protectNext = copy.isNull().or(stale);
    private final BooleanBinding exportNext = unsaved.and(protectNext.not());
    private final BooleanBinding canProtect;
    private final BooleanBinding canExport;

    /// @param window runs what changes properties
    public WorkspaceModel(Engine engine, TaskModel task, TaskModel loading, WorkFolder workFolder, Executor window) {
        this.engine = engine;
        this.task = task;
        this.workFolder = workFolder;
        this.window = window;
        copies = new KnownCopies(workFolder);
        opening = new PictureOpening(engine.loader(), loading, copies);
        canProtect = picture.isNotNull().and(task.runningProperty().not());
        canExport = copy.isNotNull().and(task.runningProperty().not());
    }

    /// Reads a picture and puts it in the place of the one in hand; that one stays if this one cannot be read.
    /// Whoever opens another one meanwhile gets that one.
    public void open(Path file) {
        open(file, problem -> tell(Notice.of(problem, Action.OPEN_ANOTHER)));
    }

    /// @param unreadable hears why the picture cannot be read
    public void open(Path file, Consumer<Problem> unreadable) {
        opening.open(file.toAbsolutePath(), outcome -> {
            switch (outcome) {
                case Outcome.Done<PictureOpening.Opened>(var opened) -> {
                    picture.set(opened.picture());
                    copy.set(opened.copy().orElse(null));
                }
                case Outcome.Failed<?>(Problem problem) -> unreadable.accept(problem);
                case Outcome.Cancelled<?> _ -> { }
                case Outcome.Broken<?>(Throwable fault) -> tellFault(fault);
            }
        });
    }

    /// Makes a protected copy in the work folder, with a full report, and reads it back.
    public void protect() {
        OpenPicture original = picture.get();
        SettingsModel.Choice choice = settings.choiceProperty().get();
        if (!task.isRunning()) {
            protecting.set(original.file());
        }
        start((progress, cancellation) -> protectedCopy(original, choice, progress, cancellation),
                Action.PROTECT_AGAIN, made -> {
                    made.made().took().ifPresent(took -> paces.set(paces.get().with(choice.encoders(), Pace.measured(choice.effort(), original.size(), took))));
                    copies.put(original.file(), made.made());
                    if (inHand(original.file())) {
                        copy.set(made);
                    }
                });
    }

    /// Saves the copy under a name that the user chose, with its report if the choices say so, and then runs `then`.
    ///
    /// @param mayReplace whether the user agreed to replace a file of exactly this name
    public void export(Path chosen, boolean mayReplace, Runnable then) {
        Path original = picture.get().file();
        MadeCopy made = copy.get().made();
        String copyName = made.file().getFileName().toString();
        Path to = CopyNames.withEnding(chosen, copyName);
        boolean replace = mayReplace && to.equals(chosen);
        Optional<Path> report = made.report().filter(_ -> settings.choiceProperty().get().copies().reports().contains(ReportKind.HTML));
        start((progress, cancellation) -> {
            progress.at(Progress.Stage.WRITING, 0);
            CopyNames.check(to, original, copyName);
            // The person was asked about the copy alone. What lies under its report's name goes with the copy that is replaced.
            boolean replaceReport = replace && Files.exists(to);
            if (report.isPresent()) {
                SafeFile.requireFree(ReportKind.HTML.beside(to), replaceReport);
            }
            engine.exporter().export(made.file(), to, replace);
            if (report.isPresent()) {
                engine.exporter().export(report.get(), ReportKind.HTML.beside(to), replaceReport);
            }
            note(original, made, to, report.map(_ -> ReportKind.HTML.beside(to)), cancellation);
            return to;
        }, Action.EXPORT_AGAIN, saved -> {
            know(original, made.savedAs(saved));
            notice.set(Notice.exported(saved));
            then.run();
        });
    }

    /// The name that is proposed for exporting: where the choices say or beside the original, and not taken.
    public Path proposedTarget() {
        Path folder = settings.choiceProperty().get().copies().folder().orElse(picture.get().file().getParent());
        return CopyNames.freeIn(folder, copy.get().made().file().getFileName().toString());
    }

    /// There is a copy of a picture now: the queue made one.
    public void know(Path original, MadeCopy made) {
        boolean sameFile = copies.of(original).map(MadeCopy::file).filter(made.file()::equals).isPresent();
        copies.put(original, made);
        if (!inHand(original)) {
            return;
        }
        if (sameFile && copy.get() != null) {
            copy.set(new ProtectedCopy(made, copy.get().pixels()));
        } else {
            open(original);
        }
    }

    /// Puts a picture and the copy of it that was not exported away.
    public void forget(Path original) {
        copies.forget(original);
        if (inHand(original)) {
            close();
        }
    }

    /// Shows no picture. What was made stays known.
    public void close() {
        opening.stop();
        copy.set(null);
        picture.set(null);
        notice.set(null);
    }

    /// Where the copy of the picture in hand was saved.
    public Optional<Path> savedTo() {
        return Optional.ofNullable(copy.get()).flatMap(now -> now.made().saved());
    }

    /// Originals with copies that were not exported.
    public List<Path> unsavedOriginals() {
        return copies.unsaved();
    }

    /// Lets `watcher` hear of each original and its newest copy.
    void watchCopies(BiConsumer<Path, MadeCopy> watcher) {
        copies.watch(watcher);
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

    /// Reading pictures.
    public TaskModel loading() {
        return opening.task();
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

    /// What the copy of the picture in hand will look like, while it is being made; else null.
    public ReadOnlyObjectProperty<ShownPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// The picture that is being protected, which need not be the one in hand; or null.
    public ReadOnlyObjectProperty<Path> protectingProperty() {
        return protecting.getReadOnlyProperty();
    }

    /// How fast this machine protects, as far as that is known.
    public ReadOnlyObjectProperty<Paces> pacesProperty() {
        return paces.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether there is a copy of the picture in hand that was not exported.
    public BooleanBinding unsavedProperty() {
        return unsaved;
    }

    /// Whether the copy was made with other choices than are made now.
    public BooleanBinding staleProperty() {
        return stale;
    }

    /// Whether exporting is what to do next.
    public BooleanBinding exportNextProperty() {
        return exportNext;
    }

    /// Whether protecting is what to do next.
    public BooleanBinding protectNextProperty() {
        return protectNext;
    }

    public BooleanBinding canProtectProperty() {
        return canProtect;
    }

    public BooleanBinding canExportProperty() {
        return canExport;
    }

    private boolean isStale() {
        return copy.get() != null && copy.get().made().choice()
                .filter(choice -> !choice.settings().equals(settings.choiceProperty().get().settings())).isPresent();
    }

    private boolean inHand(Path original) {
        return picture.get() != null && picture.get().file().equals(original);
    }

    private ProtectedCopy protectedCopy(OpenPicture original, SettingsModel.Choice choice, Progress progress,
                                        Cancellation cancellation) throws Problem {
        var protection = choice.settings();
        Path place = workFolder.place(CopyNames.nameFor(original.file(), protection.output().format().orElse(original.format()),
                choice.copies().names()));
        PreviewTap onlooker = new PreviewTap(progress.part(0, SHARE_OF_PROTECTING), original.pixels().width(), original.pixels().height(),
                cancellation, window, now -> show(original.file(), now));
        ProtectionResult result = engine.protector().protect(original.file(), Destination.of(place, Set.of(ReportKind.HTML), false),
                protection, onlooker, cancellation);
        return new ProtectedCopy(MadeCopy.of(result, Optional.of(choice), Optional.empty()), OpenPicture.load(engine.loader(), result.copy(), cancellation).pixels());
    }

    // The copy is saved and good; that it is not remembered is no reason to say that it failed.
    private void note(Path original, MadeCopy made, Path saved, Optional<Path> report, Cancellation cancellation) {
        if (made.choice().isEmpty() || made.evidence().isEmpty() || made.took().isEmpty()) {
            return; // a run of the program before this one made it, and noted it then
        }
        try {
            engine.noting().exported(new ProtectionResult(original, saved, report.stream().toList(), made.evidence().get(), made.notes(),
                    made.took().get()), made.choice().get().settings(), cancellation);
        } catch (Problem problem) {
            LOG.log(System.Logger.Level.WARNING, "a copy is not noted in the ledger", problem);
        }
    }

    private void show(Path original, ShownPreview now) {
        if (task.isRunning() && original.equals(protecting.get())) {
            preview.set(now);
        }
    }

    /// Begins a piece of long work, if there is none.
    <T> void start(Work<T> work, Action onProblem, Consumer<T> onDone) {
        if (task.isRunning()) {
            notice.set(Notice.hint("notice.busy"));
            return;
        }
        notice.set(null);
        task.run(work, outcome -> {
            preview.set(null);
            protecting.set(null);
            switch (outcome) {
                case Outcome.Done<T>(T value) -> onDone.accept(value);
                case Outcome.Failed<T>(Problem problem) -> notice.set(Notice.of(problem, onProblem));
                case Outcome.Cancelled<T> _ -> notice.set(Notice.hint("notice.cancelled"));
                case Outcome.Broken<T>(Throwable fault) -> tellFault(fault);
            }
        });
    }
}
