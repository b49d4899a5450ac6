package sfumato.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sfumato.nn.Operation.Reads;
import sfumato.nn.Schedule.Compute;
import sfumato.nn.Schedule.Differentiate;
import sfumato.nn.Schedule.Step;

/// Writes the schedule that follows from the fate of every value: runs the network with tensors that are numbers only.
/// A tensor's life ends with the last step that touches it.
final class Scheduler {
    private final SizedNetwork net;
    private final Fate[] fates;
    private final Lives lives;
    private final List<Step> steps = new ArrayList<>();
    private final int[] current; // the tensor that holds each value now, or NONE
    private final int[] gradients;
    private int pauses; // between forward and backward the caller looks at the heads: that counts as a step
    private long again;

    private Scheduler(SizedNetwork net, Fate[] fates) {
        this.net = net;
        this.fates = fates;
        lives = new Lives(net);
        current = new int[net.values()];
        gradients = new int[net.values()];
        Arrays.fill(current, Schedule.NONE);
        Arrays.fill(gradients, Schedule.NONE);
    }

    /// @param fates one for each value; only those that backward asks for count
    static Schedule schedule(SizedNetwork net, Fate[] fates, boolean withBackward) {
        return new Scheduler(net, fates).schedule(withBackward);
    }

    private Schedule schedule(boolean withBackward) {
        current[0] = lives.begin(0, false, 0);
        for (int i = 0; i < net.nodes(); i++) {
            compute(i);
        }
        int forward = steps.size();
        if (withBackward) {
            backward();
        }
        return new Schedule(List.copyOf(steps.subList(0, forward)), List.copyOf(steps.subList(forward, steps.size())),
                lives.finished(forward + 1, steps.size() + 1), again);
    }

    private void compute(int i) {
        int[] inputs = net.node(i).inputs();
        int[] x = new int[inputs.length];
        int step = steps.size() + 1 + pauses;
        for (int j = 0; j < x.length; j++) {
            x[j] = lives.touched(current[inputs[j]], step);
        }
        current[i + 1] = lives.begin(i + 1, false, step);
        steps.add(new Compute(i, x, current[i + 1]));
        if (net.node(i).operation().inPlace()) {
            lives.mayOverwrite(current[i + 1], x);
        }
    }

    private void backward() {
        pauses = 1;
        for (int value = 1; value < net.values(); value++) { // the input stays: all else can be computed from it
            if (!(net.demanded[value] && fates[value] == Fate.KEPT)) {
                current[value] = Schedule.NONE;
            }
        }
        for (int head : net.network.heads().values().stream().distinct().sorted().toList()) {
            gradients[head] = lives.begin(head, true, steps.size() + pauses); // filled before backward's first step
        }
        for (int i = net.nodes() - 1; i >= 0; i--) {
            if (net.leadsToHead[i + 1]) {
                computeAgainFor(i);
                differentiate(i);
                forgetAfter(i);
            }
        }
    }

    // What node i's backward step reads and is no longer there, from what is there.
    private void computeAgainFor(int i) {
        List<Integer> made = new ArrayList<>();
        for (int value : net.demands[i]) {
            computeAgain(value, made);
        }
        for (int value : made) {
            boolean stays = net.demanded[value] && net.lastCall[value] <= i && fates[value] == Fate.COMPUTED_ONCE_MORE;
            if (!stays && Arrays.stream(net.demands[i]).noneMatch(demand -> demand == value)) {
                current[value] = Schedule.NONE;
            }
        }
    }

    private void computeAgain(int value, List<Integer> made) {
        if (current[value] != Schedule.NONE) {
            return;
        }
        for (int input : net.node(value - 1).inputs()) {
            computeAgain(input, made);
        }
        compute(value - 1);
        again += net.work[value - 1];
        made.add(value);
    }

    private void differentiate(int i) {
        int[] inputs = net.node(i).inputs();
        Operation operation = net.node(i).operation();
        int step = steps.size() + 1 + pauses;
        int[] x = new int[inputs.length];
        int[] dx = new int[inputs.length];
        int[] mask = new int[inputs.length];
        List<Integer> begun = new ArrayList<>();
        for (int j = 0; j < inputs.length; j++) {
            x[j] = operation.reads() == Reads.NOTHING ? Schedule.NONE : lives.touched(current[inputs[j]], step);
            mask[j] = net.masks(i, inputs[j]) ? lives.touched(current[inputs[j]], step) : Schedule.NONE;
            if (gradients[inputs[j]] == Schedule.NONE) {
                gradients[inputs[j]] = lives.begin(inputs[j], true, step);
                begun.add(gradients[inputs[j]]);
            }
            dx[j] = lives.touched(gradients[inputs[j]], step);
        }
        int y = operation.reads() == Reads.INPUTS_AND_OUTPUT ? lives.touched(current[i + 1], step) : Schedule.NONE;
        steps.add(new Differentiate(i, x, y, lives.touched(gradients[i + 1], step), dx, mask));
        if (operation.inPlace() && !begun.isEmpty()) {
            lives.mayOverwrite(begun.getFirst(), gradients[i + 1]);
        }
        if (operation instanceof Add && begun.size() == 2 && mask[0] == Schedule.NONE && mask[1] == Schedule.NONE) {
            lives.mayBeOne(begun.getFirst(), begun.getLast());
        }
    }

    private void forgetAfter(int i) {
        for (int value = 1; value < net.values(); value++) {
            if (net.lastCall[value] == i) {
                current[value] = Schedule.NONE;
            }
        }
    }
}
