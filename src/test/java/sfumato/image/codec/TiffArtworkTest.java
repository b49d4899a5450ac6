package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.metadata.Metadata;

class TiffArtworkTest extends ArtworkRoundTripContract {

    @Override
    PictureFormat format() {
        return PictureFormat.TIFF;
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
        return given.withTexts(Map.of());
    }

    /// Its tags stand among those of the file, so what is no structure of tags is not written.
    @Override
    boolean exifStandsApart() {
        return false;
    }

    @Override
    int tolerance() {
        return 0;
    }

    @Test
    void every_code_of_a_noisy_picture_comes_back() throws Exception {
        for (Layout layout : layouts()) {
            for (Depth depth : depths()) {
                Samples samples = TestPictures.noise(401, 373, layout, depth, 1); // more than one strip
                assertEquals(samples, new ArtworkReader().read(write(samples)).samples());
            }
        }
    }
}
