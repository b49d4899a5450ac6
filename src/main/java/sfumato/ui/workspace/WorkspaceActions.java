package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sfumato.problem.Problem;

/// What buttons, menus and drops do: asks the person where the model needs an answer, then tells the model.
public final class WorkspaceActions {
    private final WorkspaceModel model;
    private final Desktop desktop;
    private Optional<Path> lastFolder = Optional.empty();

    public WorkspaceActions(WorkspaceModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    public void chooseAndOpen() {
        desktop.choosePicture(lastFolder).ifPresent(this::open);
    }

    public void open(Path file) {
        if (model.task().isRunning()) {
            model.tell(Notice.hint("notice.busy"));
        } else {
            lastFolder = Optional.ofNullable(file.toAbsolutePath().getParent());
            leaveCopy(() -> model.open(file));
        }
    }

    /// Opens what was dropped on the window.
    public void drop(List<Path> files) {
        if (files.size() == 1) {
            open(files.getFirst());
        } else {
            model.tell(Notice.hint("notice.several"));
        }
    }

    public void protect() {
        if (model.canProtectProperty().get()) {
            model.protect();
        }
    }

    public void export() {
        exportThen(() -> { });
    }

    public void closePicture() {
        if (!model.task().isRunning()) {
            leaveCopy(model::close);
        }
    }

    /// Runs `leave` once nothing would be lost by it that the person wants to keep.
    public void leaveCopy(Runnable leave) {
        if (!model.unsavedProperty().get()) {
            leave.run();
            return;
        }
        switch (desktop.askAboutUnsaved(model.pictureProperty().get().name())) {
            case EXPORT -> exportThen(leave);
            case DISCARD -> leave.run();
            case STAY -> { }
        }
    }

    public void showAbout() {
        desktop.showAbout();
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

    private void exportThen(Runnable then) {
        if (model.task().isRunning()) {
            model.tell(Notice.hint("notice.busy"));
        } else if (model.canExportProperty().get()) {
            desktop.chooseTarget(model.proposedTarget()).ifPresent(target -> model.export(target, true, then));
        }
    }

    private void showInFolder(Path file) {
        try {
            desktop.showInFolder(file);
        } catch (Problem problem) {
            model.tell(Notice.of(problem, Notice.Action.NONE));
        }
    }
}
