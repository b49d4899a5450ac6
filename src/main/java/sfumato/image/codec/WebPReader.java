package sfumato.image.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Exif;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;

/// Reads still WebP files (RFC 9649), lossy and lossless, by libwebp as every browser does. The decoder in Java that there is
/// does not smooth the colours of lossy files, which are stored at half size, and so differs from what artists see by up to
/// 100 codes; and it takes lossless files for whole that end too early.
final class WebPReader {
    private static final byte[] EXIF_PREFIX = {'E', 'x', 'i', 'f', 0, 0}; // does not belong here, but some programs put it
    private static final int DECODED_CHANNELS = 4;

    private WebPReader() {
    }

    static Artwork read(PictureFile file) throws Problem {
        RiffChunks chunks = RiffChunks.of(file.bytes()).orElseThrow(() -> file.damaged("it ends before the picture does"));
        WebPPicture picture = WebPPicture.of(chunks, file);
        file.requireFits(picture.width(), picture.height(), DECODED_CHANNELS);

        List<String> notes = new ArrayList<>();
        Optional<byte[]> tiff = chunks.first("EXIF").map(chunk -> withoutPrefix(chunk.data()));
        Exif exif = tiff.map(Exif::of).orElse(Exif.NONE);
        ColourSpace colours = Colours.of(chunks.first("ICCP").map(RiffChunks.Chunk::data), false, exif, notes);
        Samples upright = Uprighting.apply(exif, decode(picture, file), notes, file.cancellation());
        if (chunks.has("C2PA")) {
            notes.add("Its content credentials (C2PA) are not carried over, because they would not match the changed pixels.");
        }
        Metadata metadata = new Metadata(tiff, Optional.empty(), chunks.first("XMP ").map(RiffChunks.Chunk::data),
                exif.resolution(), Map.of());
        return new Artwork(upright, colours, metadata, PictureFormat.WEBP, picture.lossless(), notes);
    }

    private static byte[] withoutPrefix(byte[] exif) {
        boolean prefixed = exif.length >= EXIF_PREFIX.length && Arrays.equals(exif, 0, EXIF_PREFIX.length, EXIF_PREFIX, 0, EXIF_PREFIX.length);
        return prefixed ? Arrays.copyOfRange(exif, EXIF_PREFIX.length, exif.length) : exif;
    }

    private static Samples decode(WebPPicture picture, PictureFile file) throws Problem {
        WebPLibrary.require(file.path(), "Convert it to PNG first");
        PixelDecoder decoded = pixels(picture, file);
        if (!decoded.warnings().isEmpty()) {
            throw file.damaged("its decoder says '" + decoded.warnings().getFirst() + "'");
        }
        Layout layout = picture.alpha() ? Layout.RGB_ALPHA : Layout.RGB;
        return new Samples(picture.width(), picture.height(), layout,
                decoded.codes(picture.width(), picture.height(), layout.channels(), file));
    }

    // libwebp says that it lacks memory where it means damage to alpha; Java's own error of this kind has a message.
    private static PixelDecoder pixels(WebPPicture picture, PictureFile file) throws Problem {
        try {
            return Unstoppable.run(() -> WebPLibrary.READING.lend(settings ->
                    PixelDecoder.decode(WebPLibrary.reader(), settings, picture.alone(), file)), file.cancellation());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Problem problem -> throw problem;
                case RuntimeException mistake -> throw mistake;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (OutOfMemoryError e) {
            if (e.getMessage() != null) {
                throw e;
            }
            throw file.damaged("its pixels cannot be decoded", e);
        }
    }
}
