package sfumato.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import sfumato.image.codec.PictureHead;
import sfumato.nn.encoder.Encoder;
import sfumato.problem.Problem;
import sfumato.protect.EncoderShelf;
import sfumato.protect.MemoryNeed;
import sfumato.protect.ProtectionSettings;
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
    private final Function<ProtectionSettings, ToLongFunction<PictureHead>> need;
    private final LongSupplier nanoTime;

    /// @param protectors makes the protector of a team, which closes its workers itself
    /// @param threads    to use at once, at least one
    /// @param shelf      has the encoders that settings name, which take memory, too
    public JobRunner(Function<Workers, Protector> protectors, int threads, EncoderShelf shelf) {
        this.protectors = protectors;
        this.threads = threads;
        memory = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_MEMORY);
        need = settings -> need(shelf, settings);
        nanoTime = System::nanoTime;
    }

    /// For jobs that the embedded encoder alone is asked for.
    public JobRunner(Function<Workers, Protector> protectors, int threads) {
        this(protectors, threads, EncoderShelf.NONE);
    }

    /// @param memory bytes for all pictures in work together
    /// @param need   bytes for a picture with this head
    JobRunner(Function<Workers, Protector> protectors, int threads, long memory, ToLongFunction<PictureHead> need, LongSupplier nanoTime) {
        this.protectors = protectors;
        this.threads = threads;
        this.memory = memory;
        this.need = _ -> need;
        this.nanoTime = nanoTime;
    }

    /// Runs until no picture waits any more, or until shortly after `cancellation` is requested; the pictures in work are
    /// then given up. While it is paused no picture is begun. Returns when nothing is in work any more. Not to be called
    /// for a job that is being run.
    public JobResult run(Job job, JobListener listener, Cancellation cancellation) {
        try (Lanes lanes = new Lanes(protectors, threads, memory)) {
            Plan plan = new Plan(new Loads(threads, memory, need.apply(job.settings().protection())), threads, nanoTime);
            return new JobRun(job, listener, cancellation, lanes, plan).toEnd();
        }
    }

    private static ToLongFunction<PictureHead> need(EncoderShelf shelf, ProtectionSettings settings) {
        List<Encoder> joined = encoders(shelf, settings.encoders());
        List<Encoder> judges = encoders(shelf, shelf.judges().stream().filter(name -> !settings.encoders().contains(name)).toList());
        return head -> MemoryNeed.usual(head, joined, judges);
    }

    private static List<Encoder> encoders(EncoderShelf shelf, List<String> names) {
        List<Encoder> encoders = new ArrayList<>();
        for (String name : names) {
            try {
                encoders.add(shelf.encoder(name));
            } catch (Problem _) {
                // whoever protects with it says why, and that takes next to no memory
            }
        }
        return encoders;
    }
}
