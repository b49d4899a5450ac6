package sfumato.file;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// A text file in UTF-8 that several programs add lines to at once, and that nobody ever changes otherwise. It is its owner's
/// alone. A line is on the disk when it has been added; one that could not be added whole is taken back, and where a
/// program was killed in the middle of one, that one stays torn and the next begins on a line of its own.
public final class SharedLines {
    // The system's locks are a whole process's, so its threads have to wait for each other here.
    private static final Object ONE_AT_A_TIME = new Object();

    private SharedLines() {
    }

    /// Adds a line, and makes the file and its folder where they are missing.
    ///
    /// @param line without an end of line
    public static void add(Path file, String line) throws Problem {
        UserFolders.make(file.getParent());
        // Waiting for a lock ends when the thread is interrupted, as that of a cancelled task is; what was done is noted all the same.
        boolean interrupted = Thread.interrupted();
        try {
            synchronized (ONE_AT_A_TIME) {
                create(file);
                while (!added(file, line)) {
                    interrupted |= Thread.interrupted();
                }
            }
        } catch (IOException e) {
            throw FileProblems.whileWriting(file, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// All lines, the last one even if it is torn; none where there is no file.
    public static List<String> read(Path file) throws Problem {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw FileProblems.whileReading(file, e);
        } catch (UncheckedIOException e) {
            throw FileProblems.whileReading(file, e.getCause());
        }
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file, Rights.ownersFile());
        } catch (FileAlreadyExistsException _) {
            Rights.close(file); // which it mostly is
        }
    }

    private static boolean added(Path file, String line) throws IOException {
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw"); FileLock _ = lines.getChannel().lock()) {
            addAtEnd(lines, line);
            return true;
        } catch (FileLockInterruptionException _) {
            return false;
        }
    }

    private static void addAtEnd(RandomAccessFile lines, String line) throws IOException {
        long end = lines.length();
        String begin = end > 0 && lastByte(lines, end) != '\n' ? "\n" : "";
        boolean whole = false;
        try {
            lines.seek(end);
            lines.write((begin + line + "\n").getBytes(StandardCharsets.UTF_8));
            lines.getFD().sync();
            whole = true;
        } finally {
            if (!whole) {
                lines.setLength(end);
            }
        }
    }

    private static int lastByte(RandomAccessFile lines, long end) throws IOException {
        lines.seek(end - 1);
        return lines.read();
    }
}
