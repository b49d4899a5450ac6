package sfumato.image.codec;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import sfumato.task.Cancellation;

/// A library's call that takes seconds and cannot be stopped. It runs on a thread of its own, so that whoever asked for it need
/// not wait for its end after a wish to stop: it then ends by itself, in the background, and what it made is thrown away.
final class Unstoppable {
    private static final int LOOK_MILLIS = 20;

    private Unstoppable() {
    }

    /// Makes something in memory; must not touch a file, nor what is used again after a wish to stop.
    @FunctionalInterface
    interface Call<T> {
        T make() throws Exception;
    }

    /// @throws ExecutionException    with what the call threw, if not an error
    /// @throws CancellationException soon after `cancellation` was requested
    static <T> T run(Call<T> call, Cancellation cancellation) throws ExecutionException {
        FutureTask<T> task = new FutureTask<>(call::make);
        Thread.ofPlatform().daemon().name("sfumato-library").start(task);
        boolean interrupted = false;
        try {
            while (true) {
                cancellation.check();
                try {
                    return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    // look again
                } catch (InterruptedException _) {
                    interrupted = true; // our tasks are stopped by their cancellation alone
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
