package sfumato.ui.portfolio;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import sfumato.image.codec.ArtworkReader;
import sfumato.nn.NotEnoughMemory;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Makes thumbnails in the background: one at a time, because reading a large picture takes much memory; what was asked
/// for last comes first, because that is what is seen now; what is no longer wanted is not read. The newest few hundred are kept.
public final class Thumbnails {
    private static final System.Logger LOG = System.getLogger(Thumbnails.class.getName());
    /// 80 KB each at the most.
    static final int KEPT = 400;
    /// Reading a larger one takes memory that the work may need.
    private static final long MOST_PIXELS = 60_000_000;

    private final ThumbnailReader reader;
    private final Executor background;
    private final Executor window;
    private final Map<Path, Consumer<Optional<Thumbnail>>> wanted = new LinkedHashMap<>();
    private final Map<Path, Optional<Thumbnail>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Optional<Thumbnail>> eldest) {
            return size() > KEPT;
        }
    };
    private final Cancellation closed = new Cancellation();
    private boolean reading;

    /// @param background runs one task at a time
    public Thumbnails(ThumbnailReader reader, Executor background, Executor window) {
        this.reader = reader;
        this.background = background;
        this.window = window;
    }

    /// Tells `then` the thumbnail of a file, at once if it is known; an empty one if the file cannot be read. On the window's thread.
    public void want(Path file, Consumer<Optional<Thumbnail>> then) {
        Optional<Thumbnail> known = kept.get(file);
        if (known != null) {
            then.accept(known);
            return;
        }
        wanted.remove(file);
        wanted.put(file, then);
        readNext();
    }

    /// Nobody looks at this file any more. On the window's thread.
    public void forget(Path file) {
        wanted.remove(file);
    }

    /// No further file is read, and the one that is being read is given up. On the window's thread.
    public void close() {
        closed.request();
        wanted.clear();
    }

    private void readNext() {
        if (reading || closed.requested() || wanted.isEmpty()) {
            return;
        }
        Path newest = null;
        for (Path file : wanted.keySet()) {
            newest = file;
        }
        Path file = newest;
        reading = true;
        background.execute(() -> {
            Optional<Thumbnail> made = read(file);
            window.execute(() -> show(file, made));
        });
    }

    private void show(Path file, Optional<Thumbnail> made) {
        reading = false;
        kept.put(file, made);
        Consumer<Optional<Thumbnail>> then = wanted.remove(file);
        if (then != null) {
            then.accept(made);
        }
        readNext();
    }

    // A thumbnail is a comfort: why a picture cannot be read is said when it is opened or protected.
    private Optional<Thumbnail> read(Path file) {
        if (ArtworkReader.sizeOf(file).filter(size -> size.pixels() > MOST_PIXELS).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(file, closed));
        } catch (Problem | NotEnoughMemory | OutOfMemoryError unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "no thumbnail of " + file, unreadable);
            return Optional.empty();
        } catch (CancellationException _) {
            return Optional.empty(); // the window is gone
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Sfumato: no thumbnail of " + file, fault);
            return Optional.empty();
        }
    }
}
