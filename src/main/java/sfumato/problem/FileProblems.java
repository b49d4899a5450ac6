package sfumato.problem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/// Turns what the file system says into a [Problem].
public final class FileProblems {
    private FileProblems() {
    }

    /// The problem behind an I/O failure met while reading the file at `path`.
    public static Problem whileReading(Path path, IOException failure) {
        return of(path, "read this", "it could not be read", failure);
    }

    /// The problem behind an I/O failure met while writing to `path`.
    public static Problem whileWriting(Path path, IOException failure) {
        return of(path, "write here", "it could not be written", failure);
    }

    private static Problem of(Path path, String doing, String failed, IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> new Problem.NotPermitted(path, doing, failure);
            case NoSuchFileException _ -> new Problem.Missing(path, failure);
            case FileNotFoundException _ -> new Problem.Missing(path, failure);
            case FileAlreadyExistsException _ -> new Problem.WouldReplace(path, "a file of this name is already there", "Choose another name");
            case NotDirectoryException _ -> notAFolder(path);
            default -> bySystemText(path, doing, failed, failure);
        };
    }

    // The JDK has no exception type for these; it passes on the system's own words.
    private static Problem bySystemText(Path path, String doing, String failed, IOException failure) {
        String reason = failure instanceof FileSystemException f && f.getReason() != null ? f.getReason() : String.valueOf(failure.getMessage());
        String words = reason.toLowerCase(Locale.ROOT);
        if (words.contains("no space left") || words.contains("not enough space") || words.contains("disk quota")) {
            return new Problem.NoSpace(path, failure);
        }
        if (words.contains("read-only") || words.contains("permission denied") || words.contains("not permitted")) {
            return new Problem.NotPermitted(path, doing, failure);
        }
        if (words.contains("not a directory")) {
            return notAFolder(path);
        }
        return new Problem.Broken(path, failed + " (" + reason + ")", failure);
    }

    private static Problem notAFolder(Path path) {
        return new Problem.WouldReplace(path, "a file stands where a folder is needed", "Choose another folder");
    }
}
