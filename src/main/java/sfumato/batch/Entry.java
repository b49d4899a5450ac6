package sfumato.batch;

import java.nio.file.Path;
import java.util.List;
import sfumato.protect.Destination;

/// One thing that happened to a job, as its journal tells it. The entries of a journal, one after another, give the job
/// as it stood.
sealed interface Entry {
    /// What the job is; always the first.
    ///
    /// @param version of the program that began it
    /// @param inputs  the files and folders in which its pictures were found, to look again
    record Header(String version, JobSettings settings, List<Path> inputs) implements Entry { }

    /// A run of the program has the job open now.
    ///
    /// @param run tells its temporary files from those of others
    record Opened(String run) implements Entry { }

    /// The run that had it open ended in good order and left no temporary file.
    record Closed() implements Entry { }

    /// A picture came to the end of the queue.
    record Added(int number, FoundPicture picture) implements Entry { }

    /// A picture was taken out of the queue.
    record Removed(int number) implements Entry { }

    /// A picture was put at another place of the queue, counted from 0.
    record Moved(int number, int place) implements Entry { }

    /// A picture that had ended waits for another try.
    record Again(int number) implements Entry { }

    /// Work on a picture began.
    ///
    /// @param destination where its copy will appear, unless it is given up before
    record Begun(int number, Destination destination) implements Entry { }

    /// The copy is whole, and appears under its name next.
    record Appearing(int number, Receipt receipt, Stamp original) implements Entry { }

    /// The copy and its reports have appeared.
    record Done(int number) implements Entry { }

    /// Left out because something stands under the copy's name.
    record Skipped(int number, Path copy) implements Entry { }

    /// Nothing was written.
    record Failed(int number, String reason) implements Entry { }

    /// Work on it was given up, and it waits again.
    record Released(int number) implements Entry { }
}
