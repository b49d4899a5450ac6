package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sfumato.task.Workers;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;

class HeadTargetTest {
    private final Workers one = new Workers(1);
    private static final Shape SMALL = new Shape(3, 5, 4);
    private static final Shape WIDE = new Shape(2, 3, 33);

    @Test
    void the_loss_is_the_weighted_sum_of_root_mean_square_distances() {
        Tensor ones = constant(SMALL, 1);
        Tensor fours = constant(WIDE, 4);
        Map<String, HeadTarget> targets = Map.of("a", new HeadTarget(constant(SMALL, 3), 0.5), "b", new HeadTarget(constant(WIDE, 1), -2));
        assertEquals(0.5 * 2 - 2 * 3, HeadTarget.loss(targets, Map.of("a", ones, "b", fours)), 1e-12);
    }

    @Test
    void the_gradient_matches_finite_differences() {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, Tensor> heads = new LinkedHashMap<>();
        Map<String, HeadTarget> targets = new LinkedHashMap<>();
        heads.put("attracts", Tensors.random(SMALL, random));
        targets.put("attracts", new HeadTarget(Tensors.random(SMALL, random), 1.7));
        heads.put("repels", Tensors.random(WIDE, random));
        targets.put("repels", new HeadTarget(Tensors.random(WIDE, random), -0.6));
        Map<String, Tensor> gradient = gradient(targets, heads);
        for (int trial = 0; trial < 5; trial++) {
            Map<String, Tensor> direction = Map.of("attracts", Tensors.random(SMALL, random), "repels", Tensors.random(WIDE, random));
            float step = 1f / 256; // a power of two, so that moving a float there loses little
            double difference = (HeadTarget.loss(targets, moved(heads, direction, step)) - HeadTarget.loss(targets, moved(heads, direction, -step))) / (2 * step);
            double slope = 0;
            double size = 0;
            for (String head : heads.keySet()) {
                slope += Tensors.dot(gradient.get(head), direction.get(head));
                size += Math.sqrt(Tensors.dot(gradient.get(head), gradient.get(head)) * Tensors.dot(direction.get(head), direction.get(head)));
            }
            assertEquals(difference, slope, 1e-4 * size);
        }
    }

    @Test
    void descending_approaches_what_attracts_and_leaves_what_repels() {
        Tensor head = constant(SMALL, 0);
        Tensor goal = constant(SMALL, 1);
        assertTrue(gradient(Map.of("h", new HeadTarget(goal, 1)), Map.of("h", head)).get("h").get(1, 1, 1) < 0);
        assertTrue(gradient(Map.of("h", new HeadTarget(goal, -1)), Map.of("h", head)).get("h").get(1, 1, 1) > 0);
    }

    @Test
    void at_the_goal_and_near_it_the_gradient_is_small_enough_to_work_with() {
        Tensor goal = constant(SMALL, 0.5f);
        Tensor near = constant(SMALL, 0.5f);
        near.set(0, 0, 0, Math.nextUp(0.5f));
        for (Tensor head : new Tensor[] {goal, near}) {
            Tensor gradient = gradient(Map.of("h", new HeadTarget(goal, -1)), Map.of("h", head)).get("h");
            double length = Math.sqrt(Tensors.dot(gradient, gradient));
            // That of a root mean square of n values is at most n^-1/2 anywhere.
            assertTrue(length <= 1 / Math.sqrt((double) SMALL.values()), "length " + length);
        }
    }

    @Test
    void around_the_pixels_the_gradient_is_zero() {
        SplittableRandom random = new SplittableRandom(2);
        for (Shape shape : List.of(SMALL, WIDE, new Shape(16, 4, 2))) {
            HeadTarget target = new HeadTarget(Tensors.random(shape, random), 1);
            assertTrue(Tensors.haloIsZero(gradient(Map.of("h", target), Map.of("h", Tensors.random(shape, random))).get("h")), shape.toString());
        }
    }

    private Map<String, Tensor> gradient(Map<String, HeadTarget> targets, Map<String, Tensor> heads) {
        Map<String, Tensor> gradients = HeadTarget.zeros(targets);
        HeadTarget.gradient(targets, heads, gradients, one);
        return gradients;
    }

    private static Map<String, Tensor> moved(Map<String, Tensor> heads, Map<String, Tensor> direction, float step) {
        Map<String, Tensor> moved = new LinkedHashMap<>();
        heads.forEach((name, head) -> {
            Tensor t = new Tensor(head.shape());
            for (int i = 0; i < t.data().length; i++) {
                t.data()[i] = head.data()[i] + step * direction.get(name).data()[i];
            }
            moved.put(name, t);
        });
        return moved;
    }

    private static Tensor constant(Shape shape, float value) {
        Tensor t = new Tensor(shape);
        for (int y = 0; y < t.height(); y++) {
            for (int x = 0; x < t.width(); x++) {
                for (int c = 0; c < t.channels(); c++) {
                    t.set(y, x, c, value);
                }
            }
        }
        return t;
    }
}
