package sfumato.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        try {
            // What was done is noted, whether somebody wishes to stop or not.
            Undisturbed.call(() -> {
                synchronized (ONE_AT_A_TIME) {
                    create(file);
                    addLocked(file, line);
                }
                return null;
            });
        } catch (IOException e) {
            throw FileProblems.whileWriting(file, e);
        }
    }

    /// All lines, the last one even if it is torn; none where there is no file.
    public static List<String> read(Path file) throws Problem {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (NoSuchFileException _) {
            return List.of();
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

    private static void addLocked(Path file, String line) throws IOException {
        try (FileChannel lines = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE); FileLock _ = lines.lock()) {
            long end = lines.size();
            String begin = end > 0 && lastByte(lines, end) != '\n' ? "\n" : "";
            boolean whole = false;
            try {
                write(lines.position(end), begin + line + "\n");
                lines.force(true);
                whole = true;
            } finally {
                if (!whole) {
                    lines.truncate(end);
                }
            }
        }
    }

    private static void write(FileChannel lines, String text) throws IOException {
        for (ByteBuffer rest = StandardCharsets.UTF_8.encode(text); rest.hasRemaining(); ) {
            lines.write(rest);
        }
    }

    private static int lastByte(FileChannel lines, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return lines.read(last, end - 1) == 1 ? last.get(0) : -1;
    }
}
