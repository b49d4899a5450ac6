package sfumato.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import sfumato.task.Progress;

/// How far a job has come, as the command line tells it.
///
/// @param picture  a picture in work
/// @param number   its number in the job, from 1
/// @param count    number of pictures in the job
/// @param stage    what is being done to it
/// @param fraction the share of the whole job that is done, from 0 to 1
/// @param timeLeft expected for the rest of the job; empty while too little was measured to tell
record JobProgress(Path picture, int number, int count, Progress.Stage stage, double fraction, Optional<Duration> timeLeft) {
}
