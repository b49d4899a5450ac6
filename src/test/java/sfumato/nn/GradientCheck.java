package sfumato.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import sfumato.nn.DoubleNetwork.Volume;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;
import sfumato.tensor.Workspace;

/// Compares a network's outputs and input gradient in float32 with the same network in double precision.
public final class GradientCheck {
    private GradientCheck() {
    }

    /// Outputs within 1e-4 of the double ones, and the gradient within 1e-3 of central differences along random directions,
    /// both relative.
    public static void check(Network network, int height, int width) {
        SplittableRandom random = new SplittableRandom(5);
        try (Workers workers = new Workers(2); Run run = new Run(network, height, width, new Workspace(), new Execution(workers))) {
            run.input().copyFrom(Tensors.random(run.input().shape(), random));
            run.forward();
            Map<String, Tensor> cotangents = new HashMap<>();
            Map<String, Volume> expected = DoubleNetwork.heads(network, Volume.of(run.input()));
            expected.forEach((head, volume) -> {
                assertEquals(0, relativeError(volume, Volume.of(run.head(head))), 1e-4, "output of " + head);
                cotangents.put(head, Tensors.random(run.head(head).shape(), random));
            });
            Tensor gradient = run.backward(cotangents);
            assertTrue(Tensors.haloIsZero(gradient), "halo stays zero");
            for (int trial = 0; trial < 4; trial++) {
                assertDirection(network, Volume.of(run.input()), Volume.of(gradient), cotangents, random);
            }
        }
    }

    private static void assertDirection(Network network, Volume input, Volume gradient, Map<String, Tensor> cotangents, SplittableRandom random) {
        double[] direction = new double[input.values().length];
        double slope = 0;
        double size = 0;
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextInt(2) * 2 - 1;
            slope += direction[i] * gradient.values()[i];
            size += gradient.values()[i] * gradient.values()[i];
        }
        double step = 1e-6; // small enough that hardly any ReLU changes its side, large enough for double's 16 digits
        double difference = (loss(network, moved(input, direction, step), cotangents) - loss(network, moved(input, direction, -step), cotangents)) / (2 * step);
        assertEquals(difference, slope, 1e-3 * Math.sqrt(size), "along a random direction");
    }

    private static Volume moved(Volume input, double[] direction, double step) {
        double[] values = input.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += step * direction[i];
        }
        return new Volume(input.channels(), input.height(), input.width(), values);
    }

    private static double loss(Network network, Volume input, Map<String, Tensor> cotangents) {
        double loss = 0;
        for (Map.Entry<String, Volume> head : DoubleNetwork.heads(network, input).entrySet()) {
            Volume cotangent = Volume.of(cotangents.get(head.getKey()));
            for (int i = 0; i < cotangent.values().length; i++) {
                loss += cotangent.values()[i] * head.getValue().values()[i];
            }
        }
        return loss;
    }

    /// RMS of the difference over RMS of the expected.
    static double relativeError(Volume expected, Volume actual) {
        double error = 0;
        double size = 0;
        for (int i = 0; i < expected.values().length; i++) {
            double d = expected.values()[i] - actual.values()[i];
            error += d * d;
            size += expected.values()[i] * expected.values()[i];
        }
        return Math.sqrt(error / size);
    }
}
