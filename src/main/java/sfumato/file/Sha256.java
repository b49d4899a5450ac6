package sfumato.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// The SHA-256 checksum of a file's content, by which a file is known again whatever its name and its dates say.
public final class Sha256 {
    private static final int BLOCK_BYTES = 1 << 18;

    private Sha256() {
    }

    /// 64 hexadecimal digits in lower case.
    ///
    /// @throws Problem if the file cannot be read, or is no ordinary one
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` was requested
    public static String of(Path file, Cancellation cancellation) throws Problem {
        return of(file, file, cancellation);
    }

    /// @param known what people know the file as
    static String of(Path file, Path known, Cancellation cancellation) throws Problem {
        requireOrdinary(file, known);
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = digest();
            byte[] block = new byte[BLOCK_BYTES];
            for (int read; (read = in.read(block)) >= 0; ) {
                cancellation.check();
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw FileProblems.whileReading(known, e);
        }
    }

    // A stranger's journal may name what never ends, as devices and pipes do.
    private static void requireOrdinary(Path file, Path known) throws Problem {
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                throw new Problem.Unreadable(known, "this is not an ordinary file", "Choose another file", null);
            }
        } catch (IOException e) {
            throw FileProblems.whileReading(known, e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
