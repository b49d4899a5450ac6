package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/// IPTC data in a JPEG file: one of Photoshop's resources, whose list goes on in the next segment where it is long.
final class JpegIptc {
    private static final String LETTERS = "Photoshop 3.0\0";
    private static final int MOST_BYTES = 16 << 20; // real ones have kilobytes; clipping paths beside them are longer

    private JpegIptc() {
    }

    static Optional<byte[]> read(JpegSegments segments, List<String> notes) {
        ByteArrayOutputStream resources = new ByteArrayOutputStream();
        for (JpegSegments.Segment segment : segments.all(JpegSegments.APP13, LETTERS)) {
            if (resources.size() > MOST_BYTES) {
                notes.add("Its Photoshop data is longer than 16 MB and was ignored.");
                return Optional.empty();
            }
            resources.writeBytes(segments.data(segment, LETTERS.length()));
        }
        return new PhotoshopResources(resources.toByteArray()).data(PhotoshopResources.IPTC).filter(iptc -> iptc.length > 0);
    }

    static List<JpegBlock> blocks(byte[] iptc) {
        byte[] resources = PhotoshopResources.of(PhotoshopResources.IPTC, iptc).bytes();
        return JpegBlock.pieces(resources, LETTERS.length()).stream()
                .map(piece -> new JpegBlock(JpegSegments.APP13, Bytes.join(Bytes.of(LETTERS), piece))).toList();
    }
}
