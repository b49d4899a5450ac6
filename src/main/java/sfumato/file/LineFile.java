package sfumato.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// A text file in UTF-8 to which one program adds lines, each of which is on the disk when it has been added. It is its
/// owner's alone. What a power cut left of a last line is recognised, and cut off before the next is added.
public final class LineFile implements AutoCloseable {
    private final Path file;
    private final FileChannel out;
    private long end;

    /// What stands in such a file.
    ///
    /// @param lines the whole ones
    /// @param end   where they end, in bytes; behind it may be a torn line
    public record Content(List<String> lines, long end) {
        public Content {
            lines = List.copyOf(lines);
        }
    }

    private LineFile(Path file, FileChannel out, long end) {
        this.file = file;
        this.out = out;
        this.end = end;
    }

    public static Content read(Path file) throws Problem {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            return new Content(new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList(), end);
        } catch (IOException e) {
            throw FileProblems.whileReading(file, e);
        }
    }

    /// Makes a file of these lines, in one step of the file system, in place of one that is there.
    public static void create(Path file, List<String> lines) throws Problem {
        Path temporary = file.resolveSibling(Leftovers.PREFIX + Leftovers.RUN + "-" + UUID.randomUUID() + Leftovers.SUFFIX);
        try {
            Files.createFile(temporary, Rights.ownersFile());
            try (LineFile content = new LineFile(file, FileChannel.open(temporary, StandardOpenOption.WRITE), 0)) {
                content.add(lines);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw FileProblems.whileWriting(file, e);
        } finally {
            Leftovers.delete(temporary);
        }
    }

    /// Opens a file to add to it.
    ///
    /// @param end of its whole lines
    public static LineFile open(Path file, long end) throws Problem {
        try {
            Rights.close(file);
            return new LineFile(file, FileChannel.open(file, StandardOpenOption.WRITE), end);
        } catch (IOException e) {
            throw FileProblems.whileWriting(file, e);
        }
    }

    /// Adds all of these lines, or none of them.
    public void add(List<String> lines) throws Problem {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Undisturbed.call(() -> {
                write(bytes);
                return null;
            });
            end += bytes.length;
        } catch (IOException e) {
            throw FileProblems.whileWriting(file, e);
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.truncate(end);
        out.position(end);
        boolean whole = false;
        try {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                out.write(rest);
            }
            out.force(true);
            whole = true;
        } finally {
            if (!whole) {
                out.truncate(end);
            }
        }
    }

    @Override
    public void close() throws Problem {
        try {
            out.close();
        } catch (IOException e) {
            throw FileProblems.whileWriting(file, e);
        }
    }
}
