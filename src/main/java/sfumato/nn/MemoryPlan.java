package sfumato.nn;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a network is computed at one picture size within a bound of memory: which values stay, which are computed again
/// when backward needs them (Chen et al., "Training deep nets with sublinear memory cost", 2016), and which tensors
/// share an array. Made before anything is allocated; the results are bitwise the same under every plan.
public final class MemoryPlan {
    /// What a run is for.
    public enum Purpose { FORWARD, FORWARD_AND_BACKWARD }

    private final SizedNetwork net;
    private final Purpose purpose;
    private final Schedule schedule;
    private final Layout layout;
    private final Set<Integer> kept;

    MemoryPlan(SizedNetwork net, Purpose purpose, Fate[] fates, Schedule schedule) {
        this.net = net;
        this.purpose = purpose;
        this.schedule = schedule;
        layout = Layout.of(net, schedule);
        kept = IntStream.range(0, net.values())
                .filter(v -> v == 0 || (purpose == Purpose.FORWARD_AND_BACKWARD && net.demanded[v] && fates[v] == Fate.KEPT))
                .boxed().collect(Collectors.toUnmodifiableSet());
    }

    /// The plan with the least extra work that the search finds within the bound.
    ///
    /// @param bound in bytes
    /// @throws NotEnoughMemory if there is none; it says how much would do
    public static MemoryPlan of(Network network, int height, int width, Purpose purpose, long bound) {
        return new Planner(new SizedNetwork(network, height, width), purpose).plan(bound);
    }

    public Purpose purpose() {
        return purpose;
    }

    /// All memory that a run takes, in bytes, but for the convolutions' weights and a little for each thread.
    public long bytes() {
        return layout.bytes();
    }

    /// Of what all heads see together, in bytes.
    public long headBytes() {
        return net.network.heads().values().stream().mapToLong(head -> 4L * net.floats(head)).sum();
    }

    /// The numbers of the values that stay from forward until backward needs them, the input among them.
    public Set<Integer> kept() {
        return kept;
    }

    /// The work of what is computed again, as a share of forward and backward without it: 0 for none, at most about 0.5
    /// where every value is computed twice.
    public double extraWork() {
        long forward = 0;
        for (long work : net.work) {
            forward += work;
        }
        return schedule.again() / (2.0 * forward);
    }

    SizedNetwork net() {
        return net;
    }

    Schedule schedule() {
        return schedule;
    }

    Layout layout() {
        return layout;
    }
}
