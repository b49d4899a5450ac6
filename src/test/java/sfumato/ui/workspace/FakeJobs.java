package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sfumato.batch.FoundPicture;
import sfumato.batch.Job;
import sfumato.batch.JobListener;
import sfumato.batch.JobResult;
import sfumato.batch.JobRunner;
import sfumato.batch.JobSettings;
import sfumato.batch.Summary;
import sfumato.problem.Problem;
import sfumato.protect.Protector;
import sfumato.task.Cancellation;
import sfumato.ui.batch.Jobs;

/// The program's own jobs with a protector that needs no encoder.
public final class FakeJobs implements Jobs {
    private final Protector protector;
    /// What [#begin] throws, if anything.
    public volatile Problem problem;

    FakeJobs(Protector protector) {
        this.protector = protector;
    }

    @Override
    public Job begin(JobSettings settings, List<FoundPicture> pictures) throws Problem {
        if (problem != null) {
            throw problem;
        }
        return Job.begin(settings, pictures);
    }

    @Override
    public Job resume(Path output) throws Problem {
        return Job.resume(output);
    }

    @Override
    public boolean canResume(Path output) {
        return Job.canResume(output);
    }

    @Override
    public JobResult run(Job job, JobListener listener, Cancellation cancellation) {
        return new JobRunner(_ -> protector, 1).run(job, listener, cancellation);
    }

    @Override
    public Optional<Path> summarize(Job job) throws Problem {
        Summary.of(job.items()).write(job.settings().output());
        return Optional.of(job.settings().output().resolve(Summary.HTML));
    }
}
