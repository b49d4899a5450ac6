package sfumato.ui.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sfumato.batch.FoundPicture;
import sfumato.batch.Job;
import sfumato.batch.JobListener;
import sfumato.batch.JobResult;
import sfumato.batch.JobSettings;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// What the queue needs of the engine. Nothing of it is called on the window's thread, as all of it may wait for the disk.
public interface Jobs {
    /// @throws Problem if the output folder cannot be made or written to
    Job begin(JobSettings settings, List<FoundPicture> pictures) throws Problem;

    /// The job that was left unfinished in a folder.
    ///
    /// @throws Problem if there is none, or what was noted of it cannot be read
    Job resume(Path output) throws Problem;

    boolean canResume(Path output);

    /// Works until nothing waits, something stands in the way of all pictures, or `cancellation` is requested.
    JobResult run(Job job, JobListener listener, Cancellation cancellation);

    /// Writes the job's summary as a page to read, into its output folder; nothing for a job that is kept in memory only.
    ///
    /// @throws Problem if it cannot be written
    Optional<Path> summarize(Job job) throws Problem;
}
