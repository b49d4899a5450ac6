package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// The list of image resources in which Photoshop and its file formats keep what belongs to a picture (Adobe Photoshop File
/// Formats Specification, "Image Resource Blocks"): `8BIM`, a number, a name, and data.
///
/// @param bytes from strangers, and possibly broken
record PhotoshopResources(byte[] bytes) {
    /// The data sets of IPTC-IIM.
    static final int IPTC = 0x0404;

    private static final String SIGNATURE = "8BIM";
    private static final int LEAST_BYTES = 12; // signature, number, an empty name, the data's length

    /// A list of one resource.
    static PhotoshopResources of(int number, byte[] data) {
        ByteBuffer list = ByteBuffer.allocate(LEAST_BYTES + even(data.length));
        list.put(Bytes.of(SIGNATURE)).putShort((short) number).putShort((short) 0).putInt(data.length).put(data);
        return new PhotoshopResources(list.array());
    }

    /// A copy of the data of the first resource of this number; nothing if none is found before the end or a damage.
    Optional<byte[]> data(int number) {
        ByteBuffer list = ByteBuffer.wrap(bytes);
        int at = 0;
        while (bytes.length - at >= LEAST_BYTES) {
            int lengthAt = at + 6 + even(1 + (bytes[at + 6] & 0xFF)); // the name with its length takes an even number of bytes
            if (lengthAt > bytes.length - 4) {
                break;
            }
            int length = list.getInt(lengthAt);
            if (length < 0 || length > bytes.length - lengthAt - 4) {
                break;
            }
            if ((list.getShort(at + 4) & 0xFFFF) == number && Bytes.startWith(bytes, at, 4, SIGNATURE)) {
                return Optional.of(Arrays.copyOfRange(bytes, lengthAt + 4, lengthAt + 4 + length));
            }
            at = lengthAt + 4 + even(length);
        }
        return Optional.empty();
    }

    private static int even(int length) {
        return length + (length & 1);
    }
}
