package sfumato.batch;

import java.util.List;
import sfumato.problem.Problem;

/// Writes down what happens to a job.
interface Recorder {
    /// Writes nothing down.
    Recorder NONE = new Recorder() {
        @Override
        public Written write(List<Entry> entries) {
            return () -> { };
        }

        @Override
        public void close(boolean keep) {
            // There is nothing to keep.
        }
    };

    /// Takes the entries, in their order, without waiting for the disk.
    Written write(List<Entry> entries);

    /// Ends the record.
    ///
    /// @param keep whether it may be of use later
    void close(boolean keep);

    /// Entries on their way to the disk.
    @FunctionalInterface
    interface Written {
        /// Returns when they, and all before them, are on the disk.
        ///
        /// @throws Problem if they cannot be written; the next entries try again to write these first
        void await() throws Problem;
    }
}
