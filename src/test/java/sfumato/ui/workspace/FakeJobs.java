package sfumato.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.batch.FoundPicture;
import sfumato.batch.Job;
import sfumato.batch.JobListener;
import sfumato.batch.JobResult;
import sfumato.batch.JobRunner;
import sfumato.batch.JobSettings;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.protect.Protector;
import sfumato.task.Cancellation;
import sfumato.ui.batch.Jobs;

/// The program's own runner with a protector that needs no encoder; jobs are remembered here and not on the disk.
public final class FakeJobs implements Jobs {
    private final Protector protector;
    private final Map<Path, Job> unfinished = new HashMap<>();
    /// What [#begin] throws, if anything.
    public volatile Problem problem;

    FakeJobs(Protector protector) {
        this.protector = protector;
    }

    @Override
    public synchronized Job begin(JobSettings settings, List<FoundPicture> pictures) throws Problem {
        if (problem != null) {
            throw problem;
        }
        Job job = Job.unrecorded(settings, pictures);
        unfinished.put(settings.output(), job);
        return job;
    }

    @Override
    public synchronized Job resume(Path output) throws Problem {
        Job job = unfinished.get(output);
        if (job == null) {
            throw new Problem.Missing(output, null);
        }
        return job;
    }

    @Override
    public synchronized boolean canResume(Path output) {
        return unfinished.containsKey(output);
    }

    @Override
    public JobResult run(Job job, JobListener listener, Cancellation cancellation) {
        return new JobRunner(_ -> protector, 1).run(job, listener, cancellation);
    }

    @Override
    public Optional<Path> summarize(Job job) throws Problem {
        Path page = job.settings().output().resolve("summary.html");
        try {
            return Optional.of(Files.writeString(page, "<!doctype html>"));
        } catch (IOException e) {
            throw FileProblems.whileWriting(page, e);
        }
    }
}
