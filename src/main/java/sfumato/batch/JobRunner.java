package sfumato.batch;

import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import sfumato.image.codec.PictureHead;
import sfumato.protect.MemoryNeed;
import sfumato.protect.Protector;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// Protects the pictures of a job: small ones several at once, large ones alone on all threads. What a picture becomes does
/// not depend on that. One that fails is recorded with its reason and the rest goes on; what would hit every further
/// picture (a full disk, an output folder that is gone) stops the run, and the rest waits for the next one.
public final class JobRunner {
    // The rest is for the weights, the drawn decoys and whatever else the program does.
    private static final double SHARE_OF_MEMORY = 0.8;

    private final Function<Workers, Protector> protectors;
    private final int threads;
    private final long memory;
    private final ToLongFunction<PictureHead> need;
    private final LongSupplier nanoTime;

    /// @param protectors makes the protector of a team, which closes its workers itself
    /// @param threads    to use at once, at least one
    public JobRunner(Function<Workers, Protector> protectors, int threads) {
        this(protectors, threads, (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_MEMORY), head -> MemoryNeed.of(head).usual(), System::nanoTime);
    }

    /// @param memory bytes for all pictures in work together
    /// @param need   bytes for a picture with this head
    JobRunner(Function<Workers, Protector> protectors, int threads, long memory, ToLongFunction<PictureHead> need, LongSupplier nanoTime) {
        this.protectors = protectors;
        this.threads = threads;
        this.memory = memory;
        this.need = need;
        this.nanoTime = nanoTime;
    }

    /// Runs until no picture waits any more, or until shortly after `cancellation` is requested; the pictures in work are
    /// then given up. While it is paused no picture is begun. Returns when nothing is in work any more. Not to be called
    /// for a job that is being run.
    public JobResult run(Job job, JobListener listener, Cancellation cancellation) {
        try (Lanes lanes = new Lanes(protectors, threads, memory)) {
            Plan plan = new Plan(new Loads(threads, memory, need), threads, nanoTime);
            return new JobRun(job, listener, cancellation, lanes, plan).toEnd();
        }
    }
}
