package sfumato.image.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a JPEG file holds that a copy does not carry, on purpose: it would not match the changed pixels, or show others.
final class JpegLeftovers {
    private static final String CREDENTIALS =
            "Its content credentials (C2PA) are not carried over, because they would not match the changed pixels.";
    private static final int LABEL_WITHIN_BYTES = 64; // of a segment: box headers and a box type of 16 bytes come before

    private JpegLeftovers() {
    }

    static List<String> notes(JpegSegments segments) {
        List<String> notes = new ArrayList<>();
        if (segments.all(JpegSegments.APP11, "JP").stream().anyMatch(box -> holdsCredentials(segments.bytes(), box))) {
            notes.add(CREDENTIALS);
        }
        if (hasMore(segments)) {
            boolean pictures = !segments.all(JpegSegments.APP2, "MPF\0").isEmpty();
            notes.add(pictures ? "The further pictures in the file (such as a preview or a gain map) are not carried over."
                    : "What follows the picture in the file (such as a film) is not carried over.");
        }
        return notes;
    }

    // JUMBF boxes (ISO/IEC 19566-5) in segments as JPEG XT numbers them; the outermost box of credentials is called c2pa.
    private static boolean holdsCredentials(byte[] bytes, JpegSegments.Segment box) {
        int length = Math.min(box.length(), LABEL_WITHIN_BYTES);
        return new String(bytes, box.start(), length, StandardCharsets.ISO_8859_1).contains("c2pa");
    }

    // Zeros only fill the file up.
    private static boolean hasMore(JpegSegments segments) {
        for (int at = segments.end(); at < segments.bytes().length; at++) {
            if (segments.bytes()[at] != 0) {
                return true;
            }
        }
        return false;
    }
}
