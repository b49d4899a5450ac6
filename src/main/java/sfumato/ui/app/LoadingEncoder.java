package sfumato.ui.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import sfumato.protect.EmbeddedEncoder;

/// The program's encoder, loaded by a thread of its own while the window opens. Whoever needs it sooner waits, which the
/// window's thread never does.
final class LoadingEncoder implements Supplier<EmbeddedEncoder> {
    private final FutureTask<EmbeddedEncoder> encoder = new FutureTask<>(EmbeddedEncoder::load);

    private LoadingEncoder() {
    }

    static LoadingEncoder begin() {
        LoadingEncoder loading = new LoadingEncoder();
        Thread.ofPlatform().daemon().name("sfumato-load").start(loading.encoder);
        return loading;
    }

    @Override
    public EmbeddedEncoder get() {
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
