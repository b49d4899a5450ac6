package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import sfumato.problem.Problem;

/// Strips and tiles of a TIFF picture that are JPEG streams (TIFF Technical Note 2): the tables that they share stand in a
/// tag, and whether they are RGB or YCbCr in another.
final class TiffJpeg {
    private static final byte[] ADOBE = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0};
    private static final int MARKER_BYTES = 2;
    private static final int INKS = 4;

    private TiffJpeg() {
    }

    static PixelDecoder decode(TiffParts parts, byte[] data, int rows) throws Problem {
        PictureFile file = parts.file();
        byte[] stream = whole(parts, data);
        PictureFile jpeg = new PictureFile(file.path(), file.kind(), stream, file.memory(), file.cancellation());
        JpegSegments segments = JpegSegments.of(jpeg);
        JpegFrame frame = JpegFrame.of(segments, jpeg);
        // A tile is always whole; a last strip may go on below the picture or end with it.
        boolean fits = frame.width() == parts.header().partWidth()
                && frame.height() >= rows && frame.height() <= parts.header().partHeight();
        if (!fits) {
            throw file.damaged("a part of it is " + frame.width() + " x " + frame.height() + " pixels large");
        }
        if (parts.header().partSamples() < INKS) {
            return sound(PixelDecoder.decode(Plugins.jpegReader(), stream, file), file);
        }
        if (segments.all().stream().anyMatch(segment -> segment.marker() == JpegSegments.APP14)) {
            throw file.unsupported("its four channels of JPEG are stored in a way of Adobe's own", "Save it with LZW, ZIP or no compression first");
        }
        return sound(PixelDecoder.decodeUnconverted(Plugins.jpegReader(), stream, file), file);
    }

    // libjpeg goes on after damage and only warns; its other warnings are about what stands beside the pixels.
    private static PixelDecoder sound(PixelDecoder decoded, PictureFile file) throws Problem {
        for (String warning : decoded.warnings()) {
            if (warning.startsWith("Corrupt") || warning.startsWith("Premature")) {
                throw file.damaged("its decoder says '" + warning + "'");
            }
        }
        return decoded;
    }

    // Start, what tells RGB from YCbCr, the shared tables, then the part's own segments.
    private static byte[] whole(TiffParts parts, byte[] data) throws Problem {
        ByteArrayOutputStream stream = new ByteArrayOutputStream(data.length + 1024);
        stream.write(0xFF);
        stream.write(0xD8);
        if (parts.header().partSamples() == 3) {
            stream.writeBytes(ADOBE);
            stream.write(parts.header().colours().kind() == TiffColours.Kind.YCBCR ? 1 : 0);
        }
        byte[] tables = parts.ifd().field(TiffTag.JPEG_TABLES).map(TiffField::bytes).orElse(new byte[0]);
        if (tables.length > 2 * MARKER_BYTES) {
            stream.write(tables, MARKER_BYTES, tables.length - 2 * MARKER_BYTES);
        }
        if (data.length < MARKER_BYTES) {
            throw parts.file().damaged("a part of it is empty");
        }
        stream.write(data, MARKER_BYTES, data.length - MARKER_BYTES);
        return stream.toByteArray();
    }
}
