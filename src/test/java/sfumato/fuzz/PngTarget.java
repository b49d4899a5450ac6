package sfumato.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sfumato.image.codec.PictureSeeds;

/// PNG files, as they are and with sound checksums.
public final class PngTarget {
    private PngTarget() {
    }

    /// Loads the classes, which takes longer than any input may.
    public static void fuzzerInitialize() {
        seeds().forEach(PngTarget::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        PictureChecks.check(data);
        byte[] mended = PngMending.mended(data);
        if (!Arrays.equals(data, mended)) {
            PictureChecks.check(mended);
        }
    }

    static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>(PictureSeeds.png());
        PictureSeeds.png().forEach(png -> seeds.add(PngMending.unpacked(png)));
        return seeds;
    }
}
