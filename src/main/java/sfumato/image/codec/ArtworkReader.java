package sfumato.image.codec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import sfumato.file.SafeFile;
import sfumato.image.PictureFormat;
import sfumato.image.Size;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Reads a PNG, JPEG, TIFF, Photoshop, WebP, BMP or GIF file as an [Artwork]: the exact codes that the file stores, turned upright.
///
/// The kind of file is told from its content, not its name. A palette is expanded, inks become RGB, and notes say so.
/// Whatever else is met, from damage to an animation, is refused, because a guess would end up in a picture that
/// is published. Reading changes nothing on the disk and holds no file open afterwards. Safe for several threads.
public final class ArtworkReader {
    private final long memory;

    /// A reader that refuses pictures which cannot fit into this program's memory.
    public ArtworkReader() {
        this(Runtime.getRuntime().maxMemory());
    }

    ArtworkReader(long memory) {
        this.memory = memory;
    }

    /// The picture in the file at `path`, with notes on what was changed or is not carried over.
    ///
    /// @throws Problem if there is no readable file, or it is no picture, damaged, of a kind not handled, or too large
    public Artwork read(Path path) throws Problem {
        return read(path, new Cancellation());
    }

    /// The same, given up soon after `cancellation` is requested. What libwebp decodes goes on in the background to its end.
    ///
    /// @throws java.util.concurrent.CancellationException if it was
    public Artwork read(Path path, Cancellation cancellation) throws Problem {
        return read(PictureFile.open(path, path, memory, cancellation));
    }

    /// The same of a file that was written but has no name yet. What goes wrong is told of the name that it is to have.
    public Artwork readBack(SafeFile.Pending written, Cancellation cancellation) throws Problem {
        return read(PictureFile.open(written.content(), written.target(), memory, cancellation));
    }

    private static Artwork read(PictureFile file) throws Problem {
        return switch (file.kind()) {
            case PNG -> PngReader.read(file);
            case JPEG -> JpegReader.read(file);
            case TIFF -> TiffReader.read(file);
            case PHOTOSHOP -> PsdReader.read(file);
            case WEBP -> WebPReader.read(file);
            case BMP -> BmpReader.read(file);
            case GIF -> GifReader.read(file);
            default -> throw new IllegalStateException("no reader for " + file.kind());
        };
    }

    /// The kind of file that a copy of the file at `path` is if nothing else is wished, told from its first bytes; nothing if they
    /// are no picture's that is read, or cannot be looked at ([#read] says why).
    public static Optional<PictureFormat> formatOfCopy(Path path) {
        try {
            return switch (FileKind.of(PictureFile.firstBytes(path, FileKind.HEAD_BYTES))) {
                case PNG, PHOTOSHOP, BMP, GIF -> Optional.of(PictureFormat.PNG);
                case JPEG -> Optional.of(PictureFormat.JPEG);
                case TIFF -> Optional.of(PictureFormat.TIFF);
                case WEBP -> Optional.of(PictureFormat.WEBP);
                case AVIF, HEIF, JPEG_XL, JPEG_2000, UNKNOWN -> Optional.empty();
            };
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The pixels of the picture in the file at `path`, from its header alone, which takes no time: nothing if it is none that
    /// is read, or the file cannot be looked at. The width and the height are those that are stored, before it is turned upright.
    public static Optional<Size> sizeOf(Path path) {
        return headOf(path).map(PictureHead::size);
    }

    /// The same, and how much memory a pixel takes.
    public static Optional<PictureHead> headOf(Path path) {
        return HeadReader.read(path);
    }

    /// Whether a file of this name is meant to be a picture, judged by its ending alone: for scanning folders. Kinds that
    /// [#read] refuses are included, so that they are reported rather than passed over. Hidden files (`.name`) are not.
    public static boolean looksLikePicture(Path path) {
        Path name = path.getFileName();
        return name != null && !name.toString().startsWith(".") && FileKind.hasPictureEnding(name.toString());
    }
}
