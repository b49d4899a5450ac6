package sfumato.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.Onlooker;
import sfumato.protect.ProtectionResult;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Protector;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.ui.workspace.WarmUp;

/// Rehearses on a small picture that the program draws, while the person still looks for one: after that the first preview
/// comes within two seconds and not five (measured on two processors, 1280 x 1004), because Java has compiled the
/// program by then and the decoys are drawn. A real picture ends the rehearsal.
final class WarmProtector implements Protector, WarmUp {
    private static final System.Logger LOG = System.getLogger(WarmProtector.class.getName());
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int STEPS = 4;
    // It obeys within half a second; the program ends in any case.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Protector> making;
    private final ReentrantLock turn = new ReentrantLock();
    private final Cancellation rehearsal = new Cancellation();
    private Protector made;
    private volatile Thread rehearsing;

    /// @param making makes the protector, when it is first needed
    WarmProtector(Supplier<Protector> making) {
        this.making = making;
    }

    /// Begins to rehearse on a thread of its own.
    @Override
    public void begin() {
        rehearsing = Thread.ofPlatform().daemon().name("sfumato-warm-up").start(this::rehearse);
    }

    @Override
    public void close() {
        rehearsal.request();
        Thread thread = rehearsing;
        if (thread != null) {
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt(); // then without waiting
            }
        }
    }

    @Override
    public ProtectionResult protect(Path original, Destination destination, ProtectionSettings settings,
                                    Onlooker onlooker, Cancellation cancellation) throws Problem {
        rehearsal.request();
        turn.lock();
        try {
            return protector().protect(original, destination, settings, onlooker, cancellation);
        } finally {
            turn.unlock();
        }
    }

    private Protector protector() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }

    // Nobody waits for it, and whatever stands in its way will be told with the first real picture.
    private void rehearse() {
        turn.lock();
        try {
            rehearsal.check();
            rehearseIn(Files.createTempDirectory("sfumato-warm-up-"));
        } catch (CancellationException _) {
            LOG.log(System.Logger.Level.DEBUG, "a picture came before the rehearsal was over");
        } catch (IOException | Problem e) {
            LOG.log(System.Logger.Level.DEBUG, "no rehearsal", e);
        } finally {
            turn.unlock();
        }
    }

    private void rehearseIn(Path folder) throws IOException, Problem {
        Path picture = folder.resolve("picture.png");
        Path copy = folder.resolve("copy.png");
        try {
            new ArtworkWriter().write(DrawnPicture.FLAT_DUNES.draw(WIDTH, HEIGHT), PictureFormat.PNG, 100, picture, false);
            protector().protect(picture, new Destination(copy, false), ProtectionSettings.DEFAULT.withSteps(STEPS), Progress.NONE, rehearsal);
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(picture);
            Files.delete(folder);
        }
    }
}
