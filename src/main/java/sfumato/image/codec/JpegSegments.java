package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import sfumato.problem.Problem;

/// The marker segments of a JPEG file (ITU-T T.81, annex B), from its start to the end of its first picture.
///
/// Walking them all proves that the file is whole, which libraries only warn about.
record JpegSegments(byte[] bytes, List<Segment> all) {
    static final int APP0 = 0xE0;
    static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    static final int APP11 = 0xEB;
    static final int APP13 = 0xED;
    static final int APP14 = 0xEE;
    static final int APP15 = 0xEF;
    static final int COMMENT = 0xFE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    /// `length` bytes of data from `start`, without the marker and the length that come before. `end` is where the
    /// next marker begins: for a scan this is after its compressed data.
    record Segment(int marker, int start, int length, int end) {

        /// Whether the data begins with these letters.
        boolean startsWith(byte[] bytes, String text) {
            return Bytes.startWith(bytes, start, length, text);
        }

        /// SOF0 to SOF15; three of these numbers belong to other segments.
        boolean startsFrame() {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }
    }

    static JpegSegments of(PictureFile file) throws Problem {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        List<Segment> segments = new ArrayList<>();
        boolean scanned = false;
        int at = 2;
        while (true) {
            at = skipFill(file.bytes(), at);
            int marker = markerAt(bytes, at, file);
            if (marker == END_OF_IMAGE) {
                break;
            }
            int start = at + 4;
            int length = start > bytes.capacity() ? -1 : (bytes.getShort(at + 2) & 0xFFFF) - 2;
            if (length < 0 || length > bytes.capacity() - start) {
                throw file.damaged("it ends before the picture does");
            }
            at = start + length;
            if (marker == START_OF_SCAN) {
                at = endOfScan(file.bytes(), at);
                scanned = true;
            }
            segments.add(new Segment(marker, start, length, at));
        }
        if (!scanned || segments.stream().filter(Segment::startsFrame).count() != 1) {
            throw file.damaged("its parts are missing or out of order");
        }
        return new JpegSegments(file.bytes(), List.copyOf(segments));
    }

    private static int markerAt(ByteBuffer bytes, int at, PictureFile file) throws Problem {
        if (at > bytes.capacity() - 2) {
            throw file.damaged("it ends before the picture does");
        }
        int marker = bytes.get(at + 1) & 0xFF;
        if (bytes.get(at) != (byte) 0xFF || marker < 0xC0 || marker >= 0xD0 && marker <= 0xD8) {
            throw file.damaged("its structure is broken");
        }
        return marker;
    }

    // Any number of bytes FF may stand before a marker (B.1.1.2); leaves the last, which belongs to it.
    private static int skipFill(byte[] bytes, int at) {
        int marker = at;
        while (marker + 1 < bytes.length && bytes[marker] == (byte) 0xFF && bytes[marker + 1] == (byte) 0xFF) {
            marker++;
        }
        return marker;
    }

    // In compressed data FF is followed by 00 (a stuffed FF), D0 to D7 (a restart) or FF (fill); anything else ends it.
    private static int endOfScan(byte[] bytes, int from) {
        for (int at = from; at + 1 < bytes.length; at++) {
            int next = bytes[at + 1] & 0xFF;
            if (bytes[at] == (byte) 0xFF && next != 0x00 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        return bytes.length;
    }

    /// A JPEG file of nothing but the pixels: without metadata and profiles, but with the two segments that tell RGB
    /// from YCbCr.
    byte[] pixelsOnly() {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream(bytes.length);
        pixels.write(0xFF);
        pixels.write(0xD8);
        for (Segment segment : all) {
            boolean application = segment.marker >= APP0 && segment.marker <= APP15;
            if (!application && segment.marker != COMMENT || tellsColours(segment)) {
                pixels.write(bytes, segment.start - 4, segment.end - segment.start + 4);
            }
        }
        pixels.write(0xFF);
        pixels.write(END_OF_IMAGE);
        return pixels.toByteArray();
    }

    // JFIF of another major version is left out: libjpeg would warn of it, and it words its first warning only.
    private boolean tellsColours(Segment segment) {
        return segment.marker == APP0 && segment.startsWith(bytes, "JFIF\0\1")
                || segment.marker == APP14 && segment.startsWith(bytes, "Adobe");
    }
}
