package sfumato.image.codec;

import java.nio.ByteBuffer;
import sfumato.problem.Problem;

/// The frame header of a JPEG file (ITU-T T.81, B.2.2), of the kinds that libjpeg decodes: baseline, extended and
/// progressive, with Huffman coding and 8 bits.
///
/// @param channels 1 (grey), 3 (colours) or 4 (inks)
record JpegFrame(int width, int height, int channels) {
    private static final int LEAST_BYTES = 6;

    static JpegFrame of(JpegSegments segments, PictureFile file) throws Problem {
        JpegSegments.Segment frame = segments.all().stream().filter(JpegSegments.Segment::startsFrame).findFirst().orElseThrow();
        if (frame.length() < LEAST_BYTES) {
            throw file.damaged("its header is too short");
        }
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        requireKind(frame.marker(), bytes.get(frame.start()) & 0xFF, file);
        int height = bytes.getShort(frame.start() + 1) & 0xFFFF;
        int width = bytes.getShort(frame.start() + 3) & 0xFFFF;
        int channels = bytes.get(frame.start() + 5) & 0xFF;
        if (channels != 1 && channels != 3 && channels != 4) {
            throw file.damaged("it claims " + channels + " channels");
        }
        return new JpegFrame(width, height, channels);
    }

    boolean inks() {
        return channels == 4;
    }

    private static void requireKind(int marker, int precision, PictureFile file) throws Problem {
        String kind = switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> null;
            case 0xC3, 0xC7, 0xCB, 0xCF -> "a lossless JPEG";
            case 0xC9, 0xCA, 0xCD, 0xCE -> "a JPEG with arithmetic coding";
            default -> "a hierarchical JPEG";
        };
        if (kind != null) {
            throw file.unsupported("it is " + kind + ", which this version does not read", "Export it as an ordinary JPEG or as PNG first");
        }
        if (precision != 8) {
            throw file.unsupported("it has " + precision + " bits per sample, and this version reads 8",
                    "Export it with 8 bits per sample first");
        }
    }
}
