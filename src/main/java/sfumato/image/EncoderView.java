package sfumato.image;

import sfumato.task.Workers;

/// A picture as a training pipeline shows it to an encoder: three planes of gamma-encoded sRGB in [0,1], grey as three
/// equal ones, transparent parts over white, resized.
public final class EncoderView {
    // What each code stands for: quicker to look up than to divide.
    private static final float[] VALUES = values();

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
        int at = samples.index(0, y) + channel;
        for (int x = 0; x < into.length; x++, at += channels) {
            into[x] = VALUES[codes[at] & 0xFF];
        }
        if (samples.layout().hasAlpha()) {
            int alphaAt = samples.index(0, y) + channels - 1;
            for (int x = 0; x < into.length; x++, alphaAt += channels) {
                float alpha = VALUES[codes[alphaAt] & 0xFF];
                into[x] = alpha * into[x] + (1 - alpha);
            }
        }
    }

    private static float[] values() {
        float[] values = new float[256];
        for (int code = 0; code < values.length; code++) {
            values[code] = code / 255f;
        }
        return values;
    }

    private static void clip(float[] plane) {
        for (int i = 0; i < plane.length; i++) {
            plane[i] = Math.max(0, Math.min(1, plane[i]));
        }
    }
}
