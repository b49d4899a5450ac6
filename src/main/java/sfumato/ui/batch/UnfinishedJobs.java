package sfumato.ui.batch;

import java.nio.file.Path;
import java.util.List;

/// Remembers from one start of the program to the next where jobs were left unfinished. To be used on the window's thread.
public interface UnfinishedJobs {
    /// Remembers nothing.
    UnfinishedJobs NONE = new UnfinishedJobs() {
        @Override
        public List<Path> folders() {
            return List.of();
        }

        @Override
        public void begun(Path output) {
            // not remembered
        }

        @Override
        public void ended(Path output) {
            // was not remembered
        }
    };

    /// The newest first.
    List<Path> folders();

    /// A job begins or goes on in this folder.
    void begun(Path output);

    /// The job in this folder is finished, or given up.
    void ended(Path output);
}
