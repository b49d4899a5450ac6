package sfumato.image.codec;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import sfumato.image.Size;

/// Finds a picture's size where its file tells it, without reading the rest: some hundred bytes of files of any length.
/// What it tells was not checked against the pixels; whoever reads the picture does that.
final class HeadReader implements AutoCloseable {
    private static final int MOST_SEGMENTS = 1000;
    private static final int MOST_BYTES = 8; // of a pixel: four channels of 16 bits
    private final RandomAccessFile file;

    private HeadReader(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
    }

    /// Nothing if there is no file, no size in it, or it is of a kind that is not read.
    static Optional<PictureHead> read(Path path) {
        try (HeadReader reader = new HeadReader(path)) {
            return reader.head();
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // what is wrong is said when the picture itself is read
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private Optional<PictureHead> head() throws IOException {
        byte[] first = new byte[(int) Math.min(FileKind.HEAD_BYTES, file.length())];
        file.readFully(first);
        return switch (FileKind.of(first)) {
            case PNG -> png();
            case JPEG -> jpeg();
            case TIFF -> new TiffHead(this::bytes, first[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).read();
            case PHOTOSHOP -> photoshop();
            case WEBP -> webp();
            case BMP -> bmp();
            case GIF -> gif();
            case AVIF, HEIF, JPEG_XL, JPEG_2000, UNKNOWN -> Optional.empty();
        };
    }

    // In the order of the network; the caller sets another.
    private ByteBuffer bytes(long at, int count) throws IOException {
        if (at < 0 || at > file.length() - count) {
            throw new EOFException();
        }
        byte[] bytes = new byte[count];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private Optional<PictureHead> png() throws IOException {
        ByteBuffer header = bytes(16, 10);
        int channels = switch (header.get(9)) {
            case 0 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            default -> 4; // a palette may have transparency
        };
        return head(header.getInt(0), header.getInt(4), channels * (header.get(8) == 16 ? 2 : 1));
    }

    // From segment to segment, up to the frame header; nothing is compressed before it.
    private Optional<PictureHead> jpeg() throws IOException {
        long at = 2;
        for (int passed = 0; passed < MOST_SEGMENTS; passed++) {
            ByteBuffer segment = bytes(at, 4);
            int marker = segment.get(1) & 0xFF;
            if ((segment.get(0) & 0xFF) != 0xFF) {
                break;
            } else if (marker == 0xFF) {
                at++; // a filler
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                ByteBuffer frame = bytes(at + 4, 6);
                return head(frame.getShort(3) & 0xFFFF, frame.getShort(1) & 0xFFFF, frame.get(5));
            } else {
                at += 2 + (segment.getShort(2) & 0xFFFF);
            }
        }
        return Optional.empty();
    }

    private Optional<PictureHead> photoshop() throws IOException {
        ByteBuffer header = bytes(12, 14);
        int channels = header.getShort(12) == 2 ? 4 : Math.min(4, header.getShort(0));
        return head(header.getInt(6), header.getInt(2), channels * (header.getShort(10) == 16 ? 2 : 1));
    }

    private Optional<PictureHead> webp() throws IOException {
        ByteBuffer chunk = bytes(12, (int) Math.min(18, file.length() - 12)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] type = new byte[4];
        chunk.get(0, type);
        return switch (new String(type, StandardCharsets.ISO_8859_1)) {
            case "VP8X" -> head((chunk.getInt(12) & 0xFFFFFF) + 1, (chunk.getInt(14) >>> 8) + 1, 4);
            case "VP8 " -> head(chunk.getShort(14) & 0x3FFF, chunk.getShort(16) & 0x3FFF, 3);
            case "VP8L" -> head((chunk.getInt(9) & 0x3FFF) + 1, (chunk.getInt(9) >>> 14 & 0x3FFF) + 1, 4);
            default -> Optional.empty();
        };
    }

    private Optional<PictureHead> bmp() throws IOException {
        ByteBuffer header = bytes(14, 12).order(ByteOrder.LITTLE_ENDIAN);
        boolean oldest = header.getInt(0) == 12;
        return oldest ? head(header.getShort(4) & 0xFFFF, header.getShort(6) & 0xFFFF, 3) : head(header.getInt(4), Math.abs(header.getInt(8)), 4);
    }

    private Optional<PictureHead> gif() throws IOException {
        ByteBuffer screen = bytes(6, 4).order(ByteOrder.LITTLE_ENDIAN);
        return head(screen.getShort(0) & 0xFFFF, screen.getShort(2) & 0xFFFF, 4);
    }

    static Optional<PictureHead> head(long width, long height, int pixelBytes) {
        boolean possible = width >= 1 && width <= PictureFile.GREATEST_SIDE && height >= 1 && height <= PictureFile.GREATEST_SIDE && pixelBytes >= 1;
        return possible ? Optional.of(new PictureHead(new Size((int) width, (int) height), Math.min(pixelBytes, MOST_BYTES))) : Optional.empty();
    }
}
