package sfumato.report;

import sfumato.image.EncoderView;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Workers;

/// What was changed, as a picture: middle grey where nothing was, and each channel lighter or darker by a multiple of its
/// change. Always the same multiple, so that the pictures of two reports can be compared.
public final class AmplifiedDifference {
    /// How many times the change it shows.
    public static final int FACTOR = 10;
    private static final float MIDDLE = 128;

    private AmplifiedDifference() {
    }

    /// @param size of the result; both are brought to it before they are compared, and are never there as a whole otherwise
    public static Samples of(Samples original, Samples copy, Size size, Workers workers) {
        Planes before = EncoderView.of(original, size, ResampleKernel.BICUBIC, workers);
        Planes after = EncoderView.of(copy, size, ResampleKernel.BICUBIC, workers);
        Samples result = Samples.blank(size.width(), size.height(), Layout.RGB);
        for (int c = 0; c < 3; c++) {
            float[] from = before.plane(c);
            float[] to = after.plane(c);
            for (int i = 0; i < from.length; i++) {
                result.codes()[3 * i + c] = (byte) Math.clamp(Math.round(MIDDLE + FACTOR * 255 * (to[i] - from[i])), 0, 255);
            }
        }
        return result;
    }
}
