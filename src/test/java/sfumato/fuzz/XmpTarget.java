package sfumato.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sfumato.image.metadata.DividedXmp;
import sfumato.image.metadata.Metadata;
import sfumato.image.metadata.MetadataSeeds;

/// XMP packets: read, put together with an extension, edited, divided and written. The length picks what is wished for.
public final class XmpTarget {
    private XmpTarget() {
    }

    /// Loads the classes, which takes longer than any input may.
    public static void fuzzerInitialize() {
        seeds().forEach(XmpTarget::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        byte[] whole = DividedXmp.whole(data, _ -> Optional.of(data), new ArrayList<>());
        DividedXmp.of(whole);
        MetadataChecks.check(Metadata.NONE.withXmp(Optional.of(whole)), data.length);
    }

    static List<byte[]> seeds() {
        return MetadataSeeds.xmp();
    }
}
