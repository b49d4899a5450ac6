package sfumato.image.codec;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Things that are used again because nobody frees them: as many are made as are in use at once. For any number of threads.
final class Spares<T> {
    private final Supplier<T> making;
    private final Queue<T> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger made = new AtomicInteger();

    Spares(Supplier<T> making) {
        this.making = making;
    }

    /// What is made of the thing while nobody else has it.
    @FunctionalInterface
    interface Use<T, R, E extends Exception> {
        R with(T thing) throws E;
    }

    <R, E extends Exception> R lend(Use<T, R, E> use) throws E {
        T thing = take();
        try {
            return use.with(thing);
        } finally {
            idle.add(thing);
        }
    }

    /// How many were ever made.
    int made() {
        return made.get();
    }

    private T take() {
        T spare = idle.poll();
        if (spare != null) {
            return spare;
        }
        made.incrementAndGet();
        return making.get();
    }
}
