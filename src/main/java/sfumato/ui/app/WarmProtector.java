package sfumato.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.nn.encoder.Encoder;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.EncoderShelf;
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

    private final EncoderShelf shelf;
    private final Function<EncoderShelf, Protector> making;
    private final ReentrantLock turn = new ReentrantLock();
    private final Cancellation rehearsal = new Cancellation();
    private Protector made;
    private boolean judged; // only under the lock
    private volatile Thread rehearsing;

    /// @param shelf  has the encoders of the protector; while it rehearses none of them judges, which would take long
    /// @param making makes the protector, when it is first needed
    WarmProtector(EncoderShelf shelf, Function<EncoderShelf, Protector> making) {
        this.shelf = shelf;
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
            judged = true;
            return protector().protect(original, destination, settings, onlooker, cancellation);
        } finally {
            turn.unlock();
        }
    }

    private Protector protector() {
        if (made == null) {
            made = making.apply(new Quiet());
        }
        return made;
    }

    private final class Quiet implements EncoderShelf {
        @Override
        public Encoder encoder(String name) throws Problem {
            return shelf.encoder(name);
        }

        @Override
        public List<String> judges() {
            return judged ? shelf.judges() : List.of();
        }

        @Override
        public String checksum(String name) throws Problem {
            return shelf.checksum(name);
        }
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
