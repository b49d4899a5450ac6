package sfumato.ui.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import sfumato.protect.EmbeddedEncoder;

/// The program's encoder, loaded by whoever needs it first: not before the window is there, which needs the processors for itself.
/// Whoever needs it meanwhile waits, which the window's thread never does. From any thread.
final class LazyEncoder implements Supplier<EmbeddedEncoder> {
    private final FutureTask<EmbeddedEncoder> encoder = new FutureTask<>(EmbeddedEncoder::load);

    @Override
    public EmbeddedEncoder get() {
        encoder.run(); // returns at once if it was called before
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return encoder.get();
                } catch (InterruptedException _) {
                    interrupted = true; // it takes some tenths of a second at most
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the program's own encoder cannot be loaded", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
