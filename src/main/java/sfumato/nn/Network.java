package sfumato.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sfumato.tensor.Shape;

/// Operations in the order they run, each fed by earlier ones, and the values that come out under a name (heads).
/// Immutable; [Run] computes it on a picture.
public final class Network {
    private final int inputChannels;
    private final List<Node> nodes;
    private final Map<String, Integer> heads;
    private final PlanMemory plans = new PlanMemory();

    /// An operation and the values it takes. Value 0 is the network's input; node i makes value i + 1.
    public record Node(Operation operation, int... inputs) {
    }

    private Network(int inputChannels, List<Node> nodes, Map<String, Integer> heads) {
        this.inputChannels = inputChannels;
        this.nodes = List.copyOf(nodes);
        this.heads = Map.copyOf(heads);
    }

    public int inputChannels() {
        return inputChannels;
    }

    public List<Node> nodes() {
        return nodes;
    }

    /// The value's number behind each head.
    public Map<String, Integer> heads() {
        return heads;
    }

    /// How to compute it at a picture size within a bound; see [MemoryPlan#of]. The last plans are remembered.
    public MemoryPlan plan(int height, int width, MemoryPlan.Purpose purpose, long bound) {
        return plans.plan(this, height, width, purpose, bound);
    }

    /// What looking once costs, forward only, at a picture size: multiply-adds, or what takes about as long.
    public long work(int height, int width) {
        return Arrays.stream(new SizedNetwork(this, height, width).work).sum();
    }

    /// The shape of every value for an input of this height and width.
    Shape[] shapes(int height, int width) {
        Shape[] shapes = new Shape[nodes.size() + 1];
        shapes[0] = new Shape(height, width, inputChannels);
        for (int i = 0; i < nodes.size(); i++) {
            int[] inputs = nodes.get(i).inputs();
            Shape[] in = new Shape[inputs.length];
            for (int j = 0; j < in.length; j++) {
                in[j] = shapes[inputs[j]];
            }
            shapes[i + 1] = nodes.get(i).operation().output(in);
        }
        return shapes;
    }

    /// A value of a network that is being built.
    public record Value(int number) {
    }

    /// Builds a network from its input to its heads, so that the code of an architecture reads as the data flows.
    public static final class Builder {
        private final int inputChannels;
        private final List<Node> nodes = new ArrayList<>();
        private final Map<String, Integer> heads = new LinkedHashMap<>();

        public Builder(int inputChannels) {
            this.inputChannels = inputChannels;
        }

        public Value input() {
            return new Value(0);
        }

        public Value apply(Operation operation, Value... inputs) {
            int[] numbers = new int[inputs.length];
            for (int i = 0; i < inputs.length; i++) {
                numbers[i] = inputs[i].number();
            }
            nodes.add(new Node(operation, numbers));
            return new Value(nodes.size());
        }

        public Builder head(String name, Value value) {
            heads.put(name, value.number());
            return this;
        }

        public Network build() {
            return new Network(inputChannels, nodes, heads);
        }
    }
}
