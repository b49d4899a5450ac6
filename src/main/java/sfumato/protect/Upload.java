package sfumato.protect;

import sfumato.image.EncoderView;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.JpegRoundTrip;
import sfumato.task.Workers;

/// What a trainer finds of a published picture: the shorter side brought to 512 px (never enlarged) and compressed as JPEG
/// of quality 80, by the real encoder.
final class Upload {
    private static final int SHORTER_SIDE = 512;
    private static final int QUALITY = 80;

    private Upload() {
    }

    /// @param multiple of which the encoder's sides must be
    static Size size(Samples picture, int multiple) {
        return new Size(picture.width(), picture.height()).withShorterSideAtMost(SHORTER_SIDE).roundedTo(multiple);
    }

    static Planes of(Samples picture, Size size, Workers workers) {
        return JpegRoundTrip.apply(EncoderView.of(picture, size, ResampleKernel.BICUBIC, workers), QUALITY);
    }
}
