package sfumato.image.metadata;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// Photoshop's image resources, in which IPTC-IIM usually lies (Adobe Photoshop File Formats Specification, "Image Resource Blocks").
final class PhotoshopResources {
    private static final int MARK = 0x3842494D; // 8BIM
    private static final int IPTC = 0x0404;
    private static final int SHORTEST = 12;

    private PhotoshopResources() {
    }

    /// The data sets of IPTC-IIM; nothing if there are none or these are no image resources.
    static Optional<byte[]> iptc(byte[] bytes) {
        ByteBuffer resources = ByteBuffer.wrap(bytes);
        int at = 0;
        while (at >= 0 && at <= bytes.length - SHORTEST && resources.getInt(at) == MARK) {
            int name = 1 + (bytes[at + 6] & 0xFF);
            int length = at + 6 + name + (name & 1);
            if (length > bytes.length - Integer.BYTES) {
                return Optional.empty();
            }
            int size = resources.getInt(length);
            int data = length + Integer.BYTES;
            if (size < 0 || size > bytes.length - data) {
                return Optional.empty();
            }
            if ((resources.getShort(at + 4) & 0xFFFF) == IPTC) {
                return Optional.of(Arrays.copyOfRange(bytes, data, data + size));
            }
            at = data + size + (size & 1);
        }
        return Optional.empty();
    }
}
