package sfumato.tensor;

import sfumato.task.Workers;

/// Who computes and where they scribble: the workers, and scratch arrays of their own that grow to the size asked for
/// and are then reused. For one computation at a time.
public final class Execution {
    /// The purposes a kernel may need scratch memory for at the same time.
    public enum Scratch { TILES_IN, TILES_OUT, TRANSFORM, ROW }

    private final Workers workers;
    private final float[][][] scratch;

    public Execution(Workers workers) {
        this.workers = workers;
        scratch = new float[workers.threads()][Scratch.values().length][0];
    }

    public Workers workers() {
        return workers;
    }

    /// At least `floats` floats with unknown values that belong to this worker and purpose.
    public float[] scratch(int worker, Scratch purpose, int floats) {
        float[][] mine = scratch[worker];
        if (mine[purpose.ordinal()].length < floats) {
            mine[purpose.ordinal()] = new float[floats];
        }
        return mine[purpose.ordinal()];
    }

    /// Runs `body` for ranges of rows, each range about `workPerRow` × rows ≥ a task worth waking a thread for.
    public void rows(int rows, long workPerRow, Workers.Range body) {
        long worthATask = 200_000;
        int perTask = Math.clamp(worthATask / Math.max(1, workPerRow), 1, Math.max(1, rows));
        workers.ranges(rows, perTask, body);
    }
}
