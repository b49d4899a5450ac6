package sfumato.fuzz;

import java.util.List;
import sfumato.image.codec.PictureSeeds;

/// TIFF files, BigTIFF and JPEG inside included.
public final class TiffTarget {
    private TiffTarget() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        PictureChecks.check(data);
    }

    static List<byte[]> seeds() {
        return PictureSeeds.tiff();
    }
}
