package sfumato.image.codec;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.metadata.Metadata;

class WebPLosslessArtworkTest extends ArtworkRoundTripContract {

    @Override
    PictureFormat format() {
        return PictureFormat.WEBP;
    }

    @Override
    List<Layout> layouts() {
        return List.of(Layout.RGB, Layout.RGB_ALPHA);
    }

    @Override
    List<Depth> depths() {
        return List.of(Depth.EIGHT);
    }

    /// XMP says what IPTC does, and EXIF has the resolution.
    @Override
    Metadata held(Metadata given) {
        return given.withIptc(Optional.empty()).withResolution(Optional.empty()).withTexts(Map.of());
    }

    @Override
    int tolerance() {
        return 0;
    }

    /// The only other decoder that there is, in Java.
    @Override
    int[] seenByAnother(File file) throws IOException {
        return pixels(new WebPImageReaderSpi().createReaderInstance(), file);
    }

    static int[] pixels(ImageReader reader, File file) throws IOException {
        try (FileImageInputStream in = new FileImageInputStream(file)) {
            reader.setInput(in);
            return reader.read(0).getRaster().getPixels(0, 0, 19, 11, (int[]) null);
        } finally {
            reader.dispose();
        }
    }
}
