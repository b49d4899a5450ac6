package sfumato.nn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import sfumato.nn.MemoryPlan.Purpose;
import sfumato.nn.Schedule.Compute;
import sfumato.nn.Schedule.Differentiate;
import sfumato.nn.Schedule.Life;
import sfumato.nn.Schedule.Step;
import sfumato.tensor.Execution;
import sfumato.tensor.Slot;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;
import sfumato.tensor.kernel.PreparedConvolution.Delivery;

/// One network at one picture size, forward and backward from the heads to the input, as its [MemoryPlan] says.
/// All memory comes from the workspace, at once, and goes back on [#close()]. For one thread.
public final class Run implements AutoCloseable {
    private final MemoryPlan plan;
    private final SizedNetwork net;
    private final Schedule schedule;
    private final Workspace workspace;
    private final Execution execution;
    private final Tensor[] tensors;
    private final int[] gradients; // the tensor of each value's gradient
    private final boolean[] written; // the values whose gradient has begun
    private List<Slot> slots;
    private boolean valuesAreFresh;

    /// For forward and backward, within the workspace's bound.
    ///
    /// @throws NotEnoughMemory if that is impossible
    public Run(Network network, int height, int width, Workspace workspace, Execution execution) {
        this(network.plan(height, width, Purpose.FORWARD_AND_BACKWARD, workspace.bound()), workspace, execution);
    }

    public Run(MemoryPlan plan, Workspace workspace, Execution execution) {
        this.plan = plan;
        this.workspace = workspace;
        this.execution = execution;
        net = plan.net();
        schedule = plan.schedule();
        tensors = new Tensor[schedule.tensors().size()];
        written = new boolean[net.values()];
        gradients = new int[net.values()];
        Arrays.setAll(gradients, value -> schedule.first(value, true));
        slots = workspace.reserve(plan.layout().lengths());
        begin(schedule.first(0, false));
    }

    public MemoryPlan plan() {
        return plan;
    }

    /// The input, to be filled by the caller.
    public Tensor input() {
        return tensors[schedule.first(0, false)];
    }

    /// The value of a head after [#forward()], until [#backward].
    public Tensor head(String name) {
        return tensors[schedule.first(net.network.heads().get(name), false)];
    }

    public void forward() {
        requireOpen();
        schedule.forward().forEach(this::take);
        valuesAreFresh = true;
    }

    /// The gradient of Σ head · cotangent with respect to the input, for the input of the last [#forward()].
    /// Valid until the next call; the cotangents are only read. Some of the values of forward are overwritten:
    /// called twice, it computes forward once more.
    public Tensor backward(Map<String, Tensor> cotangents) {
        if (plan.purpose() != Purpose.FORWARD_AND_BACKWARD) {
            throw new IllegalStateException("this run was planned for forward only");
        }
        if (!valuesAreFresh) {
            forward();
        }
        valuesAreFresh = false;
        Arrays.fill(written, false);
        cotangents.forEach(this::inject);
        schedule.backward().forEach(this::take);
        if (!written[0]) {
            throw new IllegalArgumentException("no cotangent leads to the input");
        }
        return tensors[gradients[0]];
    }

    private void inject(String head, Tensor cotangent) {
        int value = net.network.heads().get(head);
        Sink sink = sink(value, gradients[value], headMask(value));
        Add.pass(cotangent, sink, execution);
        sink.mask(execution);
    }

    // Where only a head uses a value, the cotangent is all that its gradient gets.
    private int headMask(int value) {
        boolean rectified = value > 0 && net.node(value - 1).operation().rectifies();
        return rectified && net.firstUser[value] < 0 ? schedule.first(value, false) : Schedule.NONE;
    }

    private void take(Step step) {
        Operation operation = net.node(step.node()).operation();
        switch (step) {
            case Compute c -> operation.forward(all(c.x()), begin(c.y()), execution);
            case Differentiate d when written[d.node() + 1] -> differentiate(operation, d);
            case Differentiate d -> maskWhatOthersContributed(d);
        }
    }

    private void differentiate(Operation operation, Differentiate d) {
        Sink[] sinks = new Sink[d.dx().length];
        for (int j = 0; j < sinks.length; j++) {
            sinks[j] = sink(net.node(d.node()).inputs()[j], d.dx()[j], d.mask()[j]);
        }
        operation.backward(all(d.x()), of(d.y()), tensors[d.dy()], sinks, execution);
        if (!(operation instanceof Convolution)) { // which masks while it writes
            for (Sink sink : sinks) {
                sink.mask(execution);
            }
        }
    }

    // No cotangent leads here, so the last to contribute has contributed already.
    private void maskWhatOthersContributed(Differentiate d) {
        for (int j = 0; j < d.dx().length; j++) {
            if (written[net.node(d.node()).inputs()[j]]) {
                new Sink(tensors[d.dx()[j]], new Delivery(true, of(d.mask()[j]))).mask(execution);
            }
        }
    }

    private Sink sink(int value, int gradient, int mask) {
        boolean accumulate = written[value];
        written[value] = true;
        return new Sink(accumulate ? tensors[gradient] : begin(gradient), new Delivery(accumulate, of(mask)));
    }

    private Tensor begin(int tensor) {
        Life life = schedule.tensors().get(tensor);
        tensors[tensor] = slots.get(plan.layout().slot(tensor)).tensor(net.shapes[life.value()]);
        return tensors[tensor];
    }

    private Tensor of(int tensor) {
        return tensor == Schedule.NONE ? null : tensors[tensor];
    }

    private Tensor[] all(int[] numbers) {
        Tensor[] all = new Tensor[numbers.length];
        Arrays.setAll(all, j -> of(numbers[j]));
        return all;
    }

    private void requireOpen() {
        if (slots == null) {
            throw new IllegalStateException("this run was closed");
        }
    }

    /// Gives all memory back. Tensors of this run must not be used any more.
    @Override
    public void close() {
        if (slots != null) {
            workspace.release(slots);
            slots = null;
            Arrays.fill(tensors, null);
        }
    }
}
