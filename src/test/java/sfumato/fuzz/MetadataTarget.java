package sfumato.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.image.metadata.Metadata;
import sfumato.image.metadata.MetadataSeeds;

/// EXIF, IPTC-IIM and texts: read, edited and written. The first byte says what the rest is, the second what is wished for.
public final class MetadataTarget {
    private static final int CHOICES = 2;

    private MetadataTarget() {
    }

    /// Loads the classes, which takes longer than any input may.
    public static void fuzzerInitialize() {
        seeds().forEach(MetadataTarget::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < CHOICES) {
            return;
        }
        byte[] block = Arrays.copyOfRange(data, CHOICES, data.length);
        Metadata metadata = switch (data[0] % 3) {
            case 0 -> Metadata.NONE.withExif(Optional.of(block));
            case 1 -> Metadata.NONE.withIptc(Optional.of(block));
            default -> Metadata.NONE.withTexts(Map.of("Author", new String(block, StandardCharsets.UTF_8)));
        };
        MetadataChecks.check(metadata, data[1]);
    }

    static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        MetadataSeeds.exif().forEach(exif -> seeds.add(chosen(0, seeds.size(), exif)));
        MetadataSeeds.iptc().forEach(iptc -> seeds.add(chosen(1, seeds.size(), iptc)));
        seeds.add(chosen(2, 0, "A painter".getBytes(StandardCharsets.UTF_8)));
        return seeds;
    }

    private static byte[] chosen(int block, int choice, byte[] data) {
        return ByteBuffer.allocate(CHOICES + data.length).put((byte) block).put((byte) choice).put(data).array();
    }
}
