package sfumato.fuzz;

import java.awt.color.ColorSpace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.color.Cmyk;
import sfumato.image.color.ColourSpace;
import sfumato.image.color.TestProfiles;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// ICC profiles: one that is taken for sound converts colours of either depth without a failure, and twice alike.
public final class IccProfileTarget {
    private static final int SIDE = 4;
    private static final int STEPS_OF = 16; // one of so many profiles: they take a tenth of a second
    private static final Workers ALONE = new Workers(1);

    private IccProfileTarget() {
    }

    /// Loads the classes, which takes longer than any input may.
    public static void fuzzerInitialize() {
        seeds().forEach(IccProfileTarget::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        boolean measured = Arrays.hashCode(data) % STEPS_OF == 0;
        for (Layout layout : List.of(Layout.RGB_ALPHA, Layout.GREY)) {
            Optional<ColourSpace> colours = profile(data, layout == Layout.GREY);
            colours.ifPresent(space -> convert(space, layout));
            colours.filter(_ -> measured).ifPresent(space -> measure(space, layout));
        }
        inks(data).ifPresent(IccProfileTarget::fill);
    }

    private static Optional<ColourSpace> profile(byte[] data, boolean grey) {
        try {
            return Optional.of(ColourSpace.of(data, grey));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // said to be so where it is no sound profile
        }
    }

    private static Optional<Cmyk> inks(byte[] data) {
        try {
            return Optional.of(Cmyk.of(data));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void convert(ColourSpace colours, Layout layout) {
        for (Depth depth : Depth.values()) {
            Samples samples = slope(layout, depth);
            Samples srgb = colours.srgb(samples, ALONE);
            Claims.require(srgb.equals(colours.srgb(samples, ALONE)), "the same colours came out twice as others");
        }
    }

    private static void measure(ColourSpace colours, Layout layout) {
        for (Depth depth : Depth.values()) {
            Samples samples = slope(layout, depth);
            float[] steps = new float[SIDE];
            colours.steps().row(samples, SIDE - 1, steps);
            for (float step : steps) {
                Claims.require(step > 0 && step <= 8, "a step of " + step);
            }
        }
    }

    private static void fill(Cmyk inks) {
        Samples target = Samples.blank(SIDE, SIDE, Layout.RGB);
        inks.fill(target, true, (y, into) -> {
            for (int i = 0; i < into.length; i++) {
                into[i] = (y * into.length + i) * 4 & 0xFF;
            }
        }, new Cancellation());
    }

    private static Samples slope(Layout layout, Depth depth) {
        Samples samples = Samples.blank(SIDE, SIDE, layout, depth);
        for (int i = 0; i < samples.bytes().length; i++) {
            samples.bytes()[i] = (byte) (i * 16);
        }
        return samples;
    }

    static List<byte[]> seeds() {
        return List.of(TestProfiles.DISPLAY_P3, TestProfiles.ADOBE_RGB, TestProfiles.grey(1.8), TestProfiles.inks(), TestProfiles.rgbByTable(),
                TestProfiles.ofJdk(ColorSpace.CS_sRGB), TestProfiles.ofJdk(ColorSpace.CS_LINEAR_RGB), TestProfiles.ofJdk(ColorSpace.CS_GRAY));
    }
}
