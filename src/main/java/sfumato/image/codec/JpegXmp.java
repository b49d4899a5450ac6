package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sfumato.image.metadata.DividedXmp;

/// The XMP of a JPEG file: a packet in one segment, and where that is too short an extension in parts, each of which tells
/// the extension's digest and length and its own place in it (XMP Specification Part 3, 1.1.3 and 1.1.3.1).
final class JpegXmp {
    private static final String PACKET = "http://ns.adobe.com/xap/1.0/\0";
    private static final String EXTENSION = "http://ns.adobe.com/xmp/extension/\0";
    private static final int DIGEST_BYTES = 32; // of MD5, in hexadecimal digits
    private static final int PART_PREFIX_BYTES = EXTENSION.length() + DIGEST_BYTES + 2 * Integer.BYTES;
    private static final int MOST_BYTES = JpegBlock.MOST_BYTES - PACKET.length();
    private static final int LONGEST_EXTENSION = 8 << 20;

    private JpegXmp() {
    }

    /// The first packet, with its extension where there is one.
    static Optional<byte[]> read(JpegSegments segments, List<String> notes) {
        return segments.all(JpegSegments.APP1, PACKET).stream().findFirst()
                .map(packet -> segments.data(packet, PACKET.length()))
                .map(packet -> DividedXmp.whole(packet, digest -> extension(digest, segments), notes));
    }

    // The parts may stand in any order. Nothing if they do not make up one whole.
    private static Optional<byte[]> extension(String digest, JpegSegments segments) {
        ByteBuffer bytes = ByteBuffer.wrap(segments.bytes());
        List<JpegSegments.Segment> parts = segments.all(JpegSegments.APP1, EXTENSION + digest).stream()
                .filter(part -> part.length() >= PART_PREFIX_BYTES)
                .sorted(Comparator.comparingInt(part -> bytes.getInt(placeAt(part)))).toList();
        int length = parts.isEmpty() ? 0 : bytes.getInt(placeAt(parts.getFirst()) - Integer.BYTES);
        if (length <= 0 || length > LONGEST_EXTENSION) {
            return Optional.empty();
        }
        ByteBuffer whole = ByteBuffer.allocate(length);
        for (JpegSegments.Segment part : parts) {
            int count = part.length() - PART_PREFIX_BYTES;
            if (bytes.getInt(placeAt(part)) != whole.position() || count > whole.remaining()) {
                return Optional.empty();
            }
            whole.put(segments.bytes(), part.start() + PART_PREFIX_BYTES, count);
        }
        return whole.hasRemaining() ? Optional.empty() : Optional.of(whole.array());
    }

    private static int placeAt(JpegSegments.Segment part) {
        return part.start() + PART_PREFIX_BYTES - Integer.BYTES;
    }

    /// The packet as it is where it fits, else divided.
    ///
    /// @throws JpegBlocks.TooLong if it cannot be divided
    static List<JpegBlock> blocks(byte[] packet) throws JpegBlocks.TooLong {
        if (packet.length <= MOST_BYTES) {
            return List.of(new JpegBlock(JpegSegments.APP1, Bytes.join(Bytes.of(PACKET), packet)));
        }
        DividedXmp divided = DividedXmp.of(packet).filter(xmp -> xmp.standard().length <= MOST_BYTES)
                .orElseThrow(() -> new JpegBlocks.TooLong("XMP data"));
        List<JpegBlock> blocks = new ArrayList<>(blocks(divided.standard()));
        int place = 0;
        for (byte[] piece : JpegBlock.pieces(divided.extension(), PART_PREFIX_BYTES)) {
            byte[] numbers = ByteBuffer.allocate(2 * Integer.BYTES).putInt(divided.extension().length).putInt(place).array();
            blocks.add(new JpegBlock(JpegSegments.APP1, Bytes.join(Bytes.of(EXTENSION + divided.digest()), numbers, piece)));
            place += piece.length;
        }
        return blocks;
    }
}
