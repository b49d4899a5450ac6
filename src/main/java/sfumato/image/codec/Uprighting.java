package sfumato.image.codec;

import java.util.List;
import sfumato.image.Orientation;
import sfumato.image.Samples;
import sfumato.image.metadata.Exif;
import sfumato.task.Cancellation;

/// Turns a picture upright as its EXIF data says, and says so.
final class Uprighting {
    private Uprighting() {
    }

    static Samples apply(Exif exif, Samples stored, List<String> notes, Cancellation cancellation) {
        if (!exif.sound()) {
            notes.add("Its EXIF data is damaged and was ignored.");
        }
        if (exif.orientation() != Orientation.UPRIGHT) {
            notes.add("The orientation " + exif.orientation().exif() + " was applied.");
        }
        return exif.orientation().upright(stored, cancellation);
    }
}
