package sfumato.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import sfumato.nn.Schedule.Life;

/// Which tensors of a schedule share an array, as their lives do not overlap: the largest choose first, each takes the
/// smallest array that is free all its life.
final class Layout {
    private final int[] begin;
    private final int[] end;
    private final int[] floats;
    private final int[] slots;
    private final List<Integer> slotFloats = new ArrayList<>();

    private Layout(SizedNetwork net, List<Life> lives) {
        begin = new int[lives.size()];
        end = new int[lives.size()];
        floats = new int[lives.size()];
        slots = new int[lives.size()];
        for (int t = 0; t < lives.size(); t++) {
            Life life = lives.get(t);
            if (life.host() == t) {
                begin[t] = life.begin();
                floats[t] = net.floats(life.value());
            }
            end[life.host()] = Math.max(end[life.host()], life.end());
        }
    }

    static Layout of(SizedNetwork net, Schedule schedule) {
        Layout layout = new Layout(net, schedule.tensors());
        layout.assign();
        for (int t = 0; t < layout.slots.length; t++) {
            layout.slots[t] = layout.slots[schedule.tensors().get(t).host()];
        }
        return layout;
    }

    /// The bytes of all living tensors at each step of a schedule.
    static long[] livingBytes(SizedNetwork net, Schedule schedule) {
        Layout layout = new Layout(net, schedule.tensors());
        long[] living = new long[schedule.forward().size() + schedule.backward().size() + 4];
        for (int t = 0; t < layout.floats.length; t++) {
            living[layout.begin[t]] += 4L * layout.floats[t];
            living[layout.end[t] + 1] -= 4L * layout.floats[t];
        }
        for (int step = 1; step < living.length; step++) {
            living[step] += living[step - 1];
        }
        return living;
    }

    private void assign() {
        List<List<Integer>> tenants = new ArrayList<>();
        Integer[] order = new Integer[floats.length];
        Arrays.setAll(order, t -> t);
        Arrays.sort(order, Comparator.comparingInt(t -> -floats[t])); // stable
        for (int t : order) {
            if (floats[t] > 0) {
                slots[t] = freeSlot(tenants, t);
                tenants.get(slots[t]).add(t);
            }
        }
    }

    // Slots stand in the order of falling size, so the last that is free fits best.
    private int freeSlot(List<List<Integer>> tenants, int t) {
        for (int slot = tenants.size() - 1; slot >= 0; slot--) {
            if (tenants.get(slot).stream().allMatch(other -> end[other] < begin[t] || end[t] < begin[other])) {
                return slot;
            }
        }
        tenants.add(new ArrayList<>());
        slotFloats.add(floats[t]);
        return tenants.size() - 1;
    }

    /// The array that a tensor lives in.
    int slot(int tensor) {
        return slots[tensor];
    }

    /// The length of every array.
    int[] lengths() {
        return slotFloats.stream().mapToInt(Integer::intValue).toArray();
    }

    long bytes() {
        return slotFloats.stream().mapToLong(f -> 4L * f).sum();
    }
}
