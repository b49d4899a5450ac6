package sfumato.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.nn.MemoryPlan.Purpose;
import sfumato.nn.encoder.RandomAutoencoderKl;
import sfumato.nn.encoder.TestEncoders;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;
import sfumato.tensor.Workspace;
import sfumato.tensor.kernel.KernelProvider;

class MemoryPlanTest {
    private static final long NO_BOUND = Long.MAX_VALUE;

    /// Networks with residual sums, strides, group norms, attention and several heads, and a size for each.
    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("embedded", TestEncoders.embedded().network(), 48, 72),
                Arguments.of("autoencoder", RandomAutoencoderKl.encoder(KernelProvider.best().kernels(), 32, 64, 64, 64).network(), 48, 64),
                Arguments.of("many shapes", manyShapes(), 40, 56));
    }

    private static Network manyShapes() {
        Network.Builder b = new Network.Builder(6);
        Network.Value x = b.apply(new Pointwise(new Curve.Silu()), b.input());
        Network.Value pooled = b.apply(new MaxPool(), b.apply(new Crop(), b.apply(new ReflectPad(), x)));
        Network.Value back = b.apply(new Upsample(), b.apply(new Pointwise(new Curve.Silu()), pooled));
        Network.Value sum = b.apply(new Add(true), back, b.apply(new Rectify(), x));
        Network.Value small = b.apply(new AveragePool(4), b.apply(new Pointwise(new Curve.Silu()), sum));
        return b.head("sum", sum).head("small", b.apply(new Attention(), small, small, small)).head("pooled", pooled).build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void within_every_bound_that_is_not_refused_heads_and_gradient_have_the_same_bits(String name, Network network, int height, int width) {
        long all = plan(network, height, width, NO_BOUND).bytes();
        long least = assertThrows(NotEnoughMemory.class, () -> plan(network, height, width, 1)).needed();
        assertTrue(least < all, "something can be computed again");
        Map<String, float[]> expected = result(network, height, width, NO_BOUND);
        for (int k = 0; k <= 6; k++) {
            Map<String, float[]> found = result(network, height, width, least + (all - least) * k / 6);
            expected.forEach((what, values) -> assertArrayEquals(values, found.get(what), what));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void a_run_takes_what_its_plan_says_and_that_is_within_the_bound(String name, Network network, int height, int width) {
        long least = assertThrows(NotEnoughMemory.class, () -> plan(network, height, width, 1)).needed();
        Workspace workspace = new Workspace(least);
        try (Workers one = new Workers(1); Run run = new Run(network, height, width, workspace, new Execution(one))) {
            assertTrue(run.plan().bytes() <= least);
            assertEquals(run.plan().bytes(), workspace.bytes());
            assertTrue(run.plan().extraWork() > 0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void one_byte_less_than_the_least_is_refused(String name, Network network, int height, int width) {
        long least = assertThrows(NotEnoughMemory.class, () -> plan(network, height, width, 1)).needed();
        NotEnoughMemory refused = assertThrows(NotEnoughMemory.class, () -> plan(network, height, width, least - 1));
        assertEquals(least, refused.needed());
        assertEquals(least - 1, refused.bound());
    }

    @Test
    void nothing_is_computed_again_where_all_fits() {
        Network network = TestEncoders.embedded().network();
        MemoryPlan free = plan(network, 64, 64, NO_BOUND);
        assertEquals(0, free.extraWork());
        assertEquals(free.kept(), plan(network, 64, 64, free.bytes()).kept());
    }

    @Test
    void the_same_question_has_the_same_answer() {
        Network network = RandomAutoencoderKl.encoder(KernelProvider.best().kernels(), 32, 32).network();
        long bound = plan(network, 64, 64, NO_BOUND).bytes() * 3 / 4;
        assertEquals(plan(network, 64, 64, bound).kept(), plan(network, 64, 64, bound).kept());
        assertEquals(plan(network, 64, 64, bound).bytes(), plan(network, 64, 64, bound).bytes());
    }

    @Test
    void forward_alone_takes_a_fraction_of_the_memory() {
        Network network = TestEncoders.embedded().network();
        long forward = MemoryPlan.of(network, 256, 256, Purpose.FORWARD, NO_BOUND).bytes();
        assertTrue(forward < 0.6 * plan(network, 256, 256, NO_BOUND).bytes());
    }

    @Test
    void a_value_that_backward_does_not_read_is_not_kept() {
        Network.Builder b = new Network.Builder(4);
        Network.Value first = b.apply(new Pointwise(new Curve.Linear(2, 0)), b.input());
        Network.Value second = b.apply(new Pointwise(new Curve.Silu()), first);
        Network network = b.head("y", b.apply(new Add(false), second, first)).build();
        MemoryPlan plan = plan(network, 8, 8, NO_BOUND);
        assertTrue(plan.kept().contains(first.number()), "SiLU reads its input");
        assertFalse(plan.kept().contains(second.number()), "nobody reads SiLU's output");
    }

    private static MemoryPlan plan(Network network, int height, int width, long bound) {
        return MemoryPlan.of(network, height, width, Purpose.FORWARD_AND_BACKWARD, bound);
    }

    private static Map<String, float[]> result(Network network, int height, int width, long bound) {
        SplittableRandom random = new SplittableRandom(4);
        Map<String, float[]> result = new HashMap<>();
        try (Workers workers = new Workers(2); Run run = new Run(network, height, width, new Workspace(bound), new Execution(workers))) {
            run.input().copyFrom(Tensors.random(new Shape(height, width, network.inputChannels()), random));
            run.forward();
            Map<String, Tensor> cotangents = new HashMap<>();
            network.heads().keySet().stream().sorted().forEach(head -> {
                result.put(head, values(run.head(head)));
                cotangents.put(head, Tensors.random(run.head(head).shape(), random));
            });
            result.put("gradient", values(run.backward(cotangents)));
        }
        return result;
    }

    // Arrays of a workspace may be longer than their tensors.
    private static float[] values(Tensor t) {
        Tensor copy = new Tensor(t.shape());
        copy.copyFrom(t);
        return copy.data();
    }
}
