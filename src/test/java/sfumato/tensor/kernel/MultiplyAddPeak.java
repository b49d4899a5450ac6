package sfumato.tensor.kernel;

import jdk.incubator.vector.FloatVector;
import sfumato.task.Workers;

/// The most multiplications and additions that this machine can do: fused multiply-adds in the Vector API that never leave
/// the registers, in twelve independent sums, so that none waits for another.
public final class MultiplyAddPeak {
    private static final int SUMS = 12;
    private static final int STEPS = 200_000;

    private MultiplyAddPeak() {
    }

    /// The floating-point operations of one task, two for each multiply-add of a lane.
    public static double flops() {
        return 2.0 * SUMS * STEPS * Lanes.COUNT;
    }

    /// Runs as many tasks; what is left in the registers is the result, so that nothing is optimised away.
    public static float run(int tasks, Workers workers) {
        float[] left = new float[tasks];
        workers.run(tasks, (task, _) -> left[task] = task(1 + task));
        float sum = 0;
        for (float value : left) {
            sum += value;
        }
        return sum;
    }

    private static float task(float start) {
        FloatVector factor = FloatVector.broadcast(Lanes.SPECIES, 0.999f);
        FloatVector term = FloatVector.broadcast(Lanes.SPECIES, 0.001f * start);
        // Different starts, else equal sums might be computed only once.
        FloatVector a = term.mul(1f);
        FloatVector b = term.mul(2f);
        FloatVector c = term.mul(3f);
        FloatVector d = term.mul(4f);
        FloatVector e = term.mul(5f);
        FloatVector f = term.mul(6f);
        FloatVector g = term.mul(7f);
        FloatVector h = term.mul(8f);
        FloatVector i = term.mul(9f);
        FloatVector j = term.mul(10f);
        FloatVector k = term.mul(11f);
        FloatVector l = term.mul(12f);
        for (int step = 0; step < STEPS; step++) {
            a = a.fma(factor, term);
            b = b.fma(factor, term);
            c = c.fma(factor, term);
            d = d.fma(factor, term);
            e = e.fma(factor, term);
            f = f.fma(factor, term);
            g = g.fma(factor, term);
            h = h.fma(factor, term);
            i = i.fma(factor, term);
            j = j.fma(factor, term);
            k = k.fma(factor, term);
            l = l.fma(factor, term);
        }
        return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k).add(l).lane(0);
    }
}
