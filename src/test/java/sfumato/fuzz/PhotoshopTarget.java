package sfumato.fuzz;

import java.util.List;
import sfumato.image.codec.PictureSeeds;

/// Photoshop files, PSD and PSB.
public final class PhotoshopTarget {
    private PhotoshopTarget() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        PictureChecks.check(data);
    }

    static List<byte[]> seeds() {
        return PictureSeeds.photoshop();
    }
}
