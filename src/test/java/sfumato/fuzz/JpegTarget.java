package sfumato.fuzz;

import java.util.List;
import sfumato.image.codec.PictureSeeds;

/// JPEG files.
public final class JpegTarget {
    private JpegTarget() {
    }

    /// Loads the classes, which takes longer than any input may.
    public static void fuzzerInitialize() {
        seeds().forEach(JpegTarget::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        PictureChecks.check(data);
    }

    static List<byte[]> seeds() {
        return PictureSeeds.ending("jpg");
    }
}
