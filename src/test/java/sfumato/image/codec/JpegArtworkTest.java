package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;

class JpegArtworkTest extends ArtworkRoundTripContract {

    @Override
    PictureFormat format() {
        return PictureFormat.JPEG;
    }

    @Override
    List<Layout> layouts() {
        return List.of(Layout.GREY, Layout.RGB);
    }

    @Override
    List<Depth> depths() {
        return List.of(Depth.EIGHT);
    }

    @Override
    Metadata held(Metadata given) {
        Map<String, String> comment = new HashMap<>(given.texts());
        comment.keySet().retainAll(Set.of("Comment"));
        return given.withTexts(comment);
    }

    /// At quality 95 the quantization step of the lowest frequencies is 2 or less, and colour conversion rounds twice more.
    @Override
    int tolerance() {
        return 4;
    }

    @Test
    void transparency_is_refused_and_nothing_written() {
        Samples samples = TestPictures.slope(4, 4, Layout.RGB_ALPHA);
        Problem problem = assertThrows(Problem.Unsupported.class, () -> write(samples));
        assertEquals("Choose PNG, TIFF or WebP", problem.advice());
        assertFalse(Files.exists(problem.path()));
    }

    @Test
    void a_side_longer_than_jpeg_allows_is_refused() {
        assertThrows(Problem.Unsupported.class, () -> write(Samples.blank(65_501, 1, Layout.GREY)));
    }
}
