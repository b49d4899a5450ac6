package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sfumato.image.Planes;
import sfumato.nn.encoder.TestEncoders;
import sfumato.protect.SurvivalMeter.Published;
import sfumato.protect.SurvivalMeter.Views;
import sfumato.report.EncoderMeter;
import sfumato.report.Survival;
import sfumato.report.Wear;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;
import sfumato.tensor.FeatureStatistics;

class SurvivalMeterTest {
    private static final Workers ONE = new Workers(1);
    // To this encoder, a difference that is the same everywhere is that everywhere; other pictures are 0.4 away.
    private final EncoderMeter meter = new EncoderMeter(TestEncoders.on(TestEncoders.transparent(), ONE), grey(0.5f, 16, 12), List.of(statistics(grey(0.9f, 16, 12))), new Cancellation());
    private final SurvivalMeter survival = new SurvivalMeter(meter, new Wearing(2, 1, ONE), ONE);

    @Test
    void a_difference_that_is_the_same_everywhere_survives_everything() {
        Map<Wear, Survival> all = measure(views(0.5f, 0.6f, 16, 12), Optional.empty(), 12);
        for (Survival one : all.values()) {
            if (!(one.wear() instanceof Wear.Resize)) {
                // JPEG rounds to codes of 8 bits: one code of the 25 that lie between the two.
                assertEquals(1, one.share().orElseThrow(), 0.04, one.toString());
                assertEquals(0.25, one.shifts().orElseThrow().before().copy(), 1e-6);
                assertEquals(one.share(), one.noiseShare());
            }
        }
    }

    @Test
    void stripes_of_one_pixel_do_not_survive_blur_and_are_not_lost_to_a_crop() {
        Views views = views(0.5f, 0.5f, 40, 40);
        for (float[] plane : views.copy().planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] += i % 2 == 0 ? 0.1f : -0.1f;
            }
        }
        Map<Wear, Survival> all = measure(views, Optional.empty(), 40);
        // The Gaussian's transfer at half a cycle a pixel is exp(-(pi sigma)^2 / 2) = 0.062; the borders, where pixels repeat, add to that.
        double left = all.get(new Wear.Blur(0.75)).share().orElseThrow();
        assertTrue(left > 0.062 && left < 0.3, "left: " + left);
        assertEquals(1, all.get(new Wear.Crop(90)).share().orElseThrow(), 1e-3);
    }

    @Test
    void an_identical_copy_has_no_share_and_divides_by_nothing() {
        for (Survival one : measure(views(0.5f, 0.5f, 16, 12), Optional.empty(), 12).values()) {
            assertEquals(OptionalDouble.empty(), one.share());
            assertEquals(one.wear() instanceof Wear.Resize ? "not smaller" : "no shift", one.reason().orElseThrow());
        }
    }

    @Test
    void only_a_picture_that_is_larger_is_resized() {
        Map<Wear, Survival> all = measure(views(0.5f, 0.6f, 16, 12), Optional.of(new Published(views(0.5f, 0.7f, 78, 78), 770)), 770);
        assertEquals("not smaller", all.get(new Wear.Resize(1080)).reason().orElseThrow());
        for (int side : new int[] {768, 512}) {
            Survival.Shifts shifts = all.get(new Wear.Resize(side)).shifts().orElseThrow();
            assertEquals(0.5, shifts.before().copy(), 1e-6, "measured on the larger ones");
            assertEquals(0.5, shifts.after().copy(), 1e-5);
        }
    }

    @Test
    void the_middle_of_a_picture_is_resized_as_the_whole_is() {
        Published middle = new Published(views(0.5f, 0.6f, 720, 720), 1080);
        assertEquals(new Wear.Resize(720), middle.resize(1080));
        assertEquals(new Wear.Resize(512), middle.resize(768));
        assertEquals(new Wear.Resize(341), middle.resize(512));
    }

    @Test
    void progress_never_falls() {
        List<Double> shares = new ArrayList<>();
        survival.measure(views(0.5f, 0.6f, 16, 12), Optional.empty(), 12, (_, share) -> shares.add(share));
        assertEquals(Wear.ALL.size(), shares.size());
        assertEquals(shares.stream().sorted().toList(), shares);
        assertTrue(shares.getLast() < 1);
    }

    private Map<Wear, Survival> measure(Views upload, Optional<Published> published, int shorterSide) {
        List<Survival> all = survival.measure(upload, published, shorterSide, Progress.NONE);
        assertEquals(Wear.ALL, all.stream().map(Survival::wear).toList());
        return all.stream().collect(Collectors.toMap(Survival::wear, one -> one));
    }

    private static Map<String, FeatureStatistics> statistics(Planes picture) {
        return TestEncoders.seen(TestEncoders.transparent(), picture).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, head -> FeatureStatistics.of(head.getValue(), ONE)));
    }

    private static Views views(float original, float copy, int width, int height) {
        return new Views(grey(original, width, height), grey(copy, width, height), grey(copy, width, height));
    }

    private static Planes grey(float value, int width, int height) {
        Planes planes = Planes.zeros(width, height, 3);
        for (float[] plane : planes.planes()) {
            Arrays.fill(plane, value);
        }
        return planes;
    }
}
