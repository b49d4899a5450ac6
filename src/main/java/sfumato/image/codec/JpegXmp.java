package sfumato.image.codec;

import com.adobe.internal.xmp.XMPException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The XMP packet of a JPEG file: one segment, and further ones where that is too short (XMP specification, part 3, 1.1.3).
final class JpegXmp {
    private static final String LETTERS = "http://ns.adobe.com/xap/1.0/\0";
    private static final int MOST_BYTES = JpegBlock.MOST_BYTES - LETTERS.length();

    private JpegXmp() {
    }

    /// The first packet, with its extension where there is one.
    static Optional<byte[]> read(JpegSegments segments, List<String> notes) {
        List<JpegSegments.Segment> packets = segments.all(JpegSegments.APP1, LETTERS);
        if (packets.isEmpty()) {
            return Optional.empty();
        }
        byte[] packet = segments.data(packets.getFirst(), LETTERS.length());
        return Optional.of(JpegExtendedXmp.mayBeSaidBy(packet) ? JpegExtendedXmp.whole(packet, segments, notes) : packet);
    }

    /// The packet as it is where it fits, else divided.
    ///
    /// @throws JpegBlocks.TooLong if it cannot be divided
    static List<JpegBlock> blocks(byte[] packet) throws JpegBlocks.TooLong {
        if (packet.length <= MOST_BYTES) {
            return List.of(first(packet));
        }
        try {
            JpegExtendedXmp.Divided divided = JpegExtendedXmp.divide(packet, MOST_BYTES);
            List<JpegBlock> blocks = new ArrayList<>();
            blocks.add(first(divided.front()));
            blocks.addAll(divided.extension());
            return blocks;
        } catch (XMPException e) {
            throw new JpegBlocks.TooLong("XMP data", e);
        }
    }

    private static JpegBlock first(byte[] packet) {
        return new JpegBlock(JpegSegments.APP1, Bytes.join(Bytes.of(LETTERS), packet));
    }
}
