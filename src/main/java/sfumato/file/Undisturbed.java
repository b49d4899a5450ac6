package sfumato.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Does with a channel what must not be broken off. A channel closes itself, and gives up its lock, when its thread is
/// interrupted, which that of a cancelled task is; so this is done by a thread that nobody can interrupt. The streams of
/// [java.nio.file.Files] need no such care.
final class Undisturbed {
    private Undisturbed() {
    }

    /// Has the disk keep what was written to a file.
    static void force(Path file) throws IOException {
        call(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return null;
        });
    }

    /// Waits for the work even if interrupted, and is interrupted after that.
    ///
    /// @throws IOException as the work does
    static <T> T call(Callable<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("sfumato-file").start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case Throwable mistake -> throw new IllegalStateException(mistake);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
