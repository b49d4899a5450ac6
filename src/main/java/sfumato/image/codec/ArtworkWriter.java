package sfumato.image.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.IIOException;
import sfumato.file.SafeFile;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.problem.Problem;
import sfumato.task.Workers;

/// Writes samples as a PNG or JPEG file that appears whole or not at all ([SafeFile]). The file carries no metadata and no
/// profile, which means sRGB. The same samples give the same bytes.
public final class ArtworkWriter {
    private final Workers workers;

    /// Uses the calling thread alone.
    public ArtworkWriter() {
        this(new Workers(1));
    }

    /// Shares out what can be. The bytes do not depend on the number of threads. Then it is for one thread.
    public ArtworkWriter(Workers workers) {
        this.workers = workers;
    }

    /// Writes `samples` to `target`, whose folder is created where it is missing.
    ///
    /// @param jpegQuality 1 to 100 as the Independent JPEG Group counts it; chroma is kept at full size (4:4:4).
    ///                    PNG ignores it
    /// @param replace     whether a file that is already there may be replaced
    /// @throws Problem if the format cannot hold the picture, the file is there and must stay, or writing fails;
    ///                 nothing is left under the target's name then that was not there before
    public void write(Samples samples, PictureFormat format, int jpegQuality, Path target, boolean replace) throws Problem {
        try (SafeFile.Pending pending = prepare(samples, format, jpegQuality, target, replace)) {
            pending.publish();
        }
    }

    /// The first half of [#write]: a complete file that does not have its name yet, to be read back first.
    public SafeFile.Pending prepare(Samples samples, PictureFormat format, int jpegQuality, Path target, boolean replace) throws Problem {
        requireFits(samples, format, target);
        return SafeFile.prepare(target, replace, out -> encode(samples, format, jpegQuality, out));
    }

    /// Refuses a picture that the format cannot hold. [#write] asks this itself; ask it before long work.
    public static void requireFits(Samples samples, PictureFormat format, Path target) throws Problem {
        if (format == PictureFormat.JPEG && samples.layout().hasAlpha()) {
            throw new Problem.Unsupported(target, "the picture has transparency, and JPEG has none", "Choose PNG");
        }
        if (format == PictureFormat.JPEG && Math.max(samples.width(), samples.height()) > JpegEncoder.GREATEST_SIDE) {
            throw new Problem.Unsupported(target, "the picture is " + samples.width() + " x " + samples.height()
                    + " pixels large, and JPEG ends at " + JpegEncoder.GREATEST_SIDE + " a side", "Choose PNG");
        }
    }

    private void encode(Samples samples, PictureFormat format, int jpegQuality, OutputStream out) throws IOException {
        try {
            switch (format) {
                case PNG -> PngEncoder.encode(samples, out, workers);
                case JPEG -> JpegEncoder.encode(samples, jpegQuality, JpegEncoder.Chroma.FULL, out);
            }
        } catch (IIOException e) {
            // The libraries wrap what the disk said, and that is what the user needs to hear.
            throw e.getCause() instanceof IOException said ? said : e;
        }
    }
}
