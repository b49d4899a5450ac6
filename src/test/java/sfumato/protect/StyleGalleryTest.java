package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sfumato.drawn.DrawnPicture;
import sfumato.nn.encoder.TestEncoders;
import sfumato.tensor.FeatureStatistics;

class StyleGalleryTest {

    // Other machines add up in another order, and the file has 24 bits of each figure.
    private static final double TOLERANCE = 1e-4;

    @Test
    void the_styles_that_come_with_the_program_are_those_that_its_encoder_sees_in_its_decoys() {
        StyleGallery computed = StyleGalleryFile.computed();
        StyleGallery shipped = StyleGallery.embedded(TestEncoders.embedded());
        for (DrawnPicture decoy : DrawnPicture.decoys()) {
            Map<String, FeatureStatistics> seen = computed.style(decoy);
            assertEquals(seen.keySet(), shipped.style(decoy).keySet());
            seen.forEach((head, style) -> {
                FeatureStatistics own = shipped.style(decoy).get(head);
                double unit = style.totalVariance() / style.channels();
                assertArrayEquals(style.mean(), own.mean(), TOLERANCE * Math.sqrt(unit), decoy + " " + head);
                for (int c = 0; c < style.channels(); c++) {
                    assertArrayEquals(style.covariance()[c], own.covariance()[c], TOLERANCE * unit, decoy + " " + head);
                }
            });
        }
    }

    @Test
    void decoys_keep_their_order() {
        StyleGallery shipped = StyleGallery.embedded(TestEncoders.embedded());
        assertEquals(DrawnPicture.decoys().stream().map(shipped::style).toList(), shipped.all());
    }
}
