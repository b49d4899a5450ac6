package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// JPEG files made in code, and a look into them.
final class JpegFile {
    static final Samples PICTURE = TestPictures.slope(24, 16, Layout.RGB);

    private JpegFile() {
    }

    /// A file that says nothing beside its pixels.
    static byte[] plain() throws IOException {
        return of(Metadata.NONE);
    }

    static byte[] of(Metadata metadata) throws IOException {
        return of(new Artwork(PICTURE, ColourSpace.SRGB, metadata, PictureFormat.JPEG, List.of()));
    }

    static byte[] of(Artwork artwork) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JpegEncoder.encode(artwork, new Export(PictureFormat.JPEG, 90), out, new Cancellation());
        return out.toByteArray();
    }

    static byte[] of(Metadata metadata, Optional<byte[]> profile) throws IOException {
        ColourSpace colours = profile.map(icc -> ColourSpace.of(icc, false)).orElse(ColourSpace.SRGB);
        return of(new Artwork(PICTURE, colours, metadata, PictureFormat.JPEG, List.of()));
    }

    /// The same file with more segments right after its start, in this order.
    static byte[] with(byte[] jpeg, List<JpegBlock> blocks) {
        byte[] longer = jpeg;
        for (JpegBlock block : blocks.reversed()) {
            longer = TestPictures.withSegment(longer, block.marker(), block.data());
        }
        return longer;
    }

    static JpegSegments segments(byte[] jpeg) throws Problem {
        return JpegSegments.of(new PictureFile(Path.of("made.jpg"), FileKind.JPEG, jpeg, Long.MAX_VALUE, new Cancellation()));
    }

    /// What the reader makes of the segments, with its notes.
    static Metadata metadata(byte[] jpeg, List<String> notes) throws Problem {
        return JpegMetadata.of(segments(jpeg), notes).all();
    }

    static Metadata metadata(byte[] jpeg) throws Problem {
        return metadata(jpeg, new ArrayList<>());
    }

    static Metadata comment(String text) {
        return Metadata.NONE.withTexts(Map.of("Comment", text));
    }
}
