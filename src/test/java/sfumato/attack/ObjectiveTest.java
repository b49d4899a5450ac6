package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.nn.encoder.TestEncoders;
import sfumato.task.Workers;
import sfumato.tensor.FeatureStatistics;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;

class ObjectiveTest {
    private static final Workers ONE = new Workers(1);
    private static final Encoder ENCODER = TestEncoders.transparent();
    private static final PictureEncoder VIEW = TestEncoders.on(ENCODER, ONE);
    private static final Planes ARTWORK = noise(12, 8, 1);
    private static final Concept CONCEPT = new Concept((width, height) -> noise(width, height, 2));

    @Test
    void a_concept_is_seen_where_its_decoy_of_the_artworks_size_is() {
        Map<String, HeadTarget> targets = CONCEPT.targets(ARTWORK, VIEW);
        Map<String, Tensor> decoy = VIEW.encode(noise(12, 8, 2));
        assertEquals(decoy.keySet(), targets.keySet());
        decoy.forEach((head, seen) -> assertEquals(0, Tensors.greatestDifference(seen, targets.get(head).goal())));
    }

    @Test
    void a_style_is_reached_where_every_head_has_the_decoys_statistics() {
        SplittableRandom random = new SplittableRandom(3);
        FeatureStatistics decoy = FeatureStatistics.of(Tensors.random(new Shape(9, 9, 3), random), ONE);
        Map<String, HeadTarget> targets = new Style(Map.of("halves", decoy, "squares", decoy)).targets(ARTWORK, VIEW);
        targets.forEach((head, target) ->
                assertEquals(0, decoy.distanceTo(FeatureStatistics.of(target.goal(), ONE)), 1e-6, head + ", told in floats"));
        assertEquals(2, targets.size());
    }

    @Test
    void every_head_counts_one_at_the_beginning_of_its_way() {
        FeatureStatistics decoy = FeatureStatistics.of(Tensors.random(new Shape(9, 9, 3), new SplittableRandom(3)), ONE);
        for (Objective objective : new Objective[] {CONCEPT, new Style(Map.of("halves", decoy, "squares", decoy))}) {
            assertEquals(2, HeadTarget.loss(objective.targets(ARTWORK, VIEW), VIEW.encode(ARTWORK)), 1e-9, "two heads");
        }
    }

    @Test
    void a_decoy_that_is_the_artwork_leaves_nothing_to_do() {
        Map<String, HeadTarget> targets = new Concept((_, _) -> ARTWORK).targets(ARTWORK, VIEW);
        assertEquals(0, HeadTarget.loss(targets, VIEW.encode(ARTWORK)));
        targets.values().forEach(target -> assertTrue(target.weight() <= 1000.001, "weight " + target.weight()));
    }

    @Test
    void disruption_measures_the_way_from_the_artwork_in_standard_deviations_of_its_channels() {
        Planes far = ARTWORK.copy();
        for (float[] plane : far.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] += 0.3f;
            }
        }
        // A shift of the picture shifts `halves` by half of it, and `halves` deviates by half of the picture's deviation.
        Map<String, HeadTarget> targets = new Disrupt().targets(ARTWORK, VIEW);
        assertEquals(-0.3 / deviation(ARTWORK), HeadTarget.loss(Map.of("halves", targets.get("halves")), VIEW.encode(far)), 1e-5);
        assertEquals(0, HeadTarget.loss(targets, VIEW.encode(ARTWORK)));
        assertEquals(2, targets.size());
    }

    @Test
    void a_picture_of_one_colour_can_be_disrupted_too() {
        Planes flat = Planes.zeros(8, 8, 3);
        Arrays.fill(flat.plane(0), 0.7f);
        new Disrupt().targets(flat, VIEW).values().forEach(target ->
                assertTrue(target.weight() < 0 && target.weight() >= -100, "weight " + target.weight()));
    }

    @Test
    void there_is_a_place_to_arrive_at_unless_it_is_only_to_be_left() {
        assertTrue(CONCEPT.hasDestination());
        assertTrue(new Style(Map.of()).hasDestination());
        assertFalse(new Disrupt().hasDestination());
    }

    // The root of the channels' mean variance.
    private static double deviation(Planes picture) {
        double variance = 0;
        for (float[] plane : picture.planes()) {
            double mean = 0;
            double square = 0;
            for (float value : plane) {
                mean += value / (double) plane.length;
                square += value * (double) value / plane.length;
            }
            variance += (square - mean * mean) / picture.count();
        }
        return Math.sqrt(variance);
    }

    private static Planes noise(int width, int height, long seed) {
        return DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, width, height, Layout.RGB, seed));
    }
}
