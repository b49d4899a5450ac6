package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.metadata.Metadata;

class PngArtworkTest extends ArtworkRoundTripContract {

    @Override
    PictureFormat format() {
        return PictureFormat.PNG;
    }

    @Override
    List<Layout> layouts() {
        return List.of(Layout.values());
    }

    @Override
    List<Depth> depths() {
        return List.of(Depth.values());
    }

    /// XMP says the same.
    @Override
    Metadata held(Metadata given) {
        return given.withIptc(Optional.empty());
    }

    @Override
    int tolerance() {
        return 0;
    }

    @Test
    void every_code_of_a_noisy_picture_comes_back() throws Exception {
        for (Layout layout : layouts()) {
            Samples samples = TestPictures.noise(301, 173, layout, 1); // more than one chunk of pixels
            assertEquals(samples, new ArtworkReader().read(write(samples)).samples());
        }
    }
}
