package sfumato.file.faulty;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Iterator;

/// What lies in a folder, as far as it can be told.
record FaultyListing(DirectoryStream<Path> real, FileSystem system, Path folder, Faults faults) implements DirectoryStream<Path> {

    @Override
    public Iterator<Path> iterator() {
        Iterator<Path> entries = real.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    faults.meet(Operation.NEXT_ENTRY, folder);
                } catch (IOException e) {
                    throw new DirectoryIteratorException(e);
                }
                return entries.hasNext();
            }

            @Override
            public Path next() {
                return new FaultyPath(system, entries.next());
            }
        };
    }

    @Override
    public void close() throws IOException {
        real.close();
    }
}
