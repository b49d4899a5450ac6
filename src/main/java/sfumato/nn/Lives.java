package sfumato.nn;

import java.util.ArrayList;
import java.util.List;
import sfumato.nn.Schedule.Life;

/// The book of the tensors of a schedule that is being written: who was begun when, and touched last when.
final class Lives {
    private final SizedNetwork net;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Overwriting> proposals = new ArrayList<>();

    private static final class Entry {
        final int value;
        final boolean gradient;
        final int begin;
        int end;
        int host;

        Entry(int value, boolean gradient, int step, int number) {
            this.value = value;
            this.gradient = gradient;
            begin = step;
            end = step;
            host = number;
        }
    }

    private record Overwriting(int guest, int[] candidates) {
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
            entries.get(tensor).end = step;
        }
        return tensor;
    }

    /// A new tensor may overwrite one of the candidates. Which of them end there is known only when all is written.
    void mayOverwrite(int guest, int... candidates) {
        proposals.add(new Overwriting(guest, candidates));
    }

    /// @param steps how many there are; what the caller may look at when they are done ends after the last of them
    List<Life> finished(int steps) {
        for (Entry entry : entries) {
            if (entry.gradient ? entry.value == 0 : net.pinned[entry.value]) {
                entry.end = steps + 1;
            }
        }
        for (Overwriting proposal : proposals) {
            settle(entries.get(proposal.guest), proposal.candidates);
        }
        return entries.stream().map(e -> new Life(e.value, e.gradient, e.begin, e.end, e.host)).toList();
    }

    private void settle(Entry guest, int[] candidates) {
        for (int candidate : candidates) {
            Entry host = entries.get(candidate);
            if (host.end == guest.begin && net.shapes[host.value].equals(net.shapes[guest.value])) {
                guest.host = host.host;
                return;
            }
        }
    }
}
