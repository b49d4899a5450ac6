package sfumato.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import sfumato.task.Cancellation;

/// Waits for the system to tell that something happened in a folder or its subfolders. It is a reason to look earlier and
/// nothing to rely on: network shares tell nothing, and systems watch only so many folders.
final class FolderNews implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(FolderNews.class.getName());
    // How late a wish to stop may be noticed.
    private static final long LOOK_NANOS = 100_000_000;

    private final Path folder;
    private final Path without;
    private final Optional<WatchService> system;
    private final Map<Path, WatchKey> watched = new HashMap<>();

    /// @param without the subfolder whose news are of no interest
    FolderNews(Path folder, Path without) {
        this.folder = folder;
        this.without = without;
        this.system = service(folder);
    }

    private static Optional<WatchService> service(Path folder) {
        try {
            return Optional.of(folder.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.FINE, e, () -> "the system tells nothing of " + folder);
            return Optional.empty();
        }
    }

    /// Asks to be told of subfolders that have come, and of those that were gone. To be done before looking at them, so that
    /// nothing happens unnoticed between.
    void follow() {
        watched.values().removeIf(key -> !key.isValid());
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path entry, BasicFileAttributes is) throws IOException {
                    boolean passed = (!entry.equals(folder) && entry.getFileName().toString().startsWith("."))
                            || (Files.isDirectory(without) && Files.isSameFile(entry, without));
                    if (!passed) {
                        watch(entry);
                    }
                    return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path entry, IOException failure) {
                    return FileVisitResult.CONTINUE; // the look that follows says it
                }
            });
        } catch (IOException e) {
            LOG.log(Level.FINE, e, () -> "not all of " + folder + " is watched");
        }
    }

    private void watch(Path subfolder) throws IOException {
        if (system.isPresent() && !watched.containsKey(subfolder)) {
            watched.put(subfolder, subfolder.register(system.get(), StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE));
        }
    }

    /// Returns when something has happened, at the latest after `most`.
    ///
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` was requested
    void await(Duration most, Cancellation cancellation) {
        if (system.isEmpty()) {
            pause(most, cancellation);
            return;
        }
        long begin = System.nanoTime();
        for (long left = most.toNanos(); left > 0; left = most.toNanos() - (System.nanoTime() - begin)) {
            cancellation.check();
            try {
                WatchKey news = system.get().poll(Math.min(left, LOOK_NANOS), TimeUnit.NANOSECONDS);
                if (news != null) {
                    forgetAll(news, system.get());
                    return;
                }
            } catch (InterruptedException _) {
                cancellation.request();
            }
        }
    }

    /// Lets `time` go by, whatever happens.
    ///
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` was requested
    static void pause(Duration time, Cancellation cancellation) {
        long begin = System.nanoTime();
        for (long left = time.toNanos(); left > 0; left = time.toNanos() - (System.nanoTime() - begin)) {
            cancellation.check();
            LockSupport.parkNanos(Math.min(left, LOOK_NANOS));
        }
    }

    // What exactly happened is found out by looking.
    private static void forgetAll(WatchKey first, WatchService others) {
        for (WatchKey news = first; news != null; news = others.poll()) {
            news.pollEvents();
            news.reset();
        }
    }

    @Override
    public void close() {
        try {
            if (system.isPresent()) {
                system.get().close();
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, e, () -> "the watch over " + folder + " did not end well");
        }
    }
}
