package sfumato.batch;

import sfumato.protect.ProtectionResult;

/// Hears how a job goes, on the threads that work, never from two at once. To be quick.
public interface JobListener {
    /// Hears nothing.
    JobListener NONE = new JobListener() {
    };

    /// It stands otherwise with a picture now: it is in work, further on, or ended.
    default void changed(Item item) {
    }

    /// A copy has appeared under its name. Comes before the picture is told to have ended, and only once: the job keeps the
    /// receipt alone.
    ///
    /// @param number of the picture in its job
    /// @param result all that was measured
    default void made(int number, ProtectionResult result, Receipt receipt) {
    }

    /// It was removed while it was in work, and has left the queue now.
    default void removed(int number) {
    }

    /// How the whole stands.
    default void standing(Standing standing) {
    }
}
