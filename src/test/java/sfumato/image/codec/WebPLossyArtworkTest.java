package sfumato.image.codec;

import sfumato.image.PictureFormat;

class WebPLossyArtworkTest extends WebPLosslessArtworkTest {

    @Override
    Export export() {
        return new Export(PictureFormat.WEBP, QUALITY, Export.Chroma.FULL, false, false);
    }

    /// VP8 stores 220 steps of brightness and 225 of colour, at half size, before it quantizes them.
    @Override
    int tolerance() {
        return 8;
    }
}
