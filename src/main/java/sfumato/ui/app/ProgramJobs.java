package sfumato.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import sfumato.batch.FoundPicture;
import sfumato.batch.Job;
import sfumato.batch.JobListener;
import sfumato.batch.JobResult;
import sfumato.batch.JobRunner;
import sfumato.batch.JobSettings;
import sfumato.problem.Problem;
import sfumato.protect.EmbeddedEncoder;
import sfumato.task.Cancellation;
import sfumato.ui.batch.Jobs;

/// Jobs with the program's own encoder.
///
/// @param encoder    of every picture
/// @param processors how many the queue may use when it begins
record ProgramJobs(EmbeddedEncoder encoder, IntSupplier processors) implements Jobs {
    @Override
    public Job begin(JobSettings settings, List<FoundPicture> pictures) throws Problem {
        return Job.unrecorded(settings, pictures);
    }

    @Override
    public Job resume(Path output) throws Problem {
        throw new Problem.Missing(output, null);
    }

    @Override
    public boolean canResume(Path output) {
        return false;
    }

    @Override
    public JobResult run(Job job, JobListener listener, Cancellation cancellation) {
        return new JobRunner(encoder::protector, processors.getAsInt()).run(job, listener, cancellation);
    }

    @Override
    public Optional<Path> summarize(Job job) throws Problem {
        return Optional.empty();
    }
}
