package sfumato.fuzz;

import java.util.List;
import java.util.stream.Stream;
import sfumato.image.codec.PictureSeeds;

/// BMP and GIF files.
public final class BmpAndGifTarget {
    private BmpAndGifTarget() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        PictureChecks.check(data);
    }

    static List<byte[]> seeds() {
        return Stream.concat(PictureSeeds.bmp().stream(), PictureSeeds.gif().stream()).toList();
    }
}
