package sfumato.ui.batch;

import java.nio.file.Path;

/// Where the queue's buttons lead outside the queue itself.
public interface QueueWays {
    /// Shows or hides the page of the queue.
    void togglePage();

    /// Takes a picture in hand.
    void open(Path original);

    /// Shows a file in the system's file manager.
    void showInFolder(Path file);

    /// Shows the page that sums up the job.
    void openSummary();
}
