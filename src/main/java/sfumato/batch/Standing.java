package sfumato.batch;

import java.time.Duration;
import java.util.Optional;

/// How a whole job stands.
///
/// @param ended    pictures that were dealt with
/// @param count    pictures in the job
/// @param share    of the whole work that is done, from 0 to 1, never falling
/// @param timeLeft expected for the rest; empty while too little was measured to tell
public record Standing(int ended, int count, double share, Optional<Duration> timeLeft) {
    /// Of no job yet.
    public static final Standing NOTHING = new Standing(0, 0, 0, Optional.empty());
}
