package sfumato.ui.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sfumato.problem.Problem;
import sfumato.ui.batch.Phase;
import sfumato.ui.batch.QueueWays;
import sfumato.ui.help.HelpPage;
import sfumato.ui.help.Shortcut;
import sfumato.ui.portfolio.PortfolioPicture;
import sfumato.ui.settings.SettingsDialogs;

/// What buttons, menus and drops do: asks the person where the models need an answer, then tells the models.
public final class WorkspaceActions implements QueueWays, SettingsDialogs {
    private final Studio studio;
    private final WorkspaceModel model;
    private final Desktop desktop;
    private final MaskActions maskActions;

    public WorkspaceActions(Studio studio, Desktop desktop) {
        this.studio = studio;
        this.model = studio.workspace();
        this.desktop = desktop;
        maskActions = new MaskActions(studio, desktop);
    }

    public void chooseAndOpen() {
        List<Path> chosen = desktop.choosePictures(lastFolder());
        if (!chosen.isEmpty()) {
            bring(chosen);
        }
    }

    public void chooseFolderAndOpen() {
        desktop.choosePictureFolder(lastFolder()).ifPresent(folder -> bring(List.of(folder)));
    }

    /// Takes in what was dropped on the window, chosen, or named when the program was started.
    public void bring(List<Path> files) {
        studio.lastFolderProperty().set(Optional.ofNullable(files.getFirst().toAbsolutePath().getParent()));
        studio.bring(files);
    }

    public void protect() {
        if (studio.canProtectProperty().get()) {
            studio.protect();
        } else if (studio.working() && model.pictureProperty().get() != null) {
            model.tell(Notice.hint("notice.queue"));
        }
    }

    public void protectAll() {
        studio.askProtectAll();
    }

    public void export() {
        exportThen(() -> { });
    }

    /// Puts the picture in hand away.
    public void removePicture() {
        PortfolioPicture inHand = studio.portfolio().selectedProperty().get();
        if (inHand != null) {
            remove(inHand);
        }
    }

    /// Puts a picture away, once nothing would be lost by it that the person wants to keep.
    public void remove(PortfolioPicture picture) {
        if (!isProtecting(picture.file())) {
            boolean lost = model.unsavedOriginals().contains(picture.file());
            leave(lost ? List.of(picture.file()) : List.of(), () -> studio.remove(picture));
        }
    }

    /// Puts all pictures away.
    public void closePictures() {
        if (!model.task().isRunning() && !studio.queue().phase().busy()) {
            leave(model.unsavedOriginals(), studio::clear);
        } else {
            model.tell(Notice.hint("notice.busy"));
        }
    }

    /// Runs `leave`, the end of the window, once nothing would be lost by it that the person wants to keep.
    public void quit(Runnable leave) {
        if (studio.queue().phase().busy()) {
            switch (desktop.askAboutQueue()) {
                case LATER -> leave(model.unsavedOriginals(), leave);
                case GIVE_UP -> leave(model.unsavedOriginals(), () -> {
                    studio.giveUpJob();
                    leave.run();
                });
                case STAY -> { }
            }
        } else {
            leave(model.unsavedOriginals(), leave);
        }
    }

    /// Protects, in the queue, those that failed once more.
    public void retryFailed() {
        studio.queue().retryFailed();
    }

    /// Lets the queue stand still, or go on.
    public void pauseOrGoOn() {
        if (studio.queue().phase() == Phase.RUNNING) {
            studio.queue().pause();
        } else {
            studio.queue().goOn();
        }
    }

    public void resume() {
        studio.resume();
    }

    /// Shows the full report on the copy of the picture in hand.
    public void openReport() {
        ProtectedCopy copy = model.copyProperty().get();
        if (copy != null) {
            copy.made().report().ifPresent(desktop::browse);
        }
    }

    @Override
    public void openSummary() {
        Path summary = studio.queue().summaryProperty().get();
        if (summary != null) {
            desktop.browse(summary);
        }
    }

    /// Shows where the copy of the picture in hand lies, or else where the picture lies.
    public void showInFolder() {
        Optional.ofNullable(model.pictureProperty().get()).ifPresent(picture -> showInFolder(model.savedTo().orElse(picture.file())));
    }

    @Override
    public void showInFolder(Path file) {
        try {
            desktop.showInFolder(file);
        } catch (Problem problem) {
            model.tell(Notice.of(problem, Notice.Action.NONE));
        }
    }

    @Override
    public void togglePage() {
        studio.togglePage();
    }

    @Override
    public void open(Path original) {
        studio.show(original);
    }

    /// Asks for the folder that all copies go to.
    @Override
    public Optional<Path> chooseFolder(Optional<Path> now) {
        return desktop.chooseOutputFolder(now.filter(Files::isDirectory).or(this::lastFolder));
    }

    @Override
    public Optional<Path> chooseDecoy() {
        return desktop.choosePicture(Desktop.Purpose.DECOY, lastFolder());
    }

    @Override
    public void paint() {
        maskActions.toggle();
    }

    /// What the brush's own buttons do.
    MaskActions mask() {
        return maskActions;
    }

    /// Takes back the last stroke while the brush is in hand, else the last change of the choices.
    public void undo() {
        if (studio.mask().brushingProperty().get()) {
            studio.mask().undo();
        } else {
            model.settings().undo();
        }
    }

    /// The other way round.
    public void redo() {
        if (studio.mask().brushingProperty().get()) {
            studio.mask().redo();
        } else {
            model.settings().redo();
        }
    }

    public void showPreferences() {
        desktop.showPreferences(this::showEncoders);
    }

    @Override
    public void showEncoders() {
        desktop.showEncoders(studio.encoders());
    }

    /// @param shortcuts as the menus have them
    public void showHelp(HelpPage page, List<Shortcut> shortcuts) {
        desktop.showHelp(page, shortcuts);
    }

    private Optional<Path> lastFolder() {
        return studio.lastFolderProperty().get();
    }

    /// Does what the button of a notice says.
    public void follow(Notice notice) {
        switch (notice.action()) {
            case NONE -> model.dismissNotice();
            case OPEN_ANOTHER -> chooseAndOpen();
            case PROTECT_AGAIN -> protect();
            case EXPORT_AGAIN -> export();
            case SHOW_IN_FOLDER -> showInFolder((Path) notice.subject());
            case COPY_DETAILS -> desktop.copyText((String) notice.subject());
        }
    }

    private boolean isProtecting(Path file) {
        boolean so = file.equals(model.protectingProperty().get());
        if (so) {
            model.tell(Notice.hint("notice.busy"));
        }
        return so;
    }

    /// @param lost originals with copies that would be lost
    private void leave(List<Path> lost, Runnable leave) {
        if (lost.isEmpty()) {
            leave.run();
            return;
        }
        OpenPicture inHand = model.pictureProperty().get();
        boolean exportable = lost.size() == 1 && inHand != null && inHand.file().equals(lost.getFirst());
        switch (desktop.askAboutUnsaved(lost.stream().map(file -> file.getFileName().toString()).toList(), exportable)) {
            case EXPORT -> exportThen(leave);
            case DISCARD -> leave.run();
            case STAY -> { }
        }
    }

    private void exportThen(Runnable then) {
        if (model.task().isRunning()) {
            model.tell(Notice.hint("notice.busy"));
        } else if (model.canExportProperty().get()) {
            desktop.chooseTarget(model.proposedTarget()).ifPresent(target -> model.export(target, true, then));
        }
    }
}
