package sfumato.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sfumato.nn.Network.Node;
import sfumato.nn.Operation.Reads;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// A network at one picture size: how large its values are, what they cost, and who needs them when.
/// Values and nodes are numbered as in [Network]: node i makes value i + 1.
final class SizedNetwork {
    final Network network;
    final Shape[] shapes;
    /// What each node's forward step costs; see [Operation#work].
    final long[] work;
    /// The values each node's backward step reads, masks included, each once.
    final int[][] demands;
    /// The values that some node's backward step reads.
    final boolean[] demanded;
    /// The values that callers look at between forward and backward.
    final boolean[] heads;
    /// Whether a head depends on the value, so that it has a gradient.
    final boolean[] leadsToHead;
    /// The first node that uses a value on the way to a head, and so the last to contribute to its gradient; -1 for none.
    final int[] firstUser;
    /// The node after whose backward step nobody asks for the value any more.
    final int[] lastCall;

    SizedNetwork(Network network, int height, int width) {
        this.network = network;
        shapes = network.shapes(height, width);
        int values = shapes.length;
        work = new long[values - 1];
        demands = new int[values - 1][];
        demanded = new boolean[values];
        heads = new boolean[values];
        leadsToHead = new boolean[values];
        firstUser = new int[values];
        Arrays.fill(firstUser, -1);
        network.heads().values().forEach(head -> heads[head] = leadsToHead[head] = true);
        for (int i = nodes() - 1; i >= 0; i--) {
            measure(i);
        }
        lastCall = firstUser.clone();
        for (int i = nodes() - 1; i >= 0; i--) {
            demands[i] = leadsToHead[i + 1] ? demandsOf(i) : new int[0];
            for (int value : demands[i]) {
                demanded[value] = true;
                lastCall[value] = lastCall[value] < 0 ? i : Math.min(lastCall[value], i);
            }
        }
    }

    private void measure(int i) {
        Node node = node(i);
        Shape[] inputs = Arrays.stream(node.inputs()).mapToObj(v -> shapes[v]).toArray(Shape[]::new);
        work[i] = node.operation().work(inputs, shapes[i + 1]);
        for (int input : node.inputs()) {
            if (leadsToHead[i + 1]) {
                leadsToHead[input] = true;
                firstUser[input] = i;
            }
        }
    }

    private int[] demandsOf(int i) {
        Reads reads = node(i).operation().reads();
        List<Integer> values = new ArrayList<>();
        for (int input : node(i).inputs()) {
            if (reads != Reads.NOTHING || masks(i, input)) {
                values.add(input);
            }
        }
        if (reads == Reads.INPUTS_AND_OUTPUT) {
            values.add(i + 1);
        }
        return values.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    /// Whether this node's backward step masks the gradient of this input of it, being the last to contribute.
    boolean masks(int node, int input) {
        return input > 0 && node(input - 1).operation().rectifies() && firstUser[input] == node;
    }

    Node node(int i) {
        return network.nodes().get(i);
    }

    int nodes() {
        return shapes.length - 1;
    }

    int values() {
        return shapes.length;
    }

    int floats(int value) {
        return Tensor.floats(shapes[value]);
    }
}
