package sfumato.ui.batch;

import java.time.Duration;
import java.util.Optional;

/// How the whole job stands.
///
/// @param ended    pictures that were dealt with
/// @param count    pictures in the job
/// @param share    of the whole work that is done, from 0 to 1
/// @param timeLeft empty while too little is known
public record Standing(int ended, int count, double share, Optional<Duration> timeLeft) {
    static final Standing NOTHING = new Standing(0, 0, 0, Optional.empty());
}
