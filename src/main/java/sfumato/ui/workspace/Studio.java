package sfumato.ui.workspace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import sfumato.batch.FoundPicture;
import sfumato.batch.Item;
import sfumato.batch.JobSettings;
import sfumato.problem.Problem;
import sfumato.ui.batch.Phase;
import sfumato.ui.batch.ProtectAllModel;
import sfumato.ui.batch.QueueModel;
import sfumato.ui.batch.QueueRow;
import sfumato.ui.batch.UnfinishedJobs;
import sfumato.ui.encoders.EncodersModel;
import sfumato.ui.mask.MaskModel;
import sfumato.ui.portfolio.PictureState;
import sfumato.ui.portfolio.PortfolioModel;
import sfumato.ui.portfolio.PortfolioPicture;
import sfumato.ui.settings.SettingsModel;
import sfumato.ui.task.Outcome;
import sfumato.ui.task.TaskModel;
import sfumato.ui.workspace.Notice.Action;

/// The whole state of the window, without any control: the portfolio, the picture in hand, the queue, and what ties them together.
/// To be used on the window's thread.
public final class Studio {
    /// What the middle of the window shows.
    public enum Page { PICTURE, QUEUE }

    private final Threads threads;
    private final Engine engine;
    private final UnfinishedJobs unfinished;
    private final WorkspaceModel workspace;
    private final PortfolioModel portfolio;
    private final QueueModel queue;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.PICTURE);
    private final ReadOnlyObjectWrapper<ProtectAllModel> asking = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Path> resumable = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding canProtect;
    private final BooleanBinding canProtectAll;
    private final Painting painting;
    private final EncodersModel encoders;
    private final ObjectProperty<Optional<Path>> lastFolder = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> preferredFolder = new SimpleObjectProperty<>(Optional.empty());
    private Optional<SettingsModel.Choice> jobChoice = Optional.empty();

    public Studio(Engine engine, Threads threads, WorkFolder workFolder, UnfinishedJobs unfinished) {
        this.threads = threads;
        this.engine = engine;
        this.unfinished = unfinished;
        workspace = new WorkspaceModel(engine, task(threads.task()), task(threads.loading()), workFolder, threads.window());
        painting = new Painting(workspace, workFolder, threads.desk(), threads.window());
        portfolio = new PortfolioModel(threads.scanning(), threads.window());
        queue = new QueueModel(engine.jobs(), threads.desk(), threads.queue(), threads.window(), this::jobTrouble);
        encoders = new EncodersModel(engine.encoders(), workspace.settings(), task(threads.encoders()), threads.desk(), threads.window(),
                new EncoderNews(workspace, queue));
        canProtect = Bindings.createBooleanBinding(() -> workspace.canProtectProperty().get() && !working(),
                workspace.canProtectProperty(), queue.phaseProperty());
        canProtectAll = Bindings.createBooleanBinding(() -> !portfolio.pictures().isEmpty()
                && !workspace.task().isRunning(), portfolio.pictures(), workspace.task().runningProperty());
        portfolio.selectedProperty().addListener((_, _, now) -> selected(now));
        workspace.watchCopies((original, copy) -> portfolio.stand(original, copy.saved()
                .<PictureState>map(PictureState.Protected::new).orElseGet(PictureState.Unsaved::new)));
        queue.watch(this::stands);
        queue.watchCopies(made -> workspace.know(made.original().toAbsolutePath(), MadeCopy.of(made, jobChoice, Optional.of(made.copy()))));
        queue.rows().addListener((ListChangeListener<QueueRow>) _ -> takeQueue());
        queue.phaseProperty().addListener((_, _, now) -> phaseChanged(now));
    }

    private TaskModel task(Executor background) {
        return new TaskModel(background, threads.window(), System::nanoTime);
    }

    /// Looks whether there is a job to go on with. Once, when the window opens.
    public void lookForUnfinished() {
        List<Path> folders = unfinished.folders();
        threads.desk().execute(() -> {
            Optional<Path> found = folders.stream().filter(engine.jobs()::canResume).findFirst();
            found.ifPresent(folder -> threads.window().execute(() -> resumable.set(queue.phase() == Phase.NONE ? folder : null)));
        });
    }

    /// Brings files and folders into the window. A single picture is taken in hand; of several the first, if none is in hand.
    public void bring(List<Path> inputs) {
        workspace.dismissNotice();
        portfolio.add(inputs, found -> {
            List<PortfolioPicture> added = found.added();
            if ((portfolio.selectedProperty().get() == null && !added.isEmpty()) || added.size() == 1) {
                portfolio.selectedProperty().set(added.getFirst());
            } else if (added.isEmpty()) {
                nothingNew(inputs, found.problems());
            }
            if (!found.problems().isEmpty()) {
                workspace.tell(Notice.of(found.problems().getFirst(), Action.OPEN_ANOTHER));
            }
        });
    }

    /// Puts a picture and the copy of it that was not exported away.
    public void remove(PortfolioPicture picture) {
        if (picture.state() instanceof PictureState.Working) {
            workspace.tell(Notice.hint("notice.working"));
            return;
        }
        queue.remove(queue.rows().stream().filter(row -> row.picture().file().equals(picture.file())).toList());
        workspace.forget(picture.file());
        painting.forget(picture.file());
        portfolio.remove(picture);
    }

    /// Puts all pictures away.
    public void clear() {
        portfolio.pictures().forEach(picture -> workspace.forget(picture.file()));
        portfolio.clear();
        workspace.close();
        page.set(Page.PICTURE);
    }

    /// Asks what has to be known before all pictures are protected that have no copy yet, or all again if each has one. If the queue is
    /// busy they are put at its end, and nothing need be asked.
    public void askProtectAll() {
        if (!canProtectAll.get()) {
            return;
        }
        if (queue.phase().busy()) {
            enqueue();
            return;
        }
        List<FoundPicture> missing = found(picture -> !(picture.state() instanceof PictureState.Protected));
        encoders.whenThere(() -> asking.set(new ProtectAllModel(workspace.settings(), missing.isEmpty() ? found(_ -> true) : missing, proposedFolder(),
                LocalDate.now(ZoneId.systemDefault()))));
    }

    private Optional<Path> proposedFolder() {
        return preferredFolder.get().or(() -> lastFolder.get().map(folder -> folder.resolve("protected")));
    }

    private void enqueue() {
        List<FoundPicture> more = found(picture -> picture.state() instanceof PictureState.Untouched || picture.state() instanceof PictureState.Unsaved);
        if (!more.isEmpty()) {
            more.forEach(picture -> portfolio.stand(picture.file(), new PictureState.Waiting()));
            queue.add(more);
        }
        workspace.tell(Notice.hint(more.isEmpty() ? "notice.queued.none" : "notice.queued"));
    }

    private List<FoundPicture> found(Predicate<PortfolioPicture> which) {
        return portfolio.pictures().stream().filter(which).map(PortfolioPicture::found).toList();
    }

    public void stopAsking() {
        asking.set(null);
    }

    /// Begins with what was asked.
    public void protectAll() {
        ProtectAllModel answered = asking.get();
        asking.set(null);
        JobSettings settings = answered.freeze();
        jobChoice = Optional.of(workspace.settings().choiceProperty().get().withoutPainting());
        queue.begin(settings, answered.pictures());
    }

    /// Goes on with the job that [#resumableProperty()] names.
    public void resume() {
        Path folder = resumable.get();
        if (folder != null && !queue.phase().busy()) {
            resumable.set(null);
            jobChoice = Optional.empty();
            queue.resume(folder);
        }
    }

    /// Does not offer the unfinished job again.
    public void giveUpJob() {
        queue.settings().ifPresent(settings -> unfinished.ended(settings.output()));
    }

    /// Whether pictures of the queue are being worked on right now.
    public boolean working() {
        return queue.phase() == Phase.RUNNING || queue.phase() == Phase.STARTING || queue.phase() == Phase.STOPPING;
    }

    /// Lets go of all work, for the end of the program. From any thread.
    public void abandon() {
        workspace.task().abandon();
        workspace.loading().abandon();
        encoders.abandon();
        queue.abandon();
    }

    public void togglePage() {
        page.set(page.get() == Page.QUEUE ? Page.PICTURE : Page.QUEUE);
    }

    /// Shows a picture of the queue.
    public void show(Path original) {
        portfolio.find(original.toAbsolutePath()).ifPresent(picture -> {
            portfolio.selectedProperty().set(picture);
            page.set(Page.PICTURE);
        });
    }

    /// Protects the picture in hand, with what was painted over it.
    public void protect() {
        painting.keep(() -> encoders.whenThere(() -> {
            if (canProtect.get()) {
                workspace.protect();
            }
        }));
    }

    public MaskModel mask() {
        return painting.mask();
    }

    /// The encoders that the person added.
    public EncodersModel encoders() {
        return encoders;
    }

    /// Where pictures were opened last.
    public ObjectProperty<Optional<Path>> lastFolderProperty() {
        return lastFolder;
    }

    /// Where copies go if nothing else is said.
    public ObjectProperty<Optional<Path>> preferredFolderProperty() {
        return preferredFolder;
    }

    public WorkspaceModel workspace() {
        return workspace;
    }

    public PortfolioModel portfolio() {
        return portfolio;
    }

    public QueueModel queue() {
        return queue;
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /// What is being asked before all pictures are protected; null while nothing is.
    public ReadOnlyObjectProperty<ProtectAllModel> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// The output folder of an unfinished job that can be gone on with, or null.
    public ReadOnlyObjectProperty<Path> resumableProperty() {
        return resumable.getReadOnlyProperty();
    }

    /// Whether the picture in hand can be protected: not while the queue needs all the machine's power.
    public BooleanBinding canProtectProperty() {
        return canProtect;
    }

    public BooleanBinding canProtectAllProperty() {
        return canProtectAll;
    }

    private void selected(PortfolioPicture now) {
        if (now == null) {
            workspace.close();
        } else if (workspace.pictureProperty().get() == null || !workspace.pictureProperty().get().file().equals(now.file())) {
            workspace.open(now.file(), problem -> unreadable(now, problem));
        }
    }

    /// It is marked and the reason is told. Who had a picture in hand goes on from the broken one; who had none is shown a sound one.
    private void unreadable(PortfolioPicture picture, Problem problem) {
        boolean first = workspace.pictureProperty().get() == null;
        if (portfolio.pictures().size() == 1) {
            portfolio.clear();
        } else {
            portfolio.stand(picture.file(), PictureState.Failed.of(problem));
            workspace.close();
            if (first) {
                firstSound().ifPresent(portfolio.selectedProperty()::set);
            }
        }
        workspace.tell(Notice.of(problem, Action.OPEN_ANOTHER));
    }

    private Optional<PortfolioPicture> firstSound() {
        return portfolio.pictures().stream().filter(picture -> !(picture.state() instanceof PictureState.Failed)).findFirst();
    }

    private void nothingNew(List<Path> inputs, List<Problem> problems) {
        Optional<PortfolioPicture> known = inputs.size() == 1 ? portfolio.find(inputs.getFirst().toAbsolutePath()) : Optional.empty();
        known.ifPresent(portfolio.selectedProperty()::set);
        if (known.isEmpty() && problems.isEmpty()) {
            workspace.tell(Notice.hint("notice.nothing"));
        }
    }

    private void takeQueue() {
        List<FoundPicture> queued = queue.rows().stream().map(QueueRow::picture).toList();
        if (queue.phase() == Phase.STARTING) {
            portfolio.take(queued);
            queue.rows().forEach(row -> stands(row.picture().file(), row.state()));
        }
        Set<Path> files = queued.stream().map(FoundPicture::file).collect(Collectors.toSet());
        portfolio.pictures().stream().filter(picture -> picture.state() instanceof PictureState.Waiting && !files.contains(picture.file()))
                .forEach(picture -> portfolio.stand(picture.file(), new PictureState.Untouched()));
        if (portfolio.selectedProperty().get() == null && !portfolio.pictures().isEmpty()) {
            firstSound().ifPresent(portfolio.selectedProperty()::set);
        }
    }

    private void stands(Path original, Item.State state) {
        Path file = original.toAbsolutePath();
        PictureState before = portfolio.find(file).map(PortfolioPicture::state).orElse(null);
        PictureState now = PictureState.of(state);
        if (!now.equals(before)) {
            portfolio.stand(file, now);
            if (state instanceof Item.State.Ended(sfumato.batch.Outcome.Before(var receipt))) {
                workspace.know(file, MadeCopy.of(receipt));
            }
        }
    }

    private void phaseChanged(Phase now) {
        switch (now) {
            case RUNNING -> queue.settings().ifPresent(settings -> unfinished.begun(settings.output()));
            case FINISHED -> giveUpJob();
            case NONE -> {
                takeQueue();
                page.set(Page.PICTURE);
            }
            default -> { }
        }
    }

    private void jobTrouble(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Failed<?>(Problem problem) -> workspace.tell(Notice.of(problem, Action.NONE));
            case Outcome.Broken<?>(Throwable fault) -> workspace.tellFault(fault);
            case Outcome.Done<?> _, Outcome.Cancelled<?> _ -> { }
        }
    }
}
