package sfumato.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sfumato.protect.Protector;
import sfumato.task.Workers;

/// The teams that protect pictures, each with threads and a protector of its own. Several small teams or one that has all
/// threads: together they never have more threads, nor pictures that need more memory, than there are.
final class Lanes implements AutoCloseable {
    private final Function<Workers, Protector> protectors;
    private final int threads;
    private final long memory;
    private final List<Lane> all = new ArrayList<>();

    /// One team. What it needed last it keeps for the next picture, until it is closed.
    static final class Lane {
        private final Workers workers;
        private final Protector protector;
        private Load load;
        private boolean busy = true;

        private Lane(Workers workers, Protector protector, Load load) {
            this.workers = workers;
            this.protector = protector;
            this.load = load;
        }

        Protector protector() {
            return protector;
        }

        private boolean suits(Load wanted) {
            return !busy && load.threads() == wanted.threads();
        }
    }

    /// @param memory bytes for all pictures in work together
    Lanes(Function<Workers, Protector> protectors, int threads, long memory) {
        this.protectors = protectors;
        this.threads = threads;
        this.memory = memory;
    }

    /// A team for a picture, if there is room for it now. There always is if nothing is in work.
    synchronized Optional<Lane> take(Load load) {
        int busyThreads = all.stream().filter(lane -> lane.busy).mapToInt(lane -> lane.load.threads()).sum();
        long busyBytes = all.stream().filter(lane -> lane.busy).mapToLong(lane -> lane.load.bytes()).sum();
        if (busyThreads > 0 && (busyThreads + load.threads() > threads || busyBytes + load.bytes() > memory)) {
            return Optional.empty();
        }
        Optional<Lane> suiting = all.stream().filter(lane -> lane.suits(load)).max(Comparator.comparingLong(lane -> lane.load.bytes()));
        closeIdle(memory - busyBytes - load.bytes(), suiting);
        suiting.ifPresent(lane -> {
            lane.load = load;
            lane.busy = true;
        });
        return Optional.of(suiting.orElseGet(() -> open(load)));
    }

    private Lane open(Load load) {
        Workers workers = new Workers(load.threads());
        Lane lane = new Lane(workers, protectors.apply(workers), load);
        all.add(lane);
        return lane;
    }

    // Teams that have nothing to do keep memory, which may be needed now.
    private void closeIdle(long room, Optional<Lane> kept) {
        long idle = 0;
        for (Lane lane : List.copyOf(all)) {
            if (!lane.busy && kept.filter(lane::equals).isEmpty()) {
                idle += lane.load.bytes();
                if (idle > room) {
                    close(lane);
                }
            }
        }
    }

    private void close(Lane lane) {
        all.remove(lane);
        lane.workers.close();
    }

    synchronized void giveBack(Lane lane) {
        lane.busy = false;
    }

    /// How many are at work.
    synchronized int busy() {
        return (int) all.stream().filter(lane -> lane.busy).count();
    }

    @Override
    public synchronized void close() {
        List.copyOf(all).forEach(this::close);
    }
}
