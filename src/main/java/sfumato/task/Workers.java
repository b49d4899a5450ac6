package sfumato.task;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A small fork-join team: the calling thread and `threads - 1` daemon threads that wait for work by spinning
/// for some microseconds and then parking, so that a kernel called thousands of times a second starts at once
/// and an idle team costs nothing.
///
/// Work is a number of numbered tasks. Which thread runs which task is left to chance, so a task must write
/// only what belongs to its number; then the result is the same for any number of threads. One call at a time.
///
/// A team obeys the wish to stop or pause of the picture it works for ([#obey]) before each task, so that whoever shares work
/// out need not think of it.
public final class Workers implements AutoCloseable {
    private static final int SPINS_BEFORE_PARKING = 5_000;
    private static final long PARK_NANOS = 1_000_000_000L;

    /// One numbered task. `worker` is below [#threads()] and names the scratch memory this task may use.
    @FunctionalInterface
    public interface Task {
        void run(int task, int worker);
    }

    /// One call of [#run]. Each round has counters of its own, so a thread that wakes late finds its round used up
    /// and cannot take tasks of the next.
    private static final class Round {
        final int tasks;
        final Task body;
        final AtomicInteger next = new AtomicInteger();
        final AtomicInteger unfinished;
        volatile Throwable failure;

        Round(int tasks, Task body) {
            this.tasks = tasks;
            this.body = body;
            this.unfinished = new AtomicInteger(tasks);
        }

        void work(int worker) {
            for (int task; (task = next.getAndIncrement()) < tasks; ) {
                try {
                    if (failure == null) {
                        body.run(task, worker);
                    }
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    unfinished.decrementAndGet();
                }
            }
        }
    }

    private final Thread[] helpers;
    private volatile Round round = new Round(0, null);
    private volatile boolean closed;
    private final Cancellation nobodys = new Cancellation(); // which is never requested
    private volatile Cancellation obeyed = nobodys;

    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            int worker = i + 1;
            helpers[i] = Thread.ofPlatform().daemon().name("sfumato-worker-" + worker).start(() -> help(worker));
        }
    }

    /// As many threads as the machine has processors.
    public static Workers ofMachine() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    public int threads() {
        return helpers.length + 1;
    }

    /// From now on, until what is returned is closed, each task begins with a look at `cancellation`: [#run] then ends with a
    /// [java.util.concurrent.CancellationException] soon after it was requested, and waits while it is paused.
    public Obedience obey(Cancellation cancellation) {
        Cancellation before = obeyed;
        obeyed = cancellation;
        return () -> obeyed = before;
    }

    /// Ends when it is closed.
    @FunctionalInterface
    public interface Obedience extends AutoCloseable {
        @Override
        void close();
    }

    /// What is obeyed now, for long work that is not shared out. To look at only: others may obey it, too.
    public Cancellation obeyed() {
        return obeyed;
    }

    /// Runs tasks 0 to `tasks - 1` and returns when all are done. What a task throws is thrown here.
    public void run(int tasks, Task task) {
        if (closed) {
            throw new IllegalStateException("these workers were closed");
        }
        Cancellation cancellation = obeyed;
        Task body = cancellation == nobodys ? task : (number, worker) -> {
            cancellation.check();
            task.run(number, worker);
        };
        if (helpers.length == 0 || tasks <= 1) {
            for (int number = 0; number < tasks; number++) {
                body.run(number, 0);
            }
            return;
        }
        Round mine = new Round(tasks, body);
        round = mine;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        mine.work(0);
        awaitOthers(mine);
        rethrow(mine.failure);
    }

    /// Splits `items` into tasks of at most `perTask` neighbours and runs `body` on each range.
    public void ranges(int items, int perTask, Range body) {
        run((items + perTask - 1) / perTask, (task, worker) ->
                body.run(task * perTask, Math.min(items, (task + 1) * perTask), worker));
    }

    /// A half-open range of items, from `from` up to but without `to`.
    @FunctionalInterface
    public interface Range {
        void run(int from, int to, int worker);
    }

    @SuppressWarnings("ThreadPriorityCheck") // parking and waking takes longer than most rounds last
    private static void awaitOthers(Round mine) {
        for (int spins = 0; mine.unfinished.get() > 0; spins++) {
            if (spins < SPINS_BEFORE_PARKING) {
                Thread.onSpinWait();
            } else {
                Thread.yield(); // the last helper may have lost its processor to another program
            }
        }
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case null -> { }
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private void help(int worker) {
        Round last = round;
        while (!closed) {
            for (int spins = 0; round == last && !closed; spins++) {
                if (spins < SPINS_BEFORE_PARKING) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(this, PARK_NANOS);
                }
            }
            last = round;
            last.work(worker);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }
}
