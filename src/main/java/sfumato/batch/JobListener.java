package sfumato.batch;

import java.time.Duration;
import java.util.Optional;

/// Hears how a job goes, on the threads that work, never from two at once. To be quick.
public interface JobListener {
    /// Hears nothing.
    JobListener NONE = new JobListener() {
    };

    /// It stands otherwise with a picture now: it is in work, further on, or ended.
    default void changed(Item item) {
    }

    /// A copy has appeared under its name. Comes before the picture is told to have ended.
    default void made(Receipt receipt) {
    }

    /// It was removed while it was in work, and has left the queue now.
    default void removed(int number) {
    }

    /// How the whole stands.
    ///
    /// @param ended    pictures that were dealt with
    /// @param count    pictures in the job
    /// @param share    of the whole work that is done, from 0 to 1
    /// @param timeLeft expected for the rest; empty while too little was measured to tell
    default void standing(int ended, int count, double share, Optional<Duration> timeLeft) {
    }
}
