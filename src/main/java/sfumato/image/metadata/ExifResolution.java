package sfumato.image.metadata;

import java.util.Optional;
import java.util.OptionalDouble;

/// The resolution as EXIF gives it: two fractions and the length they count in (CIPA DC-008, 4.6.5 A).
final class ExifResolution {
    private static final int INCH = 2;
    private static final int CENTIMETRE = 3;
    private static final double CENTIMETRES_PER_INCH = 2.54;

    private ExifResolution() {
    }

    /// What the first directory says; nothing if it counts in no length, or in numbers that no picture has.
    static Optional<Resolution> of(TiffDirectory first) {
        OptionalDouble across = first.fraction(ExifTags.ACROSS);
        OptionalDouble down = first.fraction(ExifTags.DOWN);
        if (across.isEmpty() || down.isEmpty()) {
            return Optional.empty();
        }
        return switch (first.number(ExifTags.RESOLUTION_UNIT).orElse(INCH)) {
            case INCH -> Resolution.ifPossible(across.getAsDouble(), down.getAsDouble());
            case CENTIMETRE -> Resolution.ifPossible(across.getAsDouble() * CENTIMETRES_PER_INCH, down.getAsDouble() * CENTIMETRES_PER_INCH);
            default -> Optional.empty();
        };
    }

    static void set(ExifContent content, Resolution resolution) {
        content.main.put(ExifTags.ACROSS, TiffValue.ofFraction(resolution.across(), content.order));
        content.main.put(ExifTags.DOWN, TiffValue.ofFraction(resolution.down(), content.order));
        content.main.put(ExifTags.RESOLUTION_UNIT, TiffValue.ofShort(INCH, content.order));
    }
}
