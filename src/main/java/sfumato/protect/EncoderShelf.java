package sfumato.protect;

import java.nio.file.Path;
import java.util.List;
import sfumato.nn.encoder.Encoder;
import sfumato.problem.Problem;

/// The encoders that the user has beside the embedded one, by the names of their packs. For any number of threads.
public interface EncoderShelf {

    /// One of them, which is loaded when it is asked for first, and shared from then on.
    ///
    /// @throws Problem if there is none of this name, or it cannot be loaded
    Encoder encoder(String name) throws Problem;

    /// The names of those that shall judge copies which were not optimised against them.
    List<String> judges();

    /// Hexadecimal digits that are the same for the same weights, and others for any others.
    ///
    /// @throws Problem if there is none of this name, or it cannot be read
    String checksum(String name) throws Problem;

    /// An empty one.
    EncoderShelf NONE = new EncoderShelf() {
        @Override
        public Encoder encoder(String name) throws Problem {
            throw none(name);
        }

        @Override
        public List<String> judges() {
            return List.of();
        }

        @Override
        public String checksum(String name) throws Problem {
            throw none(name);
        }

        private static Problem none(String name) {
            return new Problem.Unsupported(Path.of(name), "there is no encoder pack of this name", "See which there are with 'sfumato encoders list'");
        }
    };
}
