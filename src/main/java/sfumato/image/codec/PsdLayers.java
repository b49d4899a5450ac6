package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// What the layer and mask information of a Photoshop file says about its flattened picture.
///
/// @param count       how many layers there are
/// @param transparent whether the first channel after the colours is the transparency of the flattened picture. It is where
///                    the count of layers is stored as a negative number; else it is a saved selection or a spot colour.
record PsdLayers(int count, boolean transparent) {
    private static final PsdLayers NONE = new PsdLayers(0, false);
    private static final int SIGNATURE = 0x3842_494D;       // 8BIM
    private static final int SIGNATURE_LARGE = 0x3842_3634; // 8B64
    // Layers of more than 8 bits stand in a block of their own; Mtrn and its like say nothing but that there is transparency.
    private static final Set<String> LAYERS = Set.of("Layr", "Lr16", "Lr32");
    private static final Set<String> TRANSPARENCY = Set.of("Mtrn", "Mt16", "Mt32");
    private static final Set<String> LONG_LENGTH =
            Set.of("LMsk", "Lr16", "Lr32", "Layr", "Mt16", "Mt32", "Mtrn", "Alph", "FMsk", "lnk2", "FEid", "FXid", "PxSD");

    /// Reads as far as the information makes sense.
    static PsdLayers of(ByteBuffer information, boolean large) {
        int lengthBytes = large ? 8 : 4;
        if (information.capacity() < lengthBytes + 2) {
            return NONE;
        }
        long length = large ? information.getLong(0) : information.getInt(0) & 0xFFFF_FFFFL;
        if (length >= 2) {
            return ofCount(information.getShort(lengthBytes));
        }
        return length == 0 ? ofBlocks(information, lengthBytes, large) : NONE;
    }

    private static PsdLayers ofCount(int count) {
        return new PsdLayers(Math.abs(count), count < 0);
    }

    // After the layers, of which there are none here, come the mask of them all and the blocks.
    private static PsdLayers ofBlocks(ByteBuffer information, int start, boolean large) {
        if (information.capacity() < start + 4) {
            return NONE;
        }
        long at = start + 4 + (information.getInt(start) & 0xFFFF_FFFFL);
        PsdLayers found = NONE;
        while (at <= information.capacity() - 16) {
            int signature = information.getInt((int) at);
            if (signature != SIGNATURE && signature != SIGNATURE_LARGE) {
                break;
            }
            String key = key(information, (int) at + 4);
            boolean longLength = large && LONG_LENGTH.contains(key);
            long length = longLength ? information.getLong((int) at + 8) : information.getInt((int) at + 8) & 0xFFFF_FFFFL;
            long data = at + (longLength ? 16 : 12);
            if (length < 0 || length > information.capacity() - data) {
                break;
            }
            if (LAYERS.contains(key) && length >= 2) {
                return ofCount(information.getShort((int) data));
            } else if (TRANSPARENCY.contains(key)) {
                found = new PsdLayers(0, true);
            }
            at = data + (length + 3) / 4 * 4; // they are filled up to four bytes
        }
        return found;
    }

    private static String key(ByteBuffer information, int at) {
        byte[] letters = new byte[4];
        information.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
