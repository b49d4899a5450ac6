package sfumato.image.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One marker segment to be written: what says something beside the pixels (ITU-T T.81, B.2.4.6).
///
/// @param marker the second byte of the marker
/// @param data   without the length that comes before, at most [#MOST_BYTES]
record JpegBlock(int marker, byte[] data) {
    /// As many as the 16 bits of the length can say, which counts its own two bytes.
    static final int MOST_BYTES = 65_533;

    JpegBlock {
        if (data.length > MOST_BYTES) {
            throw new IllegalArgumentException(data.length + " bytes in a segment");
        }
    }

    /// These bytes in pieces that fit into a segment beside `prefix` bytes; no piece at all for no bytes.
    static List<byte[]> pieces(byte[] bytes, int prefix) {
        List<byte[]> pieces = new ArrayList<>();
        int most = MOST_BYTES - prefix;
        for (int from = 0; from < bytes.length; from += most) {
            pieces.add(Arrays.copyOfRange(bytes, from, from + Math.min(most, bytes.length - from)));
        }
        return pieces;
    }
}
