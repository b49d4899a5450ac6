package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.drawn.DrawnPicture;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Size;
import sfumato.nn.Curve;
import sfumato.nn.MemoryPlan.Purpose;
import sfumato.nn.Network;
import sfumato.nn.NotEnoughMemory;
import sfumato.nn.Pointwise;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.RandomAutoencoderKl;
import sfumato.nn.encoder.TestEncoders;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.FeatureStatistics;
import sfumato.tensor.Workspace;
import sfumato.tensor.kernel.ScalarKernels;

class ProjectedGradientDescentTest {
    private static final Encoder ENCODER = TestEncoders.embedded();
    private static final Planes ARTWORK = DrawnSamples.planes(DrawnPicture.PAINTED_HARBOUR.draw(72, 64));
    private static final double MAX_CODES = 8;
    private static final int STEPS = 12; // quick effort

    static Stream<Named<Objective>> objectives() {
        Planes decoy = DrawnSamples.planes(DrawnPicture.MOSAIC.draw(64, 64));
        Map<String, FeatureStatistics> style = new HashMap<>();
        TestEncoders.seen(ENCODER, decoy).forEach((head, seen) -> style.put(head, FeatureStatistics.of(seen, new Workers(1))));
        return Stream.of(Named.of("disrupt", new Disrupt()), Named.of("style", new Style(style)),
                Named.of("concept", new Concept((width, height) -> decoy.resized(new Size(width, height), ResampleKernel.BILINEAR, new Workers(1)))));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void the_loss_falls_far_below_what_noise_of_the_same_budget_reaches(Objective objective) {
        double noise = fallOfLoss(objective, perturb(ARTWORK, objective, 0, 1, 2));
        double found = fallOfLoss(objective, perturb(ARTWORK, objective, STEPS, 1, 2));
        assertTrue(found > 0 && found > 2 * noise, "found " + found + ", noise " + noise);
    }

    @Test
    void more_steps_find_more() {
        double few = fallOfLoss(new Disrupt(), perturb(ARTWORK, new Disrupt(), 2, 1, 2));
        double more = fallOfLoss(new Disrupt(), perturb(ARTWORK, new Disrupt(), 4 * STEPS, 1, 2));
        assertTrue(more > few, "with few " + few + ", with more " + more);
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void any_number_of_threads_and_a_second_run_give_the_same_bits(Objective objective) {
        float[] expected = perturb(ARTWORK, objective, 4, 5, 1).delta();
        for (int threads = 1; threads <= 3; threads++) {
            assertArrayEquals(expected, perturb(ARTWORK, objective, 4, 5, threads).delta(), threads + " threads");
        }
    }

    @Test
    void memory_that_served_another_picture_gives_the_same_bits() {
        try (Workers one = new Workers(1)) {
            ProjectedGradientDescent descent = new ProjectedGradientDescent(new Workspace(), new Execution(one));
            Planes other = DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, 40, 90, Layout.RGB, 1));
            perturb(descent, other, only(new Disrupt()), 3, 5);
            assertArrayEquals(perturb(ARTWORK, new Disrupt(), 3, 5, 1).delta(), perturb(descent, ARTWORK, only(new Disrupt()), 3, 5).delta());
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "3"})
    void another_seed_gives_another_perturbation(int steps) {
        assertFalse(Arrays.equals(perturb(ARTWORK, new Disrupt(), steps, 5, 2).delta(), perturb(ARTWORK, new Disrupt(), steps, 6, 2).delta()));
    }

