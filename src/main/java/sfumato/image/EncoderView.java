package sfumato.image;

import sfumato.task.Workers;

/// A picture as a training pipeline shows it to an encoder: three planes of gamma-encoded sRGB in [0,1], grey as three
/// equal ones, transparent parts over white, resized.
public final class EncoderView {
    private EncoderView() {
    }

    /// Resizes row by row, so that a large picture needs little memory beside itself. Values that overshoot are clipped.
    public static Planes of(Samples samples, Size size, ResampleKernel kernel, Workers workers) {
        Resampler resampler = Resampler.plan(samples.width(), samples.height(), size.width(), size.height(), kernel);
        Planes planes = Planes.zeros(size.width(), size.height(), 3);
        for (int c = 0; c < 3; c++) {
            if (c < samples.layout().colours()) {
                resampler.forward(rows(samples, c), planes.plane(c), workers);
                clip(planes.plane(c));
            } else {
                System.arraycopy(planes.plane(0), 0, planes.plane(c), 0, planes.pixels());
            }
        }
        return planes;
    }

    private static void row(Samples samples, int y, int channel, float[] alpha, float[] into) {
        samples.row(y, channel, into);
        samples.row(y, samples.layout().channels() - 1, alpha);
        for (int x = 0; x < into.length; x++) {
            into[x] = alpha[x] * into[x] + (1 - alpha[x]);
        }
    }

    // Over white, where there is alpha.
    private static Rows rows(Samples samples, int channel) {
        if (!samples.layout().hasAlpha()) {
            return Rows.of(samples, channel);
        }
        return (y, into) -> row(samples, y, channel, new float[samples.width()], into);
    }

    private static void clip(float[] plane) {
        for (int i = 0; i < plane.length; i++) {
            plane[i] = Math.max(0, Math.min(1, plane[i]));
        }
    }
}
