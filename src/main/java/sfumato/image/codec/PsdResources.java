package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Photoshop's image resources ("Adobe Photoshop File Formats Specification", Image Resources Section): a section of PSD
/// files, a tag of TIFF files, segments of JPEG files. Where they are damaged they end.
record PsdResources(Map<Integer, ByteBuffer> all) {
    static final int RESOLUTION = 0x03ED;
    static final int IPTC = 0x0404;
    static final int ICC_PROFILE = 0x040F;
    static final int TRANSPARENT_INDEX = 0x0417;
    static final int VERSION_INFO = 0x0421;
    static final int EXIF = 0x0422;
    static final int XMP = 0x0424;
    private static final int SIGNATURE = 0x3842_494D; // 8BIM
    private static final int LEAST_BYTES = 12; // signature, number, an empty name, the size

    /// @param section from 0 to its capacity, big-endian
    static PsdResources of(ByteBuffer section) {
        Map<Integer, ByteBuffer> all = new HashMap<>();
        int at = 0;
        while (at <= section.capacity() - LEAST_BYTES && section.getInt(at) == SIGNATURE) {
            int id = section.getShort(at + 4) & 0xFFFF;
            int name = section.get(at + 6) & 0xFF; // a letter count before the letters, filled up to an even number
            int sizeAt = at + 6 + name + 1 + (name + 1 & 1);
            if (sizeAt > section.capacity() - 4) {
                break;
            }
            int size = section.getInt(sizeAt);
            if (size < 0 || size > section.capacity() - sizeAt - 4) {
                break;
            }
            all.putIfAbsent(id, section.slice(sizeAt + 4, size));
            at = sizeAt + 4 + size + (size & 1);
        }
        return new PsdResources(Map.copyOf(all));
    }

    /// A section of one resource.
    static byte[] section(int id, byte[] data) {
        ByteBuffer section = ByteBuffer.allocate(LEAST_BYTES + data.length + (data.length & 1));
        return section.putInt(SIGNATURE).putShort((short) id).putShort((short) 0).putInt(data.length).put(data).array();
    }

    Optional<ByteBuffer> resource(int id) {
        return Optional.ofNullable(all.get(id));
    }

    /// A copy of a resource's bytes.
    Optional<byte[]> data(int id) {
        return resource(id).filter(data -> data.capacity() <= TiffMetadata.GREATEST_BLOCK).map(data -> {
            byte[] copy = new byte[data.capacity()];
            data.get(0, copy);
            return copy;
        });
    }
}
