package sfumato.fuzz;

import java.util.List;
import sfumato.image.codec.PictureSeeds;

/// Photoshop files, PSD and PSB.
public final class PhotoshopTarget {
    private PhotoshopTarget() {
    }

    /// Loads the classes, which takes longer than any input may.
    public static void fuzzerInitialize() {
        seeds().forEach(PhotoshopTarget::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        PictureChecks.check(data);
    }

    static List<byte[]> seeds() {
        return PictureSeeds.photoshop();
    }
}
