package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An ICC profile in a JPEG file: cut into numbered parts, because a segment holds 64 KB at most (ICC.1:2022, B.4).
final class JpegProfile {
    private static final String LETTERS = "ICC_PROFILE\0";
    private static final int PREFIX_BYTES = LETTERS.length() + 2; // the letters, the part's number, the number of parts
    private static final int MOST_PARTS = 255;

    private JpegProfile() {
    }

    /// The profile put together. Where a part is missing it is no bytes at all, which is no sound profile for anyone.
    static Optional<byte[]> read(JpegSegments segments) {
        List<JpegSegments.Segment> parts = segments.all(JpegSegments.APP2, LETTERS);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        for (int number = 1; number <= parts.size(); number++) {
            Optional<JpegSegments.Segment> part = part(number, parts, segments.bytes());
            if (part.isEmpty()) {
                return Optional.of(new byte[0]);
            }
            profile.writeBytes(segments.data(part.get(), PREFIX_BYTES));
        }
        return Optional.of(profile.toByteArray());
    }

    private static Optional<JpegSegments.Segment> part(int number, List<JpegSegments.Segment> parts, byte[] bytes) {
        return parts.stream()
                .filter(part -> part.length() >= PREFIX_BYTES && (bytes[part.start() + LETTERS.length()] & 0xFF) == number
                        && (bytes[part.start() + LETTERS.length() + 1] & 0xFF) == parts.size())
                .findFirst();
    }

    /// @throws JpegBlocks.TooLong if it has more than 16 MB
    static List<JpegBlock> blocks(byte[] profile) throws JpegBlocks.TooLong {
        List<byte[]> pieces = JpegBlock.pieces(profile, PREFIX_BYTES);
        if (pieces.size() > MOST_PARTS) {
            throw new JpegBlocks.TooLong("colour profile");
        }
        List<JpegBlock> blocks = new ArrayList<>();
        for (byte[] piece : pieces) {
            byte[] numbers = {(byte) (blocks.size() + 1), (byte) pieces.size()};
            blocks.add(new JpegBlock(JpegSegments.APP2, Bytes.join(Bytes.of(LETTERS), numbers, piece)));
        }
        return blocks;
    }
}
