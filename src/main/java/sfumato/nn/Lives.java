package sfumato.nn;

import java.util.ArrayList;
import java.util.List;
import sfumato.nn.Schedule.Life;

/// The book of the tensors of a schedule that is being written: who was begun when, and touched last when.
final class Lives {
    private final SizedNetwork net;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Runnable> proposals = new ArrayList<>(); // to share memory, in the order of the steps

    private static final class Entry {
        final int value;
        final boolean gradient;
        final int begin;
        int next; // the step that touches it after the first
        int end;
        int host;

        Entry(int value, boolean gradient, int step, int number) {
            this.value = value;
            this.gradient = gradient;
            begin = step;
            next = step;
            end = step;
            host = number;
        }
    }

    Lives(SizedNetwork net) {
        this.net = net;
    }

    /// The number of a new tensor, which begins at this step.
    int begin(int value, boolean gradient, int step) {
        entries.add(new Entry(value, gradient, step, entries.size()));
        return entries.size() - 1;
    }

    int touched(int tensor, int step) {
        if (tensor != Schedule.NONE) {
            Entry entry = entries.get(tensor);
            entry.next = entry.next == entry.begin ? step : entry.next;
            entry.end = step;
        }
        return tensor;
    }

    /// A new tensor may overwrite one of the candidates. Which of them end there is known only when all is written.
    void mayOverwrite(int guest, int... candidates) {
        proposals.add(() -> overwrite(entries.get(guest), candidates));
    }

    /// Two new tensors begin with the same content, so they may be one until either is written again. Which of them ends
    /// before that is known only when all is written.
    void mayBeOne(int one, int other) {
        proposals.add(() -> unite(entries.get(one), entries.get(other)));
    }

    /// @param look when the caller looks at the heads
    /// @param last the last step, after which input and result are still there
    List<Life> finished(int look, int last) {
        for (Entry entry : entries) {
            if (entry.value == 0) {
                entry.end = last + 1;
            } else if (net.heads[entry.value] && !entry.gradient) {
                entry.end = Math.max(entry.end, look);
            }
        }
        proposals.forEach(Runnable::run);
        return entries.stream().map(e -> new Life(e.value, e.gradient, e.begin, e.end, e.host)).toList();
    }

    private void overwrite(Entry guest, int[] candidates) {
        for (int candidate : candidates) {
            Entry host = entries.get(candidate);
            if (host.end == guest.begin && net.shapes[host.value].equals(net.shapes[guest.value])) {
                guest.host = host.host;
                return;
            }
        }
    }

    private static void unite(Entry one, Entry other) {
        if (onlyReadBefore(one, other) || onlyReadBefore(other, one)) {
            other.host = one.host;
        }
    }

    // Whether nothing but one step reads the first, and that before the second is touched again.
    private static boolean onlyReadBefore(Entry first, Entry second) {
        return first.next == first.end && first.end < second.next;
    }
}
