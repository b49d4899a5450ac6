package sfumato.fuzz;

import java.util.List;
import sfumato.image.codec.PictureSeeds;

/// JPEG files.
public final class JpegTarget {
    private JpegTarget() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        PictureChecks.check(data);
    }

    static List<byte[]> seeds() {
        return PictureSeeds.ending("jpg");
    }
}
