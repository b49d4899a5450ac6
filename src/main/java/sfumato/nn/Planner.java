package sfumato.nn;

import java.util.Arrays;
import sfumato.nn.MemoryPlan.Purpose;

/// Searches the cheapest plan within a bound. Begins with everything kept; as long as some step needs more than the
/// bound, lowers the fate of that value which takes off most of the excess for its extra work.
/// At the end, whatever fits after all is kept.
///
/// No best plan in general (that problem is hard), but a deterministic one, found in milliseconds.
final class Planner {
    private static final Fate[] FATES = Fate.values();
    private static final int LOWEST_TARGET = 8; // of the peak where everything is kept

    private final SizedNetwork net;
    private final Purpose purpose;
    private Fate[] fates;

    Planner(SizedNetwork net, Purpose purpose) {
        this.net = net;
        this.purpose = purpose;
        keepAll();
    }

    private void keepAll() {
        fates = new Fate[net.values()];
        Arrays.fill(fates, Fate.KEPT);
    }

    MemoryPlan plan(long bound) {
        long target = bound;
        MemoryPlan plan = planned();
        while (plan.bytes() > bound && lower(target)) {
            plan = planned();
            target = Math.min(target, bound) - Math.max(0, plan.bytes() - bound); // arrays of fixed length take more than their tensors
        }
        return plan.bytes() <= bound ? improved(plan, bound) : leanest(bound);
    }

    // The search again with ever lower targets, from the beginning, so that the least need does not depend on the bound.
    // It goes on where some step cannot come lower: arrays are of fixed length, so fewer tensors at other steps help too.
    private MemoryPlan leanest(long bound) {
        keepAll();
        MemoryPlan least = planned();
        long peak = peak();
        for (long target = peak; target > peak / LOWEST_TARGET; target -= target / 16) {
            lower(target);
            MemoryPlan plan = planned();
            least = plan.bytes() < least.bytes() ? plan : least;
            if (plan.bytes() <= bound) {
                return improved(plan, bound);
            }
        }
        throw new NotEnoughMemory(net.shapes[0].height(), net.shapes[0].width(), least.bytes(), bound);
    }

    private MemoryPlan planned() {
        return new MemoryPlan(net, purpose, fates, schedule());
    }

    private Schedule schedule() {
        return Scheduler.schedule(net, fates, purpose == Purpose.FORWARD_AND_BACKWARD);
    }

    private long peak() {
        return Arrays.stream(Layout.livingBytes(net, schedule())).max().orElseThrow();
    }

    // What a choice of fates costs: the bytes beyond the target, in fourth power so that the worst steps count most,
    // summed over all steps, and the work done again.
    private record Cost(double excess, long again) {
    }

    private Cost cost(long target) {
        Schedule schedule = schedule();
        double excess = 0;
        for (long bytes : Layout.livingBytes(net, schedule)) {
            double over = Math.max(0, bytes - target) / (double) target;
            excess += over * over * over * over;
        }
        return new Cost(excess, schedule.again());
    }

    /// Lowers fates until no step needs more than the target. False if it got stuck before.
    private boolean lower(long target) {
        Cost now = cost(target);
        while (now.excess > 0) {
            int best = -1;
            Cost bestCost = now;
            double bestGain = 0;
            for (int value = 1; value < fates.length; value++) {
                if (net.demanded[value] && fates[value] != Fate.COMPUTED_WHENEVER_ASKED) {
                    Cost cost = costWith(value, FATES[fates[value].ordinal() + 1], target);
                    double gain = (now.excess - cost.excess) / Math.max(1, cost.again - now.again);
                    if (gain > bestGain) {
                        best = value;
                        bestCost = cost;
                        bestGain = gain;
                    }
                }
            }
            if (best < 0) {
                return false;
            }
            fates[best] = FATES[fates[best].ordinal() + 1];
            now = bestCost;
        }
        return true;
    }

    private Cost costWith(int value, Fate fate, long target) {
        Fate before = fates[value];
        fates[value] = fate;
        Cost cost = cost(target);
        fates[value] = before;
        return cost;
    }

    // Raises every fate, one after the other, where the bound allows it and it saves work.
    private MemoryPlan improved(MemoryPlan plan, long bound) {
        MemoryPlan best = plan;
        for (int value = 0; value < fates.length; value++) {
            for (int fate = 0; fate < fates[value].ordinal(); fate++) {
                Fate before = fates[value];
                fates[value] = FATES[fate];
                MemoryPlan raised = planned();
                if (raised.bytes() <= bound && raised.schedule().again() <= best.schedule().again()) {
                    best = raised;
                } else {
                    fates[value] = before;
                }
            }
        }
        return best;
    }
}
