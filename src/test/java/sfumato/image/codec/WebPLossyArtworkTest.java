package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;

class WebPLossyArtworkTest extends WebPLosslessArtworkTest {

    @Override
    Export export() {
        return new Export(PictureFormat.WEBP, QUALITY, Export.Chroma.FULL, false, false);
    }

    /// Colours are stored at half size: where a picture has two pixels across, they differ by up to 100 codes and become one.
    @Override
    int tolerance() {
        return 50;
    }

    /// libwebp with the whole file, of which we give it the pixels alone: no other decoder does this exactly.
    @Override
    int[] seenByAnother(File file) throws IOException {
        return pixels(new WebPImageReaderSpi().createReaderInstance(null), file);
    }

    /// Of 256 steps of brightness and colour, VP8 stores 220; quality 95 makes them somewhat coarser.
    @Test
    void a_gentle_slope_comes_back_closely() throws Exception {
        Samples slope = TestPictures.slope(128, 96, Layout.RGB);
        Samples found = reread(new Artwork(slope, PictureFormat.WEBP)).samples();
        for (int i = 0; i < slope.codes().length; i++) {
            assertEquals(slope.codes()[i] & 0xFF, found.codes()[i] & 0xFF, 5);
        }
    }
}
