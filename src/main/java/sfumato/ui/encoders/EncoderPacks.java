package sfumato.ui.encoders;

import java.nio.file.Path;
import java.util.List;
import sfumato.pack.Pack;
import sfumato.pack.PackLibrary.Listing;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// The encoders that a person added, as the window needs them. From any thread but the window's, since all of it waits for the disk.
public interface EncoderPacks {
    /// None, and none can be added.
    EncoderPacks NONE = new EncoderPacks() {
        @Override
        public Listing list() {
            return new Listing(List.of(), List.of());
        }

        @Override
        public Pack add(Path file, Cancellation cancellation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void verify(Pack pack, Cancellation cancellation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String name) {
            throw new UnsupportedOperationException();
        }
    };

    /// What is there, quickly.
    Listing list() throws Problem;

    /// Finds the encoder in a file, tries it and keeps it under a name like the file's. Takes seconds, or a minute.
    Pack add(Path file, Cancellation cancellation) throws Problem;

    /// Tries one again, which takes as long.
    ///
    /// @throws Problem if it does not work
    void verify(Pack pack, Cancellation cancellation) throws Problem;

    /// Deletes one, sound or damaged; the file that it came from stays.
    void remove(String name) throws Problem;
}
