package sfumato.image.codec;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPUtils;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// XMP that is too long for one JPEG segment (XMP specification, part 3, 1.1.3.1): a packet that says which extension
/// belongs to it, and the extension in parts, each of which tells the whole's MD5 digest and length and its own offset.
final class JpegExtendedXmp {
    private static final String LETTERS = "http://ns.adobe.com/xmp/extension/\0";
    private static final int DIGEST_BYTES = 32; // in hexadecimal digits
    private static final int PREFIX_BYTES = LETTERS.length() + DIGEST_BYTES + 8; // and the whole length, and this part's offset
    private static final int MOST_BYTES = 4 << 20;
    private static final String NOTES = "http://ns.adobe.com/xmp/note/";
    private static final String HAS_EXTENDED = "HasExtendedXMP";
    private static final String IGNORED = "The extension of its XMP data is damaged or too long and was ignored.";

    private JpegExtendedXmp() {
    }

    /// Whether a packet may say that it has an extension: worth parsing it.
    static boolean mayBeSaidBy(byte[] packet) {
        return new String(packet, StandardCharsets.ISO_8859_1).contains(HAS_EXTENDED);
    }

    /// One packet that holds everything and no longer speaks of an extension. Without the extension, and with a note,
    /// where that is missing, damaged or too long; as it was where it cannot be read itself.
    static byte[] whole(byte[] packet, JpegSegments segments, List<String> notes) {
        try {
            XMPMeta xmp = parse(packet);
            String digest = xmp.getPropertyString(NOTES, HAS_EXTENDED);
            if (digest == null) {
                return packet;
            }
            try {
                XMPUtils.mergeFromJPEG(xmp, parse(extension(digest, segments)));
            } catch (XMPException _) {
                notes.add(IGNORED);
            }
            xmp.deleteProperty(NOTES, HAS_EXTENDED);
            return XMPMetaFactory.serializeToBuffer(xmp, new SerializeOptions());
        } catch (XMPException _) {
            notes.add(IGNORED);
            return packet;
        }
    }

    private static XMPMeta parse(byte[] packet) throws XMPException {
        return XMPMetaFactory.parseFromBuffer(packet, new ParseOptions().setDisallowDoctype(true));
    }

    // The parts may stand in any order. No bytes, which are no XMP, if they do not make up one whole.
    private static byte[] extension(String digest, JpegSegments segments) {
        ByteBuffer bytes = ByteBuffer.wrap(segments.bytes());
        List<JpegSegments.Segment> parts = segments.all(JpegSegments.APP1, LETTERS + digest).stream()
                .filter(part -> part.length() >= PREFIX_BYTES)
                .sorted(Comparator.comparingInt(part -> bytes.getInt(offsetAt(part)))).toList();
        int length = parts.isEmpty() ? 0 : bytes.getInt(offsetAt(parts.getFirst()) - 4);
        if (length < 0 || length > MOST_BYTES) {
            return new byte[0];
        }
        ByteBuffer whole = ByteBuffer.allocate(length);
        for (JpegSegments.Segment part : parts) {
            if (bytes.getInt(offsetAt(part)) != whole.position() || part.length() - PREFIX_BYTES > whole.remaining()) {
                return new byte[0];
            }
            whole.put(segments.bytes(), part.start() + PREFIX_BYTES, part.length() - PREFIX_BYTES);
        }
        return whole.hasRemaining() ? new byte[0] : whole.array();
    }

    private static int offsetAt(JpegSegments.Segment part) {
        return part.start() + PREFIX_BYTES - 4;
    }

    /// Divides a packet: what Adobe's library thinks least important goes into the extension, the rights stay in front.
    ///
    /// @param most how long the packet in front may be
    /// @return the packet in front, then the segments of the extension
    /// @throws XMPException if it cannot be read, or not be made short enough
    static Divided divide(byte[] packet, int most) throws XMPException {
        StringBuilder front = new StringBuilder();
        StringBuilder extension = new StringBuilder();
        StringBuilder digest = new StringBuilder();
        try {
            XMPUtils.packageForJPEG(parse(packet), front, extension, digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has MD5
        }
        String capitals = digest.toString().toUpperCase(Locale.ROOT); // as the specification wants it and the library does not
        byte[] bytes = front.toString().replace(digest, capitals).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > most) {
            throw new XMPException(bytes.length + " bytes in front of the extension", 0);
        }
        return new Divided(bytes, parts(extension.toString().getBytes(StandardCharsets.UTF_8), capitals));
    }

    /// A packet for the first segment, and the segments of its extension.
    record Divided(byte[] front, List<JpegBlock> extension) {
    }

    private static List<JpegBlock> parts(byte[] extension, String digest) {
        List<JpegBlock> parts = new ArrayList<>();
        int offset = 0;
        for (byte[] piece : JpegBlock.pieces(extension, PREFIX_BYTES)) {
            byte[] numbers = ByteBuffer.allocate(8).putInt(extension.length).putInt(offset).array();
            parts.add(new JpegBlock(JpegSegments.APP1, Bytes.join(Bytes.of(LETTERS + digest), numbers, piece)));
            offset += piece.length;
        }
        return parts;
    }
}
