package sfumato.image.codec;

import java.util.List;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;

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
    byte[] withExif(byte[] file, byte[] tiff) {
        return WebPFile.with(file, "EXIF", tiff);
    }

    @Override
    int tolerance() {
        return 0;
    }
}
