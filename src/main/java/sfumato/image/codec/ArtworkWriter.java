package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.IIOException;
import sfumato.file.SafeFile;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.problem.Problem;
import sfumato.task.Workers;

/// Writes an artwork as a PNG, JPEG, TIFF or WebP file that appears whole or not at all ([SafeFile]), with its colour profile
/// and all of its metadata that the format has a place for. The same artwork gives the same bytes. Obeys what its workers obey.
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

    /// Writes `artwork` to `target`, whose folder is created where it is missing.
    ///
    /// @param replace whether a file that is already there may be replaced
    /// @throws Problem if the format cannot hold the picture, the file is there and must stay, or writing fails;
    ///                 nothing is left under the target's name then that was not there before
    public void write(Artwork artwork, Export export, Path target, boolean replace) throws Problem {
        SafeFile.requireFree(target, replace);
        SafeFile.makeFolderOf(target);
        try (SafeFile.Pending pending = prepare(artwork, export, target, replace)) {
            pending.publish();
        }
    }

    /// The same for a picture in sRGB of which nothing else is known, of 8 bits, as [Export] writes it if nothing else is said.
    public void write(Samples samples, PictureFormat format, int quality, Path target, boolean replace) throws Problem {
        write(new Artwork(samples, format), new Export(format, quality), target, replace);
    }

    /// A complete file, in a folder that is there, which does not have its name yet: to be read back first.
    public SafeFile.Pending prepare(Artwork artwork, Export export, Path target, boolean replace) throws Problem {
        Samples samples = artwork.samples();
        requireFits(new Size(samples.width(), samples.height()), samples.layout(), export.format(), target);
        if (samples.depth().bits() > export.format().deepest().bits() || !export.format().holds(samples.layout())) {
            throw new IllegalArgumentException(samples + " as " + export.format());
        }
        if (export.format() == PictureFormat.JPEG) {
            JpegBlocks.requireFit(artwork, target);
        }
        return SafeFile.prepare(target, replace, out -> encode(artwork, export, out));
    }

    /// The number of bytes that the file would have.
    public long length(Artwork artwork, Export export) {
        try (CountingStream counter = new CountingStream()) {
            encode(artwork, export, counter);
            return counter.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no file is involved: our mistake
        }
    }

    /// The bytes that the file would have.
    public byte[] bytes(Artwork artwork, Export export) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            encode(artwork, export, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no file is involved: our mistake
        }
    }

    private static final class CountingStream extends OutputStream {
        private long bytes;

        long bytes() {
            return bytes;
        }

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int count) {
            bytes += count;
        }
    }

    /// Refuses a picture that the format cannot hold. [#write] asks this itself; ask it before long work.
    public static void requireFits(Size size, Layout layout, PictureFormat format, Path target) throws Problem {
        if (layout.hasAlpha() && !format.holdsAlpha()) {
            throw new Problem.Unsupported(target, "the picture has transparency, and " + format + " has none", "Choose PNG, TIFF or WebP");
        }
        if (Math.max(size.width(), size.height()) > format.greatestSide()) {
            throw new Problem.Unsupported(target, "the picture is " + size.width() + " x " + size.height()
                    + " pixels large, and " + format + " ends at " + format.greatestSide() + " a side", "Choose PNG, or make it smaller");
        }
        if (format == PictureFormat.WEBP) {
            WebPLibrary.require(target, "Choose PNG or JPEG");
        }
    }

    private void encode(Artwork artwork, Export export, OutputStream out) throws IOException {
        try {
            switch (export.format()) {
                case PNG -> PngEncoder.encode(artwork, out, workers);
                case JPEG -> JpegEncoder.encode(artwork, export, out, workers.obeyed());
                case TIFF -> TiffEncoder.encode(artwork, out, workers);
                case WEBP -> WebPEncoder.encode(artwork, export, out, workers.obeyed());
            }
        } catch (IIOException e) {
            // The libraries wrap what the disk said, and that is what the user needs to hear.
            throw e.getCause() instanceof IOException said ? said : e;
        }
    }
}
