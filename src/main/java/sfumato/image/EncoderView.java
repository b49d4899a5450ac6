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
                int channel = c;
                resampler.forward((y, into) -> row(samples, y, channel, into), planes.plane(c), workers);
                clip(planes.plane(c));
            } else {
                System.arraycopy(planes.plane(0), 0, planes.plane(c), 0, planes.pixels());
            }
        }
        return planes;
    }

    private static void row(Samples samples, int y, int channel, float[] into) {
        int channels = samples.layout().channels();
        byte[] codes = samples.codes();
        int at = samples.index(0, y);
        for (int x = 0; x < samples.width(); x++, at += channels) {
            float value = (codes[at + channel] & 0xFF) / 255f;
            if (samples.layout().hasAlpha()) {
                float alpha = (codes[at + channels - 1] & 0xFF) / 255f;
                value = alpha * value + (1 - alpha);
            }
            into[x] = value;
        }
    }

    private static void clip(float[] plane) {
        for (int i = 0; i < plane.length; i++) {
            plane[i] = Math.clamp(plane[i], 0f, 1f);
        }
    }
}
