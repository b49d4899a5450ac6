package sfumato.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Notices pictures that come into a folder or change there. Which files count is as for [PictureScan].
///
/// A picture is ready when its length and its time have stayed the same for [#STILL] and it can be opened: whoever writes it
/// has finished then. It is given once, and again when it has changed since. A file that was gone for a while, as all
/// are when a network share is lost, and comes back unchanged is not given again.
public final class FolderWatch {
    /// How long a file must not have changed.
    public static final Duration STILL = Duration.ofSeconds(2);
    // Then it is given all the same, so that whoever takes it says what is wrong with it.
    private static final Duration OPENING = Duration.ofSeconds(60);
    private static final Duration RESCAN = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(60);
    private static final Duration BREATH = Duration.ofMillis(500);

    private final Path folder;
    private final Path output;
    private final LongSupplier nanoTime;
    private final Map<Path, Known> known = new HashMap<>();
    private Set<String> told = new HashSet<>();

    /// What is known of a file.
    ///
    /// @param since when it was first seen so, in nanoseconds
    /// @param given whether it was given so
    private record Known(long length, FileTime modified, long since, boolean given) {
        boolean same(BasicFileAttributes now) {
            return length == now.size() && modified.equals(now.lastModifiedTime());
        }
    }

    /// What one look at the folder found.
    ///
    /// @param ready    new or changed pictures that nobody writes to any more
    /// @param coming   whether others are still being written
    /// @param problems what could not be looked at, unless it was said at the look before
    public record Look(List<FoundPicture> ready, boolean coming, List<Problem> problems) {
        public Look {
            ready = List.copyOf(ready);
            problems = List.copyOf(problems);
        }
    }

    /// @param output for the copies; it may lie inside `folder` and is not looked at
    public FolderWatch(Path folder, Path output) {
        this(folder, output, System::nanoTime);
    }

    FolderWatch(Path folder, Path output, LongSupplier nanoTime) {
        this.folder = folder;
        this.output = output;
        this.nanoTime = nanoTime;
    }

    /// Takes what is there now as given: only what comes or changes later will be ready.
    public void passOver() {
        long now = nanoTime.getAsLong();
        for (FoundPicture picture : PictureScan.of(List.of(folder), output).pictures()) {
            attributes(picture.file()).ifPresent(is -> known.put(picture.file(), new Known(is.size(), is.lastModifiedTime(), now, true)));
        }
    }

    /// Lets a picture that was given be given again in a minute, as if it had come just before: nothing could be done with it
    /// for now.
    public void giveAgain(FoundPicture picture) {
        long ready = nanoTime.getAsLong() + AGAIN.toNanos();
        known.computeIfPresent(picture.file(), (_, before) -> new Known(before.length(), before.modified(), ready - STILL.toNanos(), false));
    }

    /// Hears what a watch meets, on the thread that watches.
    public interface Visitor {
        /// These are ready. What comes meanwhile is found afterwards.
        void ready(List<FoundPicture> pictures);

        /// Something cannot be looked at. The watch goes on.
        void trouble(Problem problem);
    }

    /// Looks again and again, until `cancellation` is requested: when the system tells that something happened, and every
    /// few seconds because not every system does. A folder that is gone for a while is waited for.
    ///
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` was requested; there is no other end
    public void run(Visitor visitor, Cancellation cancellation) {
        try (FolderNews news = new FolderNews(folder, output)) {
            while (true) {
                news.follow();
                Look look = look();
                look.problems().forEach(visitor::trouble);
                if (!look.ready().isEmpty()) {
                    visitor.ready(look.ready());
                }
                if (!look.coming()) {
                    news.await(RESCAN, cancellation);
                }
                // Somebody who writes makes news a hundred times a second.
                FolderNews.pause(BREATH, cancellation);
            }
        }
    }

    /// Looks at the whole folder once.
    public Look look() {
        if (!Files.isDirectory(folder)) {
            return new Look(List.of(), false, news(List.of(new Problem.Unreadable(folder, "this folder is gone",
                    "The watch goes on when it is there again", null))));
        }
        PictureScan.Result found = PictureScan.of(List.of(folder), output);
        List<FoundPicture> ready = new ArrayList<>();
        boolean coming = false;
        for (FoundPicture picture : found.pictures()) {
            switch (state(picture.file())) {
                case READY -> ready.add(picture);
                case COMING -> coming = true;
                case NOTHING_NEW -> { }
            }
        }
        return new Look(ready, coming, news(found.problems()));
    }

    private enum State { NOTHING_NEW, COMING, READY }

    private State state(Path file) {
        return attributes(file).map(is -> state(file, is)).orElse(State.NOTHING_NEW);
    }

    private State state(Path file, BasicFileAttributes is) {
        long now = nanoTime.getAsLong();
        Known before = known.get(file);
        if (before == null || !before.same(is)) {
            known.put(file, new Known(is.size(), is.lastModifiedTime(), now, false));
            return State.COMING;
        }
        if (before.given()) {
            return State.NOTHING_NEW;
        }
        long still = now - before.since();
        // Nobody exports an empty file; it is one that was begun.
        if (still < STILL.toNanos() || ((is.size() == 0 || !opens(file)) && still < OPENING.toNanos())) {
            return State.COMING;
        }
        known.put(file, new Known(before.length(), before.modified(), before.since(), true));
        return State.READY;
    }

    private static Optional<BasicFileAttributes> attributes(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException _) {
            return Optional.empty(); // it was taken away since it was found; if not, the next look finds it
        }
    }

    // Windows keeps a file closed that another program writes.
    private static boolean opens(Path file) {
        try (InputStream _ = Files.newInputStream(file)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private List<Problem> news(List<Problem> problems) {
        List<Problem> news = problems.stream().filter(problem -> !told.contains(problem.getMessage())).toList();
        told = problems.stream().map(Problem::getMessage).collect(Collectors.toSet());
        return news;
    }
}
