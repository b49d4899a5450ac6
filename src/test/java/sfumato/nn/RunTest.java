package sfumato.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sfumato.nn.MemoryPlan.Purpose;
import sfumato.nn.encoder.SfumatoEncoder;
import sfumato.nn.encoder.TestEncoders;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;
import sfumato.tensor.Workspace;
import sfumato.tensor.kernel.ScalarKernels;

class RunTest {
    private static final Network EMBEDDED = TestEncoders.embedded().network();

    @Test
    void after_the_first_step_no_step_allocates_memory_for_tensors() {
        // The scalar twin: the vector one makes objects until it has been compiled.
        Network network = SfumatoEncoder.embedded(new ScalarKernels()).network();
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Workspace workspace = new Workspace();
        try (Workers one = new Workers(1)) {
            Execution execution = new Execution(one);
            step(network, 32, 48, workspace, execution);
            long bytes = workspace.bytes();
            long before = thread.getCurrentThreadAllocatedBytes();
            step(network, 32, 48, workspace, execution);
            long allocated = thread.getCurrentThreadAllocatedBytes() - before;
            assertEquals(bytes, workspace.bytes());
            assertTrue(allocated < 200_000, allocated + " bytes; the tensors are " + bytes);
        }
    }

    @Test
    void sizes_in_any_order_together_take_the_memory_of_the_largest() {
        Workspace workspace = new Workspace();
        try (Workers workers = new Workers(2)) {
            Execution execution = new Execution(workers);
            step(EMBEDDED, 96, 128, workspace, execution);
            long largest = workspace.bytes();
            for (int[] size : new int[][] {{48, 64}, {80, 104}, {64, 88}, {96, 128}, {64, 88}}) {
                step(EMBEDDED, size[0], size[1], workspace, execution);
            }
            try (Run look = new Run(EMBEDDED.plan(96, 128, Purpose.FORWARD, workspace.bound()), workspace, execution)) {
                look.forward();
            }
            assertEquals(largest, workspace.bytes());
        }
    }

    @Test
    void plans_of_different_kinds_keep_a_common_bound() {
        long bound = MemoryPlan.of(EMBEDDED, 128, 160, Purpose.FORWARD_AND_BACKWARD, Long.MAX_VALUE).bytes() * 4 / 5;
        Workspace workspace = new Workspace(bound);
        try (Workers workers = new Workers(2)) {
            Execution execution = new Execution(workers);
            for (int[] size : new int[][] {{128, 160}, {104, 120}, {128, 160}, {64, 64}, {112, 144}}) {
                step(EMBEDDED, size[0], size[1], workspace, execution);
                assertTrue(workspace.bytes() <= bound, workspace.bytes() + " of " + bound);
            }
        }
    }

    @Test
    void the_gradient_of_one_head_is_that_with_zero_for_the_others() {
        for (String head : EMBEDDED.heads().keySet()) {
            try (Workers workers = new Workers(2); Run run = new Run(EMBEDDED, 24, 40, new Workspace(), new Execution(workers))) {
                Map<String, Tensor> one = filled(run, head);
                run.forward();
                Map<String, Tensor> all = new HashMap<>(one);
                EMBEDDED.heads().keySet().forEach(other -> all.computeIfAbsent(other, o -> new Tensor(run.head(o).shape())));
                float[] expected = copy(run.backward(all));
                assertArrayEquals(expected, copy(run.backward(one)), head);
            }
        }
    }

    // The input, and a cotangent for one head.
    private static Map<String, Tensor> filled(Run run, String head) {
        SplittableRandom random = new SplittableRandom(3);
        run.input().copyFrom(Tensors.random(run.input().shape(), random));
        run.forward();
        return Map.of(head, Tensors.random(run.head(head).shape(), random));
    }

    @Test
    void a_run_planned_for_forward_only_has_no_gradient() {
        try (Workers one = new Workers(1);
             Run run = new Run(EMBEDDED.plan(16, 16, Purpose.FORWARD, Long.MAX_VALUE), new Workspace(), new Execution(one))) {
            run.forward();
            assertThrows(IllegalStateException.class, () -> run.backward(Map.of()));
        }
    }

    @Test
    void a_closed_run_computes_nothing() {
        try (Workers one = new Workers(1)) {
            Run run = new Run(EMBEDDED, 16, 16, new Workspace(), new Execution(one));
            run.close();
            assertThrows(IllegalStateException.class, run::forward);
            run.close();
        }
    }

    private static void step(Network network, int height, int width, Workspace workspace, Execution execution) {
        try (Run run = new Run(network, height, width, workspace, execution)) {
            run.forward();
            Map<String, Tensor> cotangents = new HashMap<>();
            network.heads().keySet().forEach(head -> cotangents.put(head, run.head(head)));
            run.backward(cotangents);
        }
    }

    private static float[] copy(Tensor t) {
        Tensor copy = new Tensor(t.shape());
        copy.copyFrom(t);
        return copy.data();
    }
}
