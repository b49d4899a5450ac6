package sfumato.image.codec;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import sfumato.image.Size;

/// Tells how large a picture is from the beginning of its file, without decoding it: for planning, not for judging.
/// A picture that is turned upright when it is read may have width and height the other way round.
public final class PictureSize {
    private static final int WEBP_HEAD_BYTES = 30;

    private PictureSize() {
    }

    /// Empty if the file is none that is read, or its beginning does not tell: [ArtworkReader#read] says why.
    public static Optional<Size> of(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return switch (FileKind.of(PictureFile.firstBytes(path, FileKind.HEAD_BYTES))) {
                case PNG -> told(Plugins.pngReader(), path);
                case JPEG -> told(Plugins.jpegReader(), path);
                case TIFF -> told(Plugins.tiffReader(), path);
                case PHOTOSHOP -> told(Plugins.psdReader(), path);
                case BMP -> told(Plugins.bmpReader(), path);
                case GIF -> told(Plugins.gifReader(), path);
                case WEBP -> Optional.of(webp(ByteBuffer.wrap(PictureFile.firstBytes(path, WEBP_HEAD_BYTES)).order(ByteOrder.LITTLE_ENDIAN)));
                case AVIF, HEIF, JPEG_XL, JPEG_2000, UNKNOWN -> Optional.empty();
            };
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // on bytes that break their rules the libraries throw whatever comes to their minds
        }
    }

    // RFC 9649, sections 2.5 to 2.7: the first chunk begins at byte 12, its data at 20.
    private static Size webp(ByteBuffer head) {
        return switch (head.get(15)) {
            case 'X' -> new Size((head.getInt(24) & 0xFFFFFF) + 1, (head.getInt(26) >>> 8) + 1);
            case 'L' -> new Size((head.getInt(21) & 0x3FFF) + 1, (head.getInt(21) >>> 14 & 0x3FFF) + 1);
            default -> new Size(head.getShort(26) & 0x3FFF, head.getShort(28) & 0x3FFF);
        };
    }

    private static Optional<Size> told(ImageReader reader, Path path) throws IOException {
        File file = path.toFile();
        try (FileImageInputStream in = new FileImageInputStream(file)) {
            reader.setInput(in, true, true);
            return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
        } finally {
            reader.dispose();
        }
    }
}
