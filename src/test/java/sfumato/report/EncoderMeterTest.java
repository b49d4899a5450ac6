package sfumato.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.TestEncoders;
import sfumato.task.Cancellation;
import sfumato.task.Workers;
import sfumato.tensor.FeatureStatistics;
import sfumato.tensor.Tensor;

class EncoderMeterTest {
    // Both heads of this encoder average to what the picture differs by, where it differs by the same everywhere.
    private static final Encoder ENCODER = TestEncoders.transparent();
    private static final Planes ORIGINAL = grey(0.5f);
    private static final List<Map<String, FeatureStatistics>> OTHERS = List.of(statistics(grey(0.9f)), statistics(grey(0.3f))); // 0.4 and 0.2 away, 0.3 on average

    private final EncoderMeter meter = new EncoderMeter(TestEncoders.on(ENCODER, new Workers(1)), ORIGINAL, OTHERS, new Cancellation());

    @Test
    void equal_pictures_have_no_shift() {
        EncoderEvidence evidence = measure(ORIGINAL.copy(), grey(0.6f), Map.of());
        assertEquals(0, evidence.shift().copy());
        assertTrue(evidence.heads().stream().allMatch(head -> head.shift().copy() == 0));
    }

    @Test
    void the_shift_is_counted_in_mean_distances_of_other_pictures() {
        EncoderEvidence evidence = measure(grey(0.65f), grey(0.44f), Map.of());
        for (HeadEvidence head : evidence.heads()) {
            assertEquals(0.15 / 0.3, head.shift().copy(), 1e-6);
            assertEquals(0.06 / 0.3, head.shift().noise(), 1e-6);
            assertEquals(2.5, head.shift().gain(), 1e-5);
        }
        assertEquals(0.5, evidence.shift().copy(), 1e-6);
    }

    @Test
    void noise_that_averages_out_is_seen_by_the_head_that_sees_pixels_alone() {
        Planes stripes = grey(0.5f);
        for (float[] plane : stripes.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] += i % 2 == 0 ? 0.1f : -0.1f;
            }
        }
        EncoderEvidence evidence = measure(ORIGINAL, stripes, Map.of());
        assertEquals(List.of("halves", "squares"), evidence.heads().stream().map(HeadEvidence::head).toList());
        assertEquals(0.1 / 0.3, evidence.heads().get(0).shift().noise(), 1e-6);
        assertEquals(0, evidence.heads().get(1).shift().noise(), 1e-6);
        assertEquals(0.05 / 0.3, evidence.shift().noise(), 1e-6, "the mean over the heads");
    }

    @Test
    void progress_is_one_at_the_goal_nothing_at_the_original_and_negative_farther_away() {
        Map<String, Tensor> goals = TestEncoders.seen(ENCODER, grey(0.8f));
        assertEquals(1, progress(grey(0.8f), goals), 1e-6);
        assertEquals(0, progress(ORIGINAL.copy(), goals), 1e-6);
        assertEquals(0.25, progress(grey(0.575f), goals), 1e-5);
        assertEquals(-1, progress(grey(0.2f), goals), 1e-5);
    }

    @Test
    void nothing_carries_over_from_an_encoder_that_sees_no_shift() {
        EncoderEvidence nothing = measure(ORIGINAL.copy(), ORIGINAL.copy(), Map.of());
        EncoderEvidence something = measure(grey(0.65f), grey(0.44f), Map.of());
        assertEquals(Optional.empty(), something.transferFrom(nothing));
        assertEquals(Optional.of(new Controlled(0, 0)), nothing.transferFrom(something));
    }

    @Test
    void without_goals_there_is_no_progress() {
        EncoderEvidence evidence = measure(grey(0.6f), grey(0.4f), Map.of());
        assertEquals(Optional.empty(), evidence.targetProgress());
        assertTrue(evidence.heads().stream().allMatch(head -> head.targetProgress().isEmpty()));
    }

    @Test
    void the_encoder_is_named() {
        assertEquals("transparent", measure(ORIGINAL, ORIGINAL, Map.of()).encoder());
    }

    @Test
    void the_embedded_encoder_sees_another_picture_about_as_far_away_as_another_picture_in_disorder() {
        Encoder embedded = TestEncoders.embedded();
        Planes original = DrawnSamples.planes(DrawnSamples.of(Kind.SMOOTH, 64, 64, Layout.RGB, 1));
        Planes other = DrawnSamples.planes(DrawnSamples.of(Kind.SATURATED, 64, 64, Layout.RGB, 2));
        try (Workers one = new Workers(1)) {
            EncoderEvidence evidence = new EncoderMeter(TestEncoders.on(embedded, one), original, List.of(statistics(embedded, other)), new Cancellation())
                    .measure(other, original, _ -> TestEncoders.seen(embedded, other));
            assertEquals(1, evidence.shift().copy(), 0.1); // the two happen to be more alike, or less, where they lie above each other
            assertEquals(0, evidence.shift().noise());
            assertEquals(1, evidence.styleShift().copy(), 1e-6);
            assertEquals(0, evidence.styleShift().noise());
            assertEquals(new Controlled(1, 0), evidence.targetProgress().orElseThrow());
        }
    }

    private double progress(Planes copy, Map<String, Tensor> goals) {
        return measure(copy, ORIGINAL, goals).targetProgress().orElseThrow().copy();
    }

    private EncoderEvidence measure(Planes copy, Planes noise, Map<String, Tensor> goals) {
        return meter.measure(copy, noise, _ -> goals);
    }

    private static Map<String, FeatureStatistics> statistics(Planes picture) {
        return statistics(ENCODER, picture);
    }

    private static Map<String, FeatureStatistics> statistics(Encoder encoder, Planes picture) {
        try (Workers one = new Workers(1)) {
            Map<String, FeatureStatistics> statistics = new HashMap<>();
            TestEncoders.seen(encoder, picture).forEach((head, seen) -> statistics.put(head, FeatureStatistics.of(seen, one)));
            return statistics;
        }
    }

    private static Planes grey(float value) {
        Planes planes = Planes.zeros(6, 4, 3);
        for (float[] plane : planes.planes()) {
            Arrays.fill(plane, value);
        }
        return planes;
    }
}
