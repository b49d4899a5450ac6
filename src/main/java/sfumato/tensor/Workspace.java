package sfumato.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// Memory that is used again and again, and the bound that a computation in it must keep. For one thread.
///
/// A computation reserves all its arrays at once. The largest free array serves the largest need, and so on down, so
/// that computations of the same kind at several picture sizes together take no more than the largest of them: after
/// the first round nothing is allocated any more, whatever the order of the sizes.
public final class Workspace {
    private static final Comparator<Slot> LARGEST_FIRST = Comparator.comparingInt(Slot::floats).reversed();

    private final long bound;
    private final List<Slot> free = new ArrayList<>(); // the largest first
    private final IdentityHashMap<float[], Slot> taken = new IdentityHashMap<>();

    /// With half of the heap that Java may use: the other half is for pictures and weights.
    public Workspace() {
        this(Runtime.getRuntime().maxMemory() / 2);
    }

    /// @param bound in bytes; what needs more than that is to be computed in another way, or not at all
    public Workspace(long bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("memory bound: " + bound);
        }
        this.bound = bound;
    }

    /// In bytes. Whoever reserves keeps it; idle arrays are dropped for its sake.
    public long bound() {
        return bound;
    }

    /// Arrays of at least these lengths, in the same order, until they are released.
    public List<Slot> reserve(int... floats) {
        Integer[] order = new Integer[floats.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> -floats[i]));
        Slot[] slots = new Slot[floats.length];
        long needed = 0;
        for (int rank = 0; rank < order.length; rank++) {
            slots[order[rank]] = rank < free.size() && free.get(rank).floats() >= floats[order[rank]] ? free.get(rank) : null;
            needed += 4L * (slots[order[rank]] == null ? floats[order[rank]] : slots[order[rank]].floats());
        }
        exchangeTheMostWasteful(slots, floats, needed - bound);
        List<Slot> idle = new ArrayList<>(free.subList(Math.min(free.size(), slots.length), free.size()));
        free.clear();
        keepWithin(bound - needed, idle);
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slots[i] == null ? new Slot(floats[i]) : slots[i];
            taken.put(slots[i].data(), slots[i]);
        }
        return List.of(slots);
    }

    // Where another picture size left arrays so large that they break the bound, arrays that just fit take their place.
    private static void exchangeTheMostWasteful(Slot[] slots, int[] floats, long excess) {
        for (long left = excess; left > 0; ) {
            int worst = -1;
            for (int i = 0; i < slots.length; i++) {
                if (slots[i] != null && (worst < 0 || waste(slots[i], floats[i]) > waste(slots[worst], floats[worst]))) {
                    worst = i;
                }
            }
            if (worst < 0 || waste(slots[worst], floats[worst]) == 0) {
                return;
            }
            left -= waste(slots[worst], floats[worst]);
            slots[worst] = null;
        }
    }

    private static long waste(Slot slot, int floats) {
        return 4L * (slot.floats() - floats);
    }

    private void keepWithin(long bytes, List<Slot> idle) {
        long left = bytes;
        for (Slot slot : idle) {
            if (4L * slot.floats() <= left) {
                free.add(slot);
                left -= 4L * slot.floats();
            }
        }
    }

    /// Takes arrays back. Nobody may use their tensors any more.
    public void release(List<Slot> slots) {
        for (Slot slot : slots) {
            if (taken.remove(slot.data()) == null) {
                throw new IllegalStateException("released twice, or never reserved here");
            }
        }
        free.addAll(slots);
        free.sort(LARGEST_FIRST);
    }

    /// Drops the arrays that nobody has reserved: for when work of a smaller kind follows.
    public void dropIdle() {
        free.clear();
    }

    /// One tensor with unknown values inside and zeros in the halo.
    public Tensor take(Shape shape) {
        return reserve(Tensor.floats(shape)).getFirst().tensor(shape);
    }

    /// Takes a tensor back that was taken alone. Nobody may use it any more.
    public void give(Tensor tensor) {
        release(List.of(taken.get(tensor.data())));
    }

    /// The memory of all arrays of this workspace, taken or free, in bytes.
    public long bytes() {
        return 4L * (free.stream().mapToLong(Slot::floats).sum() + taken.values().stream().mapToLong(Slot::floats).sum());
    }
}
