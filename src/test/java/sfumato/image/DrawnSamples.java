package sfumato.image;

import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;

/// Small pictures of every kind for tests. The same seed gives the same picture.
public final class DrawnSamples {
    private static final int GREATEST_SIDE = 70;

    /// What the colours show.
    public enum Kind { NOISE, GRADIENT, FLAT, SATURATED, SMOOTH }

    /// What alpha shows, where there is one: all opaque, every value anywhere, or an area that is wholly transparent.
    private enum Veil { OPAQUE, NOISE, AREA }

    private DrawnSamples() {
    }

    /// Any kind, layout and veil, sides from 1 to 70.
    public static Samples any(SplittableRandom random) {
        int width = random.nextInt(1, GREATEST_SIDE + 1);
        int height = random.nextInt(1, GREATEST_SIDE + 1);
        return of(pick(Kind.values(), random), width, height, pick(Layout.values(), random), random.nextLong());
    }

    public static Samples of(Kind kind, int width, int height, Layout layout, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Samples samples = Samples.blank(width, height, layout);
        for (int channel = 0; channel < layout.colours(); channel++) {
            fill(samples, channel, colour(kind, width, height, random));
        }
        if (layout.hasAlpha()) {
            fill(samples, layout.colours(), alpha(pick(Veil.values(), random), width, height, random));
        }
        return samples;
    }

    private static IntBinaryOperator colour(Kind kind, int width, int height, SplittableRandom random) {
        double right = random.nextDouble(-255, 255) / width;
        double down = random.nextDouble(-255, 255) / height;
        int base = random.nextInt(256);
        return switch (kind) {
            case NOISE -> (_, _) -> random.nextInt(256);
            case GRADIENT -> (x, y) -> clamp(base + right * x + down * y);
            case FLAT -> (_, _) -> base;
            case SATURATED -> (x, y) -> (x / 5 + y / 7 + base) % 2 * 255;
            case SMOOTH -> (x, y) -> clamp(128 + 90 * Math.sin(0.07 * x + base) * Math.cos(0.05 * y - base) + 30 * Math.sin(0.2 * (x + y)));
        };
    }

    private static IntBinaryOperator alpha(Veil veil, int width, int height, SplittableRandom random) {
        return switch (veil) {
            case OPAQUE -> (_, _) -> 255;
            case NOISE -> (_, _) -> random.nextInt(256);
            case AREA -> (x, y) -> 2 * x < width && 3 * y < 2 * height ? 0 : 255;
        };
    }

    private static void fill(Samples samples, int channel, IntBinaryOperator code) {
        for (int y = 0; y < samples.height(); y++) {
            for (int x = 0; x < samples.width(); x++) {
                samples.codes()[samples.index(x, y) + channel] = (byte) code.applyAsInt(x, y);
            }
        }
    }

    /// Three planes in [0,1] as an encoder sees them: grey as three equal ones, transparency over white.
    public static Planes planes(Samples samples) {
        Planes planes = Planes.zeros(samples.width(), samples.height(), 3);
        Layout layout = samples.layout();
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < planes.pixels(); i++) {
                float value = (samples.codes()[i * layout.channels() + Math.min(c, layout.colours() - 1)] & 0xFF) / 255f;
                float alpha = layout.hasAlpha() ? (samples.codes()[i * layout.channels() + layout.colours()] & 0xFF) / 255f : 1;
                planes.plane(c)[i] = alpha * value + (1 - alpha);
            }
        }
        return planes;
    }

    /// Three planes in [0,1], rounded to codes of 8 bits.
    public static Samples of(Planes planes) {
        Samples samples = Samples.blank(planes.width(), planes.height(), Layout.RGB);
        for (int i = 0; i < samples.codes().length; i++) {
            samples.codes()[i] = (byte) clamp(Math.round(255 * planes.plane(i % 3)[i / 3]));
        }
        return samples;
    }

    private static int clamp(double code) {
        return Math.clamp(Math.round(code), 0, 255);
    }

    private static <T> T pick(T[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }
}
