package sfumato.image.codec;

import java.util.ArrayList;
import java.util.List;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Exif;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;

/// Reads PNG files (PNG, third edition).
final class PngReader {
    private PngReader() {
    }

    static Artwork read(PictureFile file) throws Problem {
        PngChunks chunks = PngChunks.of(file);
        if (chunks.has("acTL")) {
            throw file.unsupported("it is an animation (APNG)", "Export one frame of it as PNG first");
        }
        PngHeader header = PngHeader.of(chunks, file);
        PngPixels pixels = PngPixels.of(header, chunks, file);
        file.requireFits(header.width(), header.height(), pixels.layout().channels() * header.samples().bytes());

        List<String> notes = new ArrayList<>();
        Metadata metadata = PngMetadataReader.read(chunks, notes);
        Exif exif = metadata.exif().map(Exif::of).orElse(Exif.NONE);
        ColourSpace colours = PngColours.of(chunks, pixels.layout().colours() == 1, exif, notes, file);
        Samples samples = pixels.samples(decode(chunks, header, file), notes);
        Samples upright = Uprighting.apply(exif, samples, notes, file.cancellation());
        return new Artwork(upright, colours, metadata, PictureFormat.PNG, notes);
    }

    private static byte[] decode(PngChunks chunks, PngHeader header, PictureFile file) throws Problem {
        PixelDecoder decoded = PixelDecoder.decode(Plugins.pngReader(), chunks.pixelsOnly(), file);
        if (!decoded.warnings().isEmpty()) {
            throw file.damaged(decoded.warnings().getFirst());
        }
        return decoded.bytes(header.width(), header.height(), header.colourType().stored(), header.samples(), file);
    }
}
