package sfumato.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// The temporary files that killed runs left behind.
public final class Leftovers {
    static final String PREFIX = ".sfumato-";
    static final String SUFFIX = ".tmp";
    /// Stands in the names of the temporary files of this run of the program, and of no other's.
    public static final String RUN = ProcessHandle.current().pid() + "-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private static final Duration OLD = Duration.ofDays(1);

    private Leftovers() {
    }

    /// Deletes the temporary files in `folder` that have not been written to for a day; a younger one may belong to
    /// a run that is still at work. Tidying only: what cannot be listed or deleted stays, and the next sweep tries again.
    public static void sweep(Path folder) {
        Instant newest = Instant.now().minus(OLD);
        try (DirectoryStream<Path> temporaries = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : temporaries) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(newest)) {
                    delete(file);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // A folder that may be written but not listed is no reason to refuse writing.
        }
    }

    /// Deletes the temporary files in `folder` of a run of the program that is known to work there no more.
    ///
    /// @param run its [#RUN]
    public static void sweep(Path folder, String run) {
        try (DirectoryStream<Path> temporaries = Files.newDirectoryStream(folder, file -> {
            String name = file.getFileName().toString();
            return name.startsWith(PREFIX + run + "-") && name.endsWith(SUFFIX);
        })) {
            temporaries.forEach(Leftovers::delete);
        } catch (IOException | DirectoryIteratorException _) {
            // as above
        }
    }

    /// Deletes a temporary file if it is still there. One that is held (by a virus scanner, say) is left to a later sweep:
    /// by now the file under the final name is complete, or the failure that matters is already on its way to the user.
    static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException _) {
            // said above
        }
    }
}
