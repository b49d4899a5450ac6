package sfumato.ui.app;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.EmbeddedEncoder;
import sfumato.protect.Onlooker;
import sfumato.protect.ProtectionResult;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Protector;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

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

    /// One that waits for the encoder when it is first used.
    Protector protector(Workers workers) {
        return new Protector() {
            private Protector ready;

            @Override
            public ProtectionResult protect(Path original, Destination destination, ProtectionSettings settings,
                                            Onlooker onlooker, Cancellation cancellation) throws Problem {
                if (ready == null) {
                    ready = get().protector(workers);
                }
                return ready.protect(original, destination, settings, onlooker, cancellation);
            }
        };
    }
}
