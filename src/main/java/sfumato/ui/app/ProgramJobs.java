package sfumato.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import sfumato.batch.FoundPicture;
import sfumato.batch.Job;
import sfumato.batch.JobListener;
import sfumato.batch.JobResult;
import sfumato.batch.JobRunner;
import sfumato.batch.JobSettings;
import sfumato.batch.Ledger;
import sfumato.batch.LedgerKeeper;
import sfumato.batch.Summary;
import sfumato.problem.Problem;
import sfumato.protect.EmbeddedEncoder;
import sfumato.protect.EncoderShelf;
import sfumato.task.Cancellation;
import sfumato.ui.batch.Jobs;

/// Jobs with the program's own encoder; what they make is noted in the ledger.
///
/// @param encoder    of every picture
/// @param shelf      has the encoders that join it
/// @param processors how many the queue may use when it begins
record ProgramJobs(Supplier<EmbeddedEncoder> encoder, EncoderShelf shelf, IntSupplier processors, Ledger ledger) implements Jobs {
    private static final System.Logger LOG = System.getLogger(ProgramJobs.class.getName());

    @Override
    public Job begin(JobSettings settings, List<FoundPicture> pictures) throws Problem {
        return Job.begin(settings, pictures);
    }

    @Override
    public Job resume(Path output) throws Problem {
        Job job = Job.resume(output);
        try {
            for (String name : job.settings().protection().encoders()) {
                requireThere(name, output);
            }
            return job;
        } catch (Problem problem) {
            job.close(); // it would keep the folder from the next try
            throw problem;
        }
    }

    // Now, and not with each of its pictures.
    private void requireThere(String name, Path output) throws Problem {
        try {
            shelf.checksum(name);
        } catch (Problem _) {
            throw new Problem.Unsupported(output, "these pictures were to be protected against the encoder " + name + " too, which is gone",
                    "Add it again so that it has this name, or protect the rest anew without it");
        }
    }

    @Override
    public boolean canResume(Path output) {
        return Job.canResume(output);
    }

    @Override
    public JobResult run(Job job, JobListener listener, Cancellation cancellation) {
        LedgerKeeper keeper = new LedgerKeeper(ledger);
        EmbeddedEncoder own = encoder.get();
        JobRunner runner = new JobRunner(workers -> own.protector(shelf, workers), processors.getAsInt(), shelf);
        JobResult result = keeper.run(runner, job, listener, cancellation);
        keeper.trouble().ifPresent(problem -> LOG.log(System.Logger.Level.WARNING, "not all copies are noted in the ledger", problem));
        return result;
    }

    @Override
    public Optional<Path> summarize(Job job) throws Problem {
        Path folder = job.settings().output();
        Summary.of(job.items()).write(folder);
        return Optional.of(folder.resolve(Summary.HTML));
    }
}
