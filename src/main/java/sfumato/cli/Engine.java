package sfumato.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import sfumato.problem.Problem;
import sfumato.protect.Checker;
import sfumato.protect.EncoderShelf;
import sfumato.protect.Protector;
import sfumato.task.Workers;

/// What the commands ask of the rest of the program. An interface, so that they can be tested without an encoder.
interface Engine {

    /// The names of the drawn decoys that `--decoy` knows, in lower case.
    List<String> decoys();

    /// Draws the sample pictures as files into `folder`, making it if need be and replacing those drawn there before.
    List<Path> drawSamples(Path folder) throws Problem;

    /// Loads the encoder and starts `threads` threads; takes a moment.
    Session open(int threads) throws Problem;

    /// A loaded encoder and its threads.
    interface Session extends AutoCloseable {
        /// Makes a protector for a team of threads. The shelf has the encoders that settings name, and those that judge.
        ///
        /// @throws Problem if a judge cannot be loaded
        Function<Workers, Protector> protectors(EncoderShelf shelf) throws Problem;

        /// The judges of the shelf are asked, too.
        Checker checker(EncoderShelf shelf);

        /// Why this run computes slowly, or empty.
        String slowness();

        @Override
        void close();
    }
}
