package sfumato.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import sfumato.task.Progress;

/// How far a batch has come.
///
/// @param picture  the picture in work
/// @param number   its number, from 1
/// @param count    number of pictures in the batch
/// @param stage    what is being done to it
/// @param fraction the share of the whole batch that is done, from 0 to 1
/// @param timeLeft expected for the rest of the batch; empty while too little was measured to tell
public record BatchProgress(Path picture, int number, int count, Progress.Stage stage, double fraction, Optional<Duration> timeLeft) {
}
