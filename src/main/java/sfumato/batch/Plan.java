package sfumato.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import sfumato.batch.Item.State;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.codec.PictureHead;

/// What is known of the work that a job makes: how large its pictures are, how far those in work have come, and what
/// that means for the rest. For several threads.
final class Plan {
    // What a picture costs that does not depend on its size, in pixels; the search stops growing where its grid does.
    private static final double FIXED_WORK = 100_000;

    private final Loads loads;
    private final TimeLeft timeLeft;
    private final LongSupplier nanoTime;
    private final Map<Integer, Optional<PictureHead>> heads = new HashMap<>();
    private final Set<Integer> alone = new HashSet<>();
    private final Map<Integer, Started> working = new HashMap<>();
    private long pausedNanos;
    private OptionalLong pausedSince = OptionalLong.empty();
    private double shown;
    private Totals totals = new Totals(0, 0, 1, 0, 0);

    private record Started(Load load, long at, double share) {
    }

    Plan(Loads loads, int threads, LongSupplier nanoTime) {
        this.loads = loads;
        this.nanoTime = nanoTime;
        timeLeft = new TimeLeft(threads);
    }

    /// @param count of the pictures that are to be done, this and those in work included
    synchronized Load load(Item item, int count) {
        return alone.contains(item.number()) ? loads.alone() : loads.of(head(item), count);
    }

    /// It must not share the memory with others.
    ///
    /// @return whether that is new
    synchronized boolean setAlone(int number) {
        return alone.add(number);
    }

    synchronized boolean isMeasured(Item item) {
        return heads.containsKey(item.number());
    }

    /// Looks at its file, once.
    synchronized Optional<PictureHead> head(Item item) {
        Path file = item.picture().file();
        return heads.computeIfAbsent(item.number(), _ -> Files.isRegularFile(file) ? ArtworkReader.headOf(file) : Optional.empty());
    }

    synchronized void start(int number, Load load) {
        working.put(number, new Started(load, now(), 0));
    }

    synchronized void at(int number, double share) {
        working.computeIfPresent(number, (_, started) -> new Started(started.load, started.at, share));
    }

    /// @param done whether it was protected, so that its time tells something
    synchronized void end(int number, boolean done) {
        Started started = working.remove(number);
        if (started != null && done) {
            timeLeft.done(new TimeLeft.Working(work(number), 1, started.load.threads(), now() - started.at));
        }
    }

    /// Time does not count while it is paused.
    synchronized void pause(boolean paused) {
        if (paused && pausedSince.isEmpty()) {
            pausedSince = OptionalLong.of(nanoTime.getAsLong());
        } else if (!paused && pausedSince.isPresent()) {
            pausedNanos += nanoTime.getAsLong() - pausedSince.getAsLong();
            pausedSince = OptionalLong.empty();
        }
    }

    private long now() {
        return pausedSince.orElseGet(nanoTime) - pausedNanos;
    }

    private double work(int number) {
        return FIXED_WORK + heads.getOrDefault(number, Optional.empty()).map(Plan::pixels).orElseGet(this::usualPixels);
    }

    // A picture of which nothing is known yet is taken for one like the others.
    private double usualPixels() {
        return heads.values().stream().flatMap(Optional::stream).mapToDouble(Plan::pixels).average().orElse(0);
    }

    private static double pixels(PictureHead head) {
        return (double) head.size().width() * head.size().height();
    }

    // All in units of work but for the two numbers.
    private record Totals(int ended, int count, double all, double done, double waiting) {
    }

    /// Adds up what there is to do. Takes a moment where there are thousands, so it is not done at every step of a picture.
    synchronized void addUp(List<Item> items) {
        double usual = FIXED_WORK + usualPixels();
        double all = 0;
        double done = 0;
        double waiting = 0;
        int ended = 0;
        for (Item item : items) {
            double work = heads.getOrDefault(item.number(), Optional.empty()).isPresent() ? work(item.number()) : usual;
            all += work;
            switch (item.state()) {
                case State.Waiting() -> waiting += work;
                case State.Working _ -> { }
                case State.Ended _ -> {
                    done += work;
                    ended++;
                }
            }
        }
        totals = new Totals(ended, items.size(), all, done, waiting);
    }

    synchronized Standing standing() {
        List<TimeLeft.Working> now = new ArrayList<>();
        working.forEach((number, w) -> now.add(new TimeLeft.Working(work(number), w.share, w.load.threads(), now() - w.at)));
        double done = totals.done + now.stream().mapToDouble(w -> w.share() * w.work()).sum();
        shown = Math.clamp(totals.all == 0 ? 1 : done / totals.all, shown, 1);
        return new Standing(totals.ended, totals.count, shown, timeLeft.left(now, totals.waiting));
    }
}
