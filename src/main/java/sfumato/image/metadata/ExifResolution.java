package sfumato.image.metadata;

import java.util.Optional;
import java.util.OptionalDouble;

/// The resolution as EXIF gives it: two fractions and the length they count in (CIPA DC-008, 4.6.5 A).
final class ExifResolution {
    static final int TAG_ACROSS = 0x011A;
    static final int TAG_DOWN = 0x011B;
    static final int TAG_UNIT = 0x0128;
    static final int INCH = 2;
    static final int CENTIMETRE = 3;
    static final double CENTIMETRES_PER_INCH = 2.54;

    private ExifResolution() {
    }

    /// What the first directory says; nothing if it counts in no length, or in numbers that no picture has.
    static Optional<Resolution> of(TiffDirectory first) {
        OptionalDouble across = first.fraction(TAG_ACROSS);
        OptionalDouble down = first.fraction(TAG_DOWN);
        if (across.isEmpty() || down.isEmpty()) {
            return Optional.empty();
        }
        return switch (first.number(TAG_UNIT).orElse(INCH)) {
            case INCH -> Resolution.ifPossible(across.getAsDouble(), down.getAsDouble());
            case CENTIMETRE -> Resolution.ifPossible(across.getAsDouble() * CENTIMETRES_PER_INCH, down.getAsDouble() * CENTIMETRES_PER_INCH);
            default -> Optional.empty();
        };
    }
}