    @Test
    void without_steps_it_is_noise_of_the_full_budget() {
        Perturbation noise = perturb(ARTWORK, new Disrupt(), 0, 1, 1);
        float[] codes = VisibilityModel.budget(ARTWORK, MAX_CODES, new Workers(1)).codes();
        int up = 0;
        for (int i = 0; i < codes.length; i++) {
            assertEquals(codes[i], 255 * Math.abs(noise.delta()[i]), 1e-5, "pixel " + i);
            up += noise.delta()[i] > 0 ? 1 : 0;
        }
        assertEquals(0.5, up / (double) codes.length, 0.03, "signs are even, to four standard deviations");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "8, 8", "5, 300", "300, 5", "3, 2"})
    void tiny_pictures_and_strips_stay_inside_their_budget(int width, int height) {
        for (Kind kind : Kind.values()) {
            Planes artwork = DrawnSamples.planes(DrawnSamples.of(kind, width, height, Layout.RGB, 3));
            for (Objective objective : objectives().map(Named::getPayload).toList()) {
                Perturbation found = perturb(artwork, objective, 2, 1, 1);
                assertEquals(new Size(width, height), found.size());
                assertInside(found, VisibilityModel.budget(artwork, MAX_CODES, new Workers(1)));
            }
        }
    }

    @Test
    void a_pixel_without_budget_is_left_alone() {
        float[] codes = VisibilityModel.budget(ARTWORK, MAX_CODES, new Workers(1)).codes();
        Arrays.fill(codes, 0, codes.length / 2, 0);
        try (Workers one = new Workers(1)) {
            Perturbation found = new ProjectedGradientDescent(new Workspace(), new Execution(one)).perturb(ARTWORK,
                    bounds(ARTWORK, new BudgetMap(new Size(72, 64), codes)), only(new Disrupt()), 2, 1, Progress.NONE, new Cancellation());
            assertInside(found, new BudgetMap(found.size(), codes));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "5"})
    void cancelled_during_a_step_it_begins_no_other(int during) {
        Cancellation cancellation = new Cancellation();
        List<Double> heard = new ArrayList<>();
        assertThrows(CancellationException.class, () -> perturb(STEPS, (_, share) -> {
            heard.add(share);
            if (heard.size() == during + 1) {
                cancellation.request();
            }
        }, cancellation));
        assertEquals(during + 1, heard.size());
    }

    @Test
    void cancelled_before_it_begins_it_does_nothing() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        List<Double> heard = new ArrayList<>();
        assertThrows(CancellationException.class, () -> perturb(STEPS, (_, share) -> heard.add(share), cancellation));
        assertEquals(List.of(), heard);
    }

    @Test
    void progress_rises_evenly_from_nothing() {
        List<Double> heard = new ArrayList<>();
        perturb(4, (_, share) -> heard.add(share), new Cancellation());
        assertEquals(List.of(0.0, 0.25, 0.5, 0.75), heard);
    }

    @Test
    void cancelled_before_it_begins_it_asks_for_no_decoy() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        Concept concept = new Concept((_, _) -> {
            throw new AssertionError("asked for");
        });
        try (Workers one = new Workers(1)) {
            ProjectedGradientDescent descent = new ProjectedGradientDescent(new Workspace(), new Execution(one));
            BudgetMap budget = VisibilityModel.budget(ARTWORK, MAX_CODES, one);
            assertThrows(CancellationException.class, () -> descent.perturb(ARTWORK, bounds(ARTWORK, budget), only(concept), STEPS, 1, Progress.NONE, cancellation));
        }
    }

    @Test
    void who_looks_on_sees_every_step_and_at_last_the_result() {
        List<Integer> steps = new ArrayList<>();
        List<Perturbation> found = new ArrayList<>();
        try (Workers one = new Workers(1)) {
            Glimpse glimpse = (step, soFar) -> {
                steps.add(step);
                found.add(soFar.get());
            };
            Perturbation result = perturb(new ProjectedGradientDescent(new Workspace(), new Execution(one), glimpse),
                    ARTWORK, List.of(new Led(TestEncoders.transparent(), new Disrupt())), 3, 1);
            assertEquals(List.of(1, 2, 3), steps);
            assertArrayEquals(result.delta(), found.getLast().delta());
            assertFalse(Arrays.equals(result.delta(), found.getFirst().delta()), "a copy of its own for each");
        }
    }

    // The sum of two is the same to the last bit either way round.
    @Test
    void the_order_of_encoders_does_not_matter() {
        Led own = new Led(ENCODER, new Disrupt());
        Led other = new Led(TestEncoders.transparent(), new Disrupt());
        assertArrayEquals(perturb(List.of(own, other), 2), perturb(List.of(other, own), 2));
        assertFalse(Arrays.equals(perturb(List.of(own, other), 2), perturb(List.of(own), 2)), "the second counts");
        assertFalse(Arrays.equals(perturb(List.of(own, other), 2), perturb(List.of(other), 2)), "the first counts");
    }

    @Test
    void any_number_of_threads_gives_the_same_bits_with_several_encoders() {
        List<Led> both = List.of(new Led(ENCODER, new Disrupt()), new Led(TestEncoders.transparent(), new Disrupt()));
        float[] expected = perturb(both, 1);
        assertArrayEquals(expected, perturb(both, 2));
        assertArrayEquals(expected, perturb(both, 3));
    }

    @Test
    void an_encoder_without_room_is_named_before_the_first_step() {
        List<Double> heard = new ArrayList<>();
        Encoder roomy = new Encoder("roomy", RandomAutoencoderKl.encoder(new ScalarKernels(), 32, 32).network(), 8);
        try (Workers one = new Workers(1)) {
            long bound = assertThrows(NotEnoughMemory.class, () -> roomy.plan(64, 72, Purpose.FORWARD_AND_BACKWARD, 1)).needed() - 1;
            ProjectedGradientDescent descent = new ProjectedGradientDescent(new Workspace(bound), new Execution(one));
            BudgetMap budget = VisibilityModel.budget(ARTWORK, MAX_CODES, one);
            List<Led> both = List.of(new Led(ENCODER, new Disrupt()), new Led(roomy, new Disrupt()));
            assertEquals("roomy", assertThrows(NotEnoughMemory.class, () -> descent.perturb(ARTWORK, bounds(ARTWORK, budget), both, STEPS, 1,
                    (_, share) -> heard.add(share), new Cancellation())).encoder());
        }
        assertEquals(List.of(), heard);
    }

    private static float[] perturb(List<Led> all, int threads) {
        try (Workers workers = new Workers(threads)) {
            return perturb(new ProjectedGradientDescent(new Workspace(), new Execution(workers)), ARTWORK, all, 6, 1).delta();
        }
    }

    @Test
    void it_begins_with_weak_noise_and_stays_there_where_nothing_pulls() {
        BudgetMap budget = VisibilityModel.budget(ARTWORK, MAX_CODES, new Workers(1));
        try (Workers one = new Workers(1)) {
            float[] delta = perturb(new ProjectedGradientDescent(new Workspace(), new Execution(one)), ARTWORK,
                    List.of(new Led(linear(0), new Disrupt())), 1, 1).delta();
            double sum = 0;
            double greatest = 0;
            for (int i = 0; i < delta.length; i++) {
                double share = delta[i] / (budget.codes()[i] / 255);
                sum += share;
                greatest = Math.max(greatest, Math.abs(share));
            }
            assertEquals(0.1, greatest, 1e-3, "a tenth of the budget, which the greatest of 4,608 draws comes near");
            // The mean of as many even draws deviates by 0.1 / sqrt(3 * 4,608); this is four times that.
            assertEquals(0, sum / delta.length, 0.0034, "up and down alike");
        }
    }

    // The decoy is darker by 0.2 everywhere, and by 0.15 more or less from pixel to pixel. A first step goes the whole way
    // against the gradient: down everywhere, if coarse patterns counted as much as fine ones.
    @Test
    void fine_patterns_are_preferred_to_coarse_ones() {
        Planes grey = grey(_ -> 0.5f);
        Planes decoy = grey(i -> 0.3f - (i + i / 16) % 2 * 0.3f + 0.15f);
        long seed = 0;
        while (new TransformSampler(List.of(new Size(16, 16)), seed).at(0).jpegQuality() != 0) {
            seed++; // compression would take the fine pattern away
        }
        try (Workers one = new Workers(1)) {
            float[] delta = perturb(new ProjectedGradientDescent(new Workspace(), new Execution(one)),
                    grey, List.of(new Led(linear(0.5f), new Concept((_, _) -> decoy))), 1, seed).delta();
            for (int i = 0; i < delta.length; i++) {
                assertEquals((i + i / 16) % 2 == 0, delta[i] > 0, "pixel " + i);
            }
        }
    }

    private static List<Led> only(Objective objective) {
        return List.of(new Led(ENCODER, objective));
    }

    // Sees every sample times this.
    private static Encoder linear(float factor) {
        Network.Builder builder = new Network.Builder(3);
        return new Encoder("linear", builder.head("samples", builder.apply(new Pointwise(new Curve.Linear(factor, 0)), builder.input())).build(), 1);
    }

    private static Planes grey(IntToDoubleFunction value) {
        Planes planes = Planes.zeros(16, 16, 3);
        for (float[] plane : planes.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) value.applyAsDouble(i);
            }
        }
        return planes;
    }

    // How much lower the loss is with the perturbation than without, on the picture as it is.
    private static double fallOfLoss(Objective objective, Perturbation perturbation) {
        Planes copy = ARTWORK.copy();
        for (int c = 0; c < 3; c++) {
            Projection.add(ARTWORK.plane(c), perturbation.delta(), 0, copy.plane(c));
        }
        try (Workers one = new Workers(1)) {
            Map<String, HeadTarget> targets = objective.targets(ARTWORK, TestEncoders.on(ENCODER, one));
            return HeadTarget.loss(targets, TestEncoders.seen(ENCODER, ARTWORK)) - HeadTarget.loss(targets, TestEncoders.seen(ENCODER, copy));
        }
    }

    private static void assertInside(Perturbation found, BudgetMap budget) {
        for (int i = 0; i < found.delta().length; i++) {
            assertTrue(Math.abs(found.delta()[i]) <= budget.codes()[i] / 255, "pixel " + i + " moves by " + found.delta()[i]); // NaN too
        }
    }

    private static Perturbation perturb(int steps, Progress progress, Cancellation cancellation) {
        try (Workers one = new Workers(1)) {
            return new ProjectedGradientDescent(new Workspace(), new Execution(one)).perturb(ARTWORK,
                    bounds(ARTWORK, VisibilityModel.budget(ARTWORK, MAX_CODES, new Workers(1))), only(new Disrupt()), steps, 1, progress, cancellation);
        }
    }

    private static Perturbation perturb(Planes artwork, Objective objective, int steps, long seed, int threads) {
        try (Workers workers = new Workers(threads)) {
            return perturb(new ProjectedGradientDescent(new Workspace(), new Execution(workers)), artwork, only(objective), steps, seed);
        }
    }

    private static Perturbation perturb(ProjectedGradientDescent descent, Planes artwork, List<Led> all, int steps, long seed) {
        return descent.perturb(artwork, bounds(artwork, VisibilityModel.budget(artwork, MAX_CODES, new Workers(1))), all, steps, seed, Progress.NONE, new Cancellation());
    }

    private static Bounds bounds(Planes artwork, BudgetMap budget) {
        return new Bounds(budget, EyeLimit.of(DrawnSamples.of(artwork), artwork, new Workers(1)), 3);
    }
}
