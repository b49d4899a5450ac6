package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sfumato.problem.Problem;

/// The marker segments of a JPEG file (ITU-T T.81, annex B), from its start to the end of its first picture.
///
/// Walking them all proves that the file is whole, which libraries only warn about.
///
/// @param end where the first picture ends; what follows is no part of it
record JpegSegments(byte[] bytes, List<Segment> all, int end) {
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
    // Each costs memory here, and the shortest is four bytes. Real files have tens, with large metadata some hundreds.
    private static final int MOST_SEGMENTS = 10_000;
    // Each scan of a progressive picture passes over all of it, however few bytes it has. Real files have about ten.
    private static final int MOST_SCANS = 50;

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
        int at = skipFill(file.bytes(), 2);
        while (markerAt(bytes, at, file) != END_OF_IMAGE) {
            Segment segment = segmentAt(bytes, at, file);
            segments.add(segment);
            if (segments.size() > MOST_SEGMENTS) {
                throw file.damaged("it has more than " + MOST_SEGMENTS + " parts");
            }
            at = skipFill(file.bytes(), segment.end);
        }
        JpegSegments jpeg = new JpegSegments(file.bytes(), List.copyOf(segments), at + 2);
        jpeg.requireOrder(file);
        return jpeg;
    }

    private static Segment segmentAt(ByteBuffer bytes, int at, PictureFile file) throws Problem {
        int marker = markerAt(bytes, at, file);
        int start = at + 4;
        int length = start > bytes.capacity() ? -1 : (bytes.getShort(at + 2) & 0xFFFF) - 2;
        if (length < 0 || length > bytes.capacity() - start) {
            throw file.damaged("it ends before the picture does");
        }
        int end = marker == START_OF_SCAN ? endOfScan(file.bytes(), start + length) : start + length;
        return new Segment(marker, start, length, end);
    }

    private void requireOrder(PictureFile file) throws Problem {
        long scans = all.stream().filter(segment -> segment.marker == START_OF_SCAN).count();
        if (scans == 0 || all.stream().filter(Segment::startsFrame).count() != 1) {
            throw file.damaged("its parts are missing or out of order");
        }
        if (scans > MOST_SCANS) {
            throw file.unsupported("its picture is spread over " + scans + " scans, and " + MOST_SCANS + " is the limit",
                    "Export it as an ordinary JPEG or as PNG first");
        }
    }

    private static int markerAt(ByteBuffer bytes, int at, PictureFile file) throws Problem {
        if (at > bytes.capacity() - 2) {
            throw file.damaged("it ends before the picture does");
        }
        int marker = bytes.get(at + 1) & 0xFF;
        if (bytes.get(at) != (byte) 0xFF || marker < 0xC0 || (marker >= 0xD0 && marker <= 0xD8)) {
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

    /// The segments of this marker whose data begins with these letters.
    List<Segment> all(int marker, String letters) {
        return all.stream().filter(segment -> segment.marker == marker && segment.startsWith(bytes, letters)).toList();
    }

    /// A copy of a segment's data after its first `skipped` bytes, of which it must have so many.
    byte[] data(Segment segment, int skipped) {
        return Arrays.copyOfRange(bytes, segment.start + skipped, segment.start + segment.length);
    }

    /// A JPEG file of nothing but the pixels: without metadata and profiles, but with the two segments that tell RGB
    /// from YCbCr.
    byte[] pixelsOnly() {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream(bytes.length);
        pixels.write(0xFF);
        pixels.write(0xD8);
        for (Segment segment : all) {
            boolean application = segment.marker >= APP0 && segment.marker <= APP15;
            if ((!application && segment.marker != COMMENT) || tellsColours(segment)) {
                pixels.write(bytes, segment.start - 4, segment.end - segment.start + 4);
            }
        }
        pixels.write(0xFF);
        pixels.write(END_OF_IMAGE);
        return pixels.toByteArray();
    }

    // JFIF of another major version is left out: libjpeg would warn of it, and it words its first warning only.
    private boolean tellsColours(Segment segment) {
        return (segment.marker == APP0 && segment.startsWith(bytes, "JFIF\0\1"))
                || (segment.marker == APP14 && segment.startsWith(bytes, "Adobe"));
    }
}
