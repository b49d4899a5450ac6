package sfumato.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.nn.Network.Value;
import sfumato.nn.weights.Weights;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;
import sfumato.tensor.Workspace;
import sfumato.tensor.kernel.KernelProvider;
import sfumato.tensor.kernel.Kernels;
import sfumato.tensor.kernel.ScalarKernels;

/// The gradient of every operation against finite differences in double precision.
class OperationGradientTest {
    private static final int CHANNELS = 6;

    static Stream<Arguments> operations() {
        SplittableRandom random = new SplittableRandom(3);
        float[] six = Tensors.random(CHANNELS, 2, random);
        return Stream.<Map.Entry<String, BiFunction<Network.Builder, Value, Value>>>of(
                Map.entry("rectify", (b, x) -> b.apply(new Rectify(), x)),
                Map.entry("linear", (b, x) -> b.apply(new Pointwise(new Curve.Linear(2, -1)), x)),
                Map.entry("leaky rectifier", (b, x) -> b.apply(new Pointwise(new Curve.LeakyRectifier(0.01f)), x)),
                Map.entry("silu", (b, x) -> b.apply(new Pointwise(new Curve.Silu()), x)),
                Map.entry("tanh clamp", (b, x) -> b.apply(new Pointwise(new Curve.TanhClamp(0.7f)), x)),
                Map.entry("group norm", (b, x) -> b.apply(new GroupNorm(3, six, six, 1e-5), x)),
                Map.entry("group norm with silu", (b, x) -> b.apply(new GroupNorm(3, six, six, 1e-5, new Curve.Silu()), x)),
                Map.entry("average pool", (b, x) -> b.apply(new AveragePool(4), x)),
                Map.entry("max pool", (b, x) -> b.apply(new MaxPool(), x)),
                Map.entry("upsample", (b, x) -> b.apply(new Upsample(), x)),
                Map.entry("reflect pad", (b, x) -> b.apply(new ReflectPad(), x)),
                Map.entry("crop", (b, x) -> b.apply(new Crop(), x)),
                Map.entry("attention", (b, x) -> b.apply(new Attention(), x, b.apply(new Pointwise(new Curve.Silu()), x), b.apply(new Rectify(), x))),
                Map.entry("residual sum with ReLU", (b, x) -> b.apply(new Add(true), x, b.apply(new Pointwise(new Curve.Silu()), x))),
                Map.entry("sum", (b, x) -> b.apply(new Add(false), x, b.apply(new Rectify(), x))))
                .map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void gradient_matches_finite_differences(String name, BiFunction<Network.Builder, Value, Value> operation) {
        Network.Builder b = new Network.Builder(CHANNELS);
        GradientCheck.check(b.head("y", operation.apply(b, b.input())).build(), 8, 12);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void gradient_behind_and_before_a_rectified_value_matches_finite_differences(String name, BiFunction<Network.Builder, Value, Value> operation) {
        Network.Builder b = new Network.Builder(CHANNELS);
        Value before = b.apply(new Rectify(), b.apply(new Pointwise(new Curve.Linear(1, 0.3f)), b.input()));
        Value y = operation.apply(b, before);
        GradientCheck.check(b.head("y", y).head("again", b.apply(new Rectify(), y)).head("before", before).build(), 8, 12);
    }

    static Stream<Arguments> convolutions() {
        return Stream.of(new ScalarKernels(), KernelProvider.best().kernels()).flatMap(kernels ->
                Stream.of(new int[] {3, 1, 1}, new int[] {3, 2, 1}, new int[] {3, 2, 0}, new int[] {1, 1, 0}, new int[] {2, 2, 0})
                        .flatMap(g -> Stream.of(List.of(6, 16), List.of(20, 32), List.of(32, 4)).map(c -> Arguments.of(kernels, g, c.get(0), c.get(1)))));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void convolution_gradient_matches_finite_differences(Kernels kernels, int[] geometry, int inputs, int outputs) {
        SplittableRandom random = new SplittableRandom(9);
        int k = geometry[0];
        Weights.Values weight = new Weights.Values(new int[] {outputs, inputs, k, k}, Tensors.random(outputs * inputs * k * k, 0.2, random));
        Convolution convolution = new Convolution(weight, Tensors.random(outputs, 0.2, random), geometry[1], geometry[2], true, kernels);
        Network.Builder b = new Network.Builder(inputs);
        Value x = b.apply(new Rectify(), b.input());
        Value y = b.apply(convolution, x);
        GradientCheck.check(b.head("y", y).head("x", x).build(), 10, 14);
    }

    @Test
    void a_second_backward_gives_the_same_gradient() {
        Network.Builder b = new Network.Builder(CHANNELS);
        Network network = b.head("y", b.apply(new Pointwise(new Curve.Silu()), b.input())).build();
        SplittableRandom random = new SplittableRandom(1);
        try (Workers workers = new Workers(1); Run run = new Run(network, 4, 4, new Workspace(), new Execution(workers))) {
            run.input().copyFrom(Tensors.random(new Shape(4, 4, CHANNELS), random));
            run.forward();
            var cotangent = Map.of("y", Tensors.random(new Shape(4, 4, CHANNELS), random));
            float[] first = run.backward(cotangent).data().clone();
            assertArrayEquals(first, run.backward(cotangent).data());
        }
    }

    @Test
    void a_workspace_that_served_a_larger_picture_gives_the_same_result() {
        Network.Builder b = new Network.Builder(3);
        SplittableRandom random = new SplittableRandom(1);
        Weights.Values weight = new Weights.Values(new int[] {16, 3, 3, 3}, Tensors.random(432, 0.2, random));
        Network network = b.head("y", b.apply(new Convolution(weight, null, 1, 1, true, KernelProvider.best().kernels()), b.input())).build();
        try (Workers workers = new Workers(1)) {
            Workspace used = new Workspace();
            result(network, 33, 40, used, workers);
            long before = used.bytes();
            assertEquals(0, Tensors.greatestDifference(result(network, 17, 21, new Workspace(), workers), result(network, 17, 21, used, workers)));
            assertEquals(before, used.bytes(), "memory is reused");
        }
    }

    private static Tensor result(Network network, int height, int width, Workspace workspace, Workers workers) {
        try (Run run = new Run(network, height, width, workspace, new Execution(workers))) {
            run.input().copyFrom(Tensors.random(new Shape(height, width, 3), new SplittableRandom(2)));
            run.forward();
            Tensor y = new Tensor(run.head("y").shape());
            y.copyFrom(run.head("y"));
            return y;
        }
    }

    @Test
    void inputs_that_do_not_fit_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new AveragePool(8).output(new Shape(12, 16, 3)));
        assertThrows(IllegalArgumentException.class, () -> new GroupNorm(4, new float[6], new float[6], 0).output(new Shape(4, 4, 6)));
        assertThrows(IllegalArgumentException.class, () -> new Add(false).output(new Shape(4, 4, 6), new Shape(4, 4, 7)));
    }
}
