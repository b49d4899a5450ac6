package sfumato.image.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// The bytes of a file that claims to be a picture, with words for what may be wrong with it.
///
/// @param memory       how many bytes the program may use at most
/// @param cancellation obeyed while it is read and decoded
record PictureFile(Path path, FileKind kind, byte[] bytes, long memory, Cancellation cancellation) {
    static final int GREATEST_SIDE = 65_535;
    private static final String CHOOSE = "Choose a PNG, JPEG, TIFF, PSD, WebP, BMP or GIF file";
    private static final int BLOCK_BYTES = 1 << 20;
    private static final long GREATEST_ARRAY = Integer.MAX_VALUE - 16L; // some JVMs cannot make a longer one

    /// Reads a file, if it begins as a picture and fits into `memory` bytes.
    ///
    /// @param content where it lies
    /// @param path    what people know it as
    static PictureFile open(Path content, Path path, long memory, Cancellation cancellation) throws Problem {
        try {
            requireOrdinaryFile(content, path);
            FileKind kind = kindOf(content, path);
            long size = Files.size(content);
            if (size > Math.min(GREATEST_ARRAY, memory / 2)) {
                throw new Problem.Unsupported(path, "the file is too large (" + gigabytes(size) + ") for the memory of this program ("
                        + gigabytes(memory) + ")", "Make the picture smaller, or give the program more memory");
            }
            return new PictureFile(path, kind, all(content, (int) size, cancellation), memory, cancellation);
        } catch (IOException e) {
            throw FileProblems.whileReading(path, e);
        }
    }

    private static void requireOrdinaryFile(Path content, Path path) throws IOException, Problem {
        content.getFileSystem().provider().checkAccess(content, AccessMode.READ); // says what the looks below do not
        if (Files.isDirectory(content)) {
            throw new Problem.Unreadable(path, "this is a folder, not a picture", CHOOSE, null);
        }
        if (!Files.isRegularFile(content)) {
            throw new Problem.Unreadable(path, "this is not an ordinary file", CHOOSE, null);
        }
    }

    private static FileKind kindOf(Path content, Path path) throws IOException, Problem {
        byte[] head = firstBytes(content, FileKind.HEAD_BYTES);
        if (head.length == 0) {
            throw new Problem.Unreadable(path, "the file is empty", CHOOSE, null);
        }
        FileKind kind = FileKind.of(head);
        return switch (kind) {
            case PNG, JPEG, TIFF, PHOTOSHOP, WEBP, BMP, GIF -> kind;
            case AVIF, HEIF, JPEG_XL, JPEG_2000 -> throw new Problem.Unsupported(path, kind.title() + " files cannot be read by this version",
                    "Convert it to PNG or TIFF first");
            case UNKNOWN -> throw new Problem.Unreadable(path, "the file holds no picture of a known kind", CHOOSE, null);
        };
    }

    private static byte[] all(Path path, int size, Cancellation cancellation) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = new byte[size];
            int filled = 0;
            for (int read = 0; read >= 0 && filled < size; filled += Math.max(0, read)) {
                cancellation.check();
                read = in.read(bytes, filled, Math.min(BLOCK_BYTES, size - filled));
            }
            // Another program may be changing it meanwhile.
            return filled < size ? Arrays.copyOf(bytes, filled) : bytes;
        }
    }

    static byte[] firstBytes(Path path, int most) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most);
        }
    }

    /// Refuses a picture whose samples would not fit, before any memory is taken for them.
    ///
    /// @param pixelBytes bytes of all samples of a pixel
    void requireFits(long width, long height, int pixelBytes) throws Problem {
        if (width < 1 || height < 1) {
            throw damaged("its size is " + width + " x " + height + " pixels");
        }
        if (width > GREATEST_SIDE || height > GREATEST_SIDE) {
            throw unsupported("it is " + width + " x " + height + " pixels large, and " + GREATEST_SIDE + " a side is the limit",
                    "Make the picture smaller");
        }
        long samples = width * height * pixelBytes;
        long needed = 2 * samples + 2L * bytes.length; // a second copy of each while decoding and turning upright
        if (samples > GREATEST_ARRAY || needed > memory) {
            throw unsupported("its " + width + " x " + height + " pixels need " + gigabytes(needed) + " of memory, and this program has "
                    + gigabytes(memory), "Make the picture smaller, or give the program more memory");
        }
    }

    Problem damaged(String how) {
        return damaged(how, null);
    }

    Problem damaged(String how, Throwable cause) {
        return new Problem.Unreadable(path, "the " + kind.title() + " file is damaged: " + how,
                "Get a sound copy of it or export it again", cause);
    }

    Problem unsupported(String what, String advice) {
        return new Problem.Unsupported(path, what, advice);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
