package sfumato.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Watches the window's thread for moments in which it cannot answer: asks it again and again, and when an answer takes
/// long, looks at what it is doing.
///
/// Of a late answer, only what the window's thread itself is to blame for counts: the processor time it used meanwhile,
/// or the time it stood still in our code, waiting for a lock, a file or another thread. What a busy machine takes
/// away from it does not count, so that the same program gives the same verdict on a quiet machine and a busy one.
final class StallWatch implements AutoCloseable {
    private static final int LOOK_MILLIS = 5;
    private static final int TELL_FROM_MILLIS = 40;
    private static final long MOST_MILLIS = 100;

    /// A late answer.
    ///
    /// @param busyMillis   processor time that the window's thread used
    /// @param waitedMillis time that it stood still in our code
    /// @param doing        where it was, as seen the last time that it was in our code
    record Stall(long busyMillis, long waitedMillis, String doing) {
        long millis() {
            return Math.max(busyMillis, waitedMillis);
        }
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Stall> stalls = new ArrayList<>();
    private final Thread window;
    private final Thread watch;
    private volatile boolean closed;

    private StallWatch(Thread window) {
        this.window = window;
        watch = Thread.ofPlatform().daemon().name("stall-watch").start(this::watch);
    }

    /// Begins to watch. To be called on the window's thread.
    static StallWatch begin() {
        return new StallWatch(Thread.currentThread());
    }

    /// The worst first.
    synchronized List<Stall> stalls() {
        return stalls.stream().sorted(Comparator.comparingLong(Stall::millis).reversed()).toList();
    }

    /// The longest time in milliseconds that the window could not answer by its own fault; 0 if it never was late.
    long longest() {
        return stalls().stream().mapToLong(Stall::millis).max().orElse(0);
    }

    /// Fails if the window stood still for a file, a lock or another thread, or computed for long. A program that is
    /// warm computes for 100 ms at most; tests run without the class cache, and the first to come pays for every class and
    /// style that is met for the first time (106 ms on a busy machine), so that they are allowed three times as much.
    void assertNeverFrozen() {
        for (Stall stall : stalls()) {
            assertTrue(stall.waitedMillis() <= MOST_MILLIS && stall.busyMillis() <= 3 * MOST_MILLIS, () -> "the window was frozen: " + stall);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            watch.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void watch() {
        while (!closed) {
            ask();
            pause();
        }
    }

    private void ask() {
        AtomicBoolean answered = new AtomicBoolean();
        long begin = System.nanoTime();
        long busy = threads.getThreadCpuTime(window.threadId());
        Platform.runLater(() -> answered.set(true));
        int stoodStill = 0;
        String doing = "";
        for (long last = System.nanoTime(); !answered.get() && !closed; ) {
            pause();
            StackTraceElement[] stack = window.getStackTrace();
            long now = System.nanoTime();
            String own = own(stack);
            doing = own.isEmpty() ? doing : own;
            if (!own.isEmpty() && waits(stack)) {
                stoodStill += (int) ((now - last) / 1_000_000);
            }
            last = now;
        }
        if (System.nanoTime() - begin > TELL_FROM_MILLIS * 1_000_000L) {
            note(new Stall((threads.getThreadCpuTime(window.threadId()) - busy) / 1_000_000, stoodStill, doing));
        }
    }

    private synchronized void note(Stall stall) {
        stalls.add(stall);
    }

    // Waiting for a lock or another thread, or inside a call of the system for a file.
    private boolean waits(StackTraceElement[] stack) {
        return window.getState() != Thread.State.RUNNABLE
                || (stack.length > 0 && stack[0].isNativeMethod() && (stack[0].getClassName().startsWith("sun.nio") || stack[0].getClassName().startsWith("java.io")));
    }

    private static String own(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(frame -> frame.getClassName().startsWith("sfumato.") && !frame.getClassName().startsWith(StallWatch.class.getName() + "$"))
                .limit(4).map(StackTraceElement::toString).collect(Collectors.joining(" < "));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
