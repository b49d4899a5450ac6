package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds what a file holds beside its pixels that this version does not carry into the copy.
final class LeftBehind {
    private LeftBehind() {
    }

    /// A sentence about it, or nothing.
    static List<String> notes(JpegSegments segments) {
        Set<String> found = new TreeSet<>();
        for (JpegSegments.Segment segment : segments.all()) {
            byte[] bytes = segments.bytes();
            switch (segment.marker()) {
                case JpegSegments.APP0 -> {
                    if (hasResolution(bytes, segment)) {
                        found.add("resolution");
                    }
                }
                case JpegSegments.APP1 -> found.add(segment.startsWith(bytes, "Exif\0") ? "EXIF data" : "XMP data");
                case JpegSegments.APP11 -> found.add("content credentials");
                case JpegSegments.APP13 -> found.add("IPTC data");
                case JpegSegments.COMMENT -> found.add("texts");
                default -> { }
            }
        }
        return sentence(found);
    }

    // JFIF 1.02: after the identifier and the version, a unit that is 0 for "only a ratio", and the density.
    private static boolean hasResolution(byte[] bytes, JpegSegments.Segment segment) {
        return segment.startsWith(bytes, "JFIF\0") && segment.length() >= 12
                && bytes[segment.start() + 7] != 0 && ByteBuffer.wrap(bytes).getShort(segment.start() + 8) > 1;
    }

    private static List<String> sentence(Set<String> found) {
        return found.isEmpty() ? List.of() : List.of("The copy does not carry this over yet: " + String.join(", ", found) + ".");
    }
}
