package sfumato.fuzz;

import java.util.List;
import sfumato.image.codec.PictureSeeds;

/// TIFF files, BigTIFF and JPEG inside included.
public final class TiffTarget {
    private TiffTarget() {
    }

    /// Loads the classes, which takes longer than any input may.
    public static void fuzzerInitialize() {
        seeds().forEach(TiffTarget::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        PictureChecks.check(data);
    }

    static List<byte[]> seeds() {
        return PictureSeeds.tiff();
    }
}
