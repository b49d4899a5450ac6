package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The comment of a JPEG file (ITU-T T.81, B.2.4.5), for which no standard names an encoding: read as UTF-8 where it is
/// that and else as Latin-1, written as UTF-8. Several comments are lines of one.
final class JpegComment {
    private static final int MOST_BYTES = 1 << 20;

    private JpegComment() {
    }

    static Optional<String> read(JpegSegments segments, List<String> notes) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        boolean goesOn = true; // a segment that is full is continued by the next
        for (JpegSegments.Segment segment : segments.all(JpegSegments.COMMENT, "")) {
            if (joined.size() + segment.length() > MOST_BYTES) {
                notes.add("Its comment is longer than 1 MB and was ignored.");
                return Optional.empty();
            }
            if (!goesOn) {
                joined.write('\n');
            }
            joined.write(segments.bytes(), segment.start(), withoutZeros(segments.bytes(), segment));
            goesOn = segment.length() == JpegBlock.MOST_BYTES;
        }
        return joined.size() == 0 ? Optional.empty() : Optional.of(text(joined.toByteArray()));
    }

    // Programs written in C put the zero that ends their texts into the file.
    private static int withoutZeros(byte[] bytes, JpegSegments.Segment segment) {
        int length = segment.length();
        while (length > 0 && bytes[segment.start() + length - 1] == 0) {
            length--;
        }
        return length;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    static List<JpegBlock> blocks(String comment) {
        return JpegBlock.pieces(comment.getBytes(StandardCharsets.UTF_8), 0).stream()
                .map(piece -> new JpegBlock(JpegSegments.COMMENT, piece)).toList();
    }
}
