package sfumato.nn;

import java.util.Arrays;
import java.util.Map;
import sfumato.nn.Network.Node;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;
import sfumato.tensor.kernel.PreparedConvolution.Delivery;

/// One network at one picture size: forward keeps every value, backward carries gradients from the heads to the input.
/// All memory comes from the workspace and goes back on [#close()]. For one thread.
public final class Run implements AutoCloseable {
    private final Network network;
    private final Workspace workspace;
    private final Execution execution;
    private final Tensor[] values;
    private final Tensor[] gradients;
    private final int[] lastContributor;

    public Run(Network network, int height, int width, Workspace workspace, Execution execution) {
        this.network = network;
        this.workspace = workspace;
        this.execution = execution;
        Shape[] shapes = network.shapes(height, width);
        values = new Tensor[shapes.length];
        for (int i = 0; i < shapes.length; i++) {
            values[i] = workspace.take(shapes[i]);
        }
        gradients = new Tensor[shapes.length];
        lastContributor = lastContributors();
    }

    // Backward runs from the last node to the first, so the last to contribute to a value's gradient is its first user;
    // -1 where only a head uses the value.
    private int[] lastContributors() {
        int[] last = new int[values.length];
        Arrays.fill(last, -1);
        for (int node = network.nodes().size() - 1; node >= 0; node--) {
            for (int input : network.nodes().get(node).inputs()) {
                last[input] = node;
            }
        }
        return last;
    }

    /// The input, to be filled by the caller.
    public Tensor input() {
        return values[0];
    }

    /// The value of a head after [#forward()].
    public Tensor head(String name) {
        return values[network.heads().get(name)];
    }

    public void forward() {
        for (int i = 0; i < network.nodes().size(); i++) {
            Node node = network.nodes().get(i);
            node.operation().forward(inputsOf(node), values[i + 1], execution);
        }
    }

    /// The gradient of Σ head · cotangent with respect to the input, for the input of the last [#forward()].
    /// Valid until the next call; the cotangents are only read.
    public Tensor backward(Map<String, Tensor> cotangents) {
        releaseGradients();
        cotangents.forEach(this::inject);
        for (int i = network.nodes().size() - 1; i >= 0; i--) {
            if (gradients[i + 1] != null) {
                backward(i);
            }
        }
        if (gradients[0] == null) {
            throw new IllegalArgumentException("no cotangent leads to the input");
        }
        return gradients[0];
    }

    private void inject(String head, Tensor cotangent) {
        int value = network.heads().get(head);
        Add.pass(cotangent, sinkOf(value, -1), execution);
        sinkOf(value, -1).mask(execution);
    }

    private void backward(int i) {
        Node node = network.nodes().get(i);
        Sink[] sinks = new Sink[node.inputs().length];
        for (int j = 0; j < sinks.length; j++) {
            sinks[j] = sinkOf(node.inputs()[j], i);
        }
        node.operation().backward(inputsOf(node), values[i + 1], gradients[i + 1], sinks, execution);
        if (!(node.operation() instanceof Convolution)) { // which masks while it writes
            for (Sink sink : sinks) {
                sink.mask(execution);
            }
        }
        workspace.give(gradients[i + 1]);
        gradients[i + 1] = null;
    }

    private Sink sinkOf(int value, int contributor) {
        boolean accumulate = gradients[value] != null;
        if (!accumulate) {
            gradients[value] = workspace.take(values[value].shape());
        }
        boolean rectified = value > 0 && network.nodes().get(value - 1).operation().rectifies();
        return new Sink(gradients[value], new Delivery(accumulate, rectified && lastContributor[value] == contributor ? values[value] : null));
    }

    private Tensor[] inputsOf(Node node) {
        Tensor[] inputs = new Tensor[node.inputs().length];
        for (int j = 0; j < inputs.length; j++) {
            inputs[j] = values[node.inputs()[j]];
        }
        return inputs;
    }

    private void releaseGradients() {
        for (int i = 0; i < gradients.length; i++) {
            if (gradients[i] != null) {
                workspace.give(gradients[i]);
                gradients[i] = null;
            }
        }
    }

    /// Gives all memory back. Tensors of this run must not be used any more.
    @Override
    public void close() {
        releaseGradients();
        for (Tensor value : values) {
            workspace.give(value);
        }
    }
}
