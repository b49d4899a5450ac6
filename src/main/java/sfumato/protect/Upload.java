package sfumato.protect;

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
    static final int SHORTER_SIDE = 512;
    private static final int QUALITY = 80;

    private Upload() {
    }

    /// @param multiple of which the encoder's sides must be
    static Size size(Size picture, int multiple) {
        return picture.withShorterSideAtMost(SHORTER_SIDE).roundedTo(multiple);
    }

    /// Each picture at the given size, not compressed yet.
    ///
    /// @param pictures in sRGB
    static List<Planes> resized(List<Samples> pictures, Size size, Workers workers) {
        return pictures.stream().map(picture -> EncoderView.of(picture, size, ResampleKernel.BICUBIC, workers)).toList();
    }

    /// Each picture after the compression. One is compressed on one thread, so they are shared out.
    static List<Planes> compressed(List<Planes> pictures, Workers workers) {
        Planes[] views = new Planes[pictures.size()];
        workers.run(views.length, (i, _) -> views[i] = JpegRoundTrip.apply(pictures.get(i), QUALITY));
        return List.of(views);
    }
}
