package sfumato.fuzz;

import java.util.List;
import sfumato.image.codec.PictureSeeds;

/// WebP files; libwebp itself is not instrumented, so the way into it is felt for in the dark.
public final class WebPTarget {
    private WebPTarget() {
    }

    /// Loads the classes, which takes longer than any input may.
    public static void fuzzerInitialize() {
        seeds().forEach(WebPTarget::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        PictureChecks.check(data);
    }

    static List<byte[]> seeds() {
        return PictureSeeds.ending("webp");
    }
}
