package sfumato.protect;

import java.util.Arrays;
import java.util.List;
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

    /// Each picture at the given size. One is compressed on one thread, so they are shared out.
    static List<Planes> of(List<Samples> pictures, Size size, Workers workers) {
        Planes[] views = new Planes[pictures.size()];
        Arrays.setAll(views, i -> EncoderView.of(pictures.get(i), size, ResampleKernel.BICUBIC, workers));
        workers.run(views.length, (i, _) -> views[i] = JpegRoundTrip.apply(views[i], QUALITY));
        return List.of(views);
    }
}
