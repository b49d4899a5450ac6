package sfumato.image.codec;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import sfumato.image.Depth;
import sfumato.problem.Problem;

/// Lets a library decode the pixel data of a file whose structure was checked before.
///
/// @param raster   the pixels as decoded, no colours converted
/// @param warnings what the library remarked, in its own words
record PixelDecoder(Raster raster, List<String> warnings) {

    /// Decodes `stream` (the picture of `file`, without its metadata) with `reader`, which is used up by this. Obeys the
    /// cancellation of `file` whenever the library asks for more bytes.
    static PixelDecoder decode(ImageReader reader, byte[] stream, PictureFile file) throws Problem {
        return decode(reader, stream, file, () -> reader.read(0).getRaster());
    }

    /// The same by settings of the reader's own kind.
    static PixelDecoder decode(ImageReader reader, ImageReadParam settings, byte[] stream, PictureFile file) throws Problem {
        return decode(reader, stream, file, () -> reader.read(0, settings).getRaster());
    }

    /// The same for channels that are no colours of a screen: as they are stored.
    static PixelDecoder decodeUnconverted(ImageReader reader, byte[] stream, PictureFile file) throws Problem {
        return decode(reader, stream, file, () -> reader.readRaster(0, null));
    }

    @FunctionalInterface
    private interface Decoding {
        Raster decode() throws IOException;
    }

    private static PixelDecoder decode(ImageReader reader, byte[] stream, PictureFile file, Decoding decoding) throws Problem {
        List<String> warnings = new ArrayList<>();
        try (CheckedInput in = new CheckedInput(stream, file.cancellation())) {
            reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
            reader.setInput(in, true, true);
            return new PixelDecoder(decoding.decode(), warnings);
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The one place where a RuntimeException stands for a damaged file: on bytes that break their rules the
            // libraries throw what their parsers happen to run into (index out of bounds, negative sizes, null).
            throw file.damaged("its pixels cannot be decoded", e);
        } finally {
            reader.dispose();
        }
    }

    /// The codes of at most 8 bits, if there are as many as the file's header promised. The raster is used up by this.
    byte[] codes(int width, int height, int channels, PictureFile file) throws Problem {
        return bytes(width, height, channels, Depth.EIGHT, file);
    }

    /// The same of either depth; codes of 16 bits with the more significant byte first.
    byte[] bytes(int width, int height, int channels, Depth depth, PictureFile file) throws Problem {
        int bits = raster.getSampleModel().getSampleSize(0);
        boolean deep = depth == Depth.SIXTEEN ? bits == 16 : bits <= 8;
        if (raster.getWidth() != width || raster.getHeight() != height || raster.getNumBands() != channels || !deep) {
            throw file.damaged("its pixels are not those that its header promises");
        }
        return Rasters.takeBytes(raster, depth);
    }
}
