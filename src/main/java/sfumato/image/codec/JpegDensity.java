package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import sfumato.image.metadata.Resolution;

/// The density that a JPEG file of the kind JFIF states (ITU-T T.871, 10.1): whole pixels per inch or centimetre.
///
/// @param unit 0 if the numbers are only a ratio, 1 for inches, 2 for centimetres
record JpegDensity(int unit, int across, int down) {
    /// A picture of which no size in print is known.
    static final JpegDensity NONE = new JpegDensity(0, 1, 1);

    private static final int UNIT_AT = 7; // after the letters, their zero and the version
    private static final int LEAST_BYTES = 12;
    private static final int INCH = 1;
    private static final int CENTIMETRE = 2;
    private static final double CENTIMETRES_PER_INCH = 2.54;
    private static final int MOST = 65_535;

    /// What the first JFIF segment says; nothing if it gives a ratio only, or one pixel per unit, which stands for that too.
    static Optional<Resolution> read(JpegSegments segments) {
        List<JpegSegments.Segment> found = segments.all(JpegSegments.APP0, "JFIF\0");
        if (found.isEmpty() || found.getFirst().length() < LEAST_BYTES) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(segments.bytes());
        int at = found.getFirst().start() + UNIT_AT;
        int across = bytes.getShort(at + 1) & 0xFFFF;
        int down = bytes.getShort(at + 3) & 0xFFFF;
        if (across <= 1 || down <= 1) {
            return Optional.empty();
        }
        return switch (bytes.get(at)) {
            case INCH -> Optional.of(new Resolution(across, down));
            case CENTIMETRE -> Optional.of(new Resolution(across * CENTIMETRES_PER_INCH, down * CENTIMETRES_PER_INCH));
            default -> Optional.empty();
        };
    }

    /// As JFIF can say it: in the unit that needs less rounding. [#NONE] if the numbers are too small or too large for it.
    static JpegDensity of(Resolution resolution) {
        JpegDensity inch = rounded(INCH, resolution, 1);
        JpegDensity centimetre = rounded(CENTIMETRE, resolution, CENTIMETRES_PER_INCH);
        JpegDensity nearer = centimetre.error(resolution) < inch.error(resolution) ? centimetre : inch;
        boolean possible = Math.min(nearer.across, nearer.down) > 1 && Math.max(nearer.across, nearer.down) <= MOST;
        return possible ? nearer : NONE;
    }

    private static JpegDensity rounded(int unit, Resolution resolution, double perInch) {
        return new JpegDensity(unit, (int) Math.round(resolution.across() / perInch), (int) Math.round(resolution.down() / perInch));
    }

    private double error(Resolution resolution) {
        double perInch = unit == CENTIMETRE ? CENTIMETRES_PER_INCH : 1;
        return Math.abs(across * perInch - resolution.across()) + Math.abs(down * perInch - resolution.down());
    }
}
