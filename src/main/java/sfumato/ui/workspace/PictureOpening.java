package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.ui.task.Outcome;
import sfumato.ui.task.TaskModel;

/// Reads pictures for looking at, one at a time: whoever asks for another one meanwhile gets only that one. To be used on the window's thread.
final class PictureOpening {
    private final PictureLoader loader;
    private final TaskModel task;
    private final KnownCopies copies;
    private Runnable next;
    private int newest;

    /// @param copy what was made of it, if something was and can still be read
    record Opened(OpenPicture picture, Optional<ProtectedCopy> copy) { }

    PictureOpening(PictureLoader loader, TaskModel task, KnownCopies copies) {
        this.loader = loader;
        this.task = task;
        this.copies = copies;
    }

    TaskModel task() {
        return task;
    }

    /// Reads a picture and the copy of it that is known; `then` hears how that ended, unless another one is wanted by then.
    void open(Path file, Consumer<Outcome<Opened>> then) {
        int mine = ++newest;
        next = () -> task.run((_, cancellation) -> read(file, copies.of(file), cancellation), outcome -> {
            Runnable waiting = next;
            next = null;
            if (waiting != null) {
                waiting.run();
            } else if (mine == newest) {
                then.accept(outcome);
            }
        });
        if (task.isRunning()) {
            task.cancel();
        } else {
            Runnable first = next;
            next = null;
            first.run();
        }
    }

    /// No picture is wanted any more.
    void stop() {
        newest++;
        next = null;
        task.cancel();
    }

    private Opened read(Path file, Optional<MadeCopy> made, Cancellation cancellation) throws Problem {
        OpenPicture picture = OpenPicture.load(loader, file, cancellation);
        if (made.isEmpty()) {
            return new Opened(picture, Optional.empty());
        }
        cancellation.check();
        try {
            return new Opened(picture, Optional.of(new ProtectedCopy(made.get(), OpenPicture.load(loader, made.get().file(), cancellation).pixels())));
        } catch (Problem.Missing _) {
            return new Opened(picture, Optional.empty()); // somebody moved it away since
        }
    }
}
