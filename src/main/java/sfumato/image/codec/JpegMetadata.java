package sfumato.image.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.image.metadata.Exif;
import sfumato.image.metadata.Metadata;

/// What the segments of a JPEG file say about its picture beside the pixels and their colours.
///
/// @param exif what EXIF says about the pixels
/// @param all  everything that a copy carries
record JpegMetadata(Exif exif, Metadata all) {
    private static final String EXIF = "Exif\0";
    private static final int EXIF_PREFIX_BYTES = 6; // the letters, a zero and a filling byte
    private static final String COMMENT = "Comment"; // as PNG calls it

    static JpegMetadata of(JpegSegments segments, List<String> notes) {
        Optional<byte[]> block = segments.all(JpegSegments.APP1, EXIF).stream()
                .filter(segment -> segment.length() > EXIF_PREFIX_BYTES).findFirst()
                .map(segment -> segments.data(segment, EXIF_PREFIX_BYTES));
        Exif exif = block.map(Exif::of).orElse(Exif.NONE);
        Map<String, String> texts = JpegComment.read(segments, notes).map(comment -> Map.of(COMMENT, comment)).orElse(Map.of());
        // Where both name a length they should agree; ExifTool and ImageMagick believe EXIF then, and so does the artist who
        // looks with them.
        Metadata all = new Metadata(block, JpegIptc.read(segments, notes), JpegXmp.read(segments, notes),
                exif.resolution().or(() -> JpegDensity.read(segments)), texts);
        return new JpegMetadata(exif, all);
    }
}
