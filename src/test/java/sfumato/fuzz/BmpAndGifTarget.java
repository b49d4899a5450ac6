package sfumato.fuzz;

import java.util.List;
import java.util.stream.Stream;
import sfumato.image.codec.PictureSeeds;

/// BMP and GIF files.
public final class BmpAndGifTarget {
    private BmpAndGifTarget() {
    }

    /// Loads the classes, which takes longer than any input may.
    public static void fuzzerInitialize() {
        seeds().forEach(BmpAndGifTarget::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        PictureChecks.check(data);
    }

    static List<byte[]> seeds() {
        return Stream.concat(PictureSeeds.bmp().stream(), PictureSeeds.gif().stream()).toList();
    }
}
