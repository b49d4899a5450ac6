package sfumato.cli;

import sfumato.task.Cancellation;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.kernel.KernelProvider;
import sfumato.tensor.kernel.Kernels;

/// What it takes to try encoders: the fastest kernels here, all processors, and a line that says what goes on. Ctrl-C ends it soon.
final class PackTrial implements AutoCloseable {
    private final Interruption interruption = new Interruption();
    private final KernelProvider provider = KernelProvider.best();
    private final Workers workers = Workers.ofMachine();
    private final Workers.Obedience obedience = workers.obey(interruption.cancellation());
    private final Surroundings surroundings;
    private final TerminalLine line;

    PackTrial(Surroundings surroundings) {
        this.surroundings = surroundings;
        line = new TerminalLine(surroundings.err());
        surroundings.warn(provider.reason());
    }

    /// On a terminal, until there is something else to show.
    void show(String words) {
        if (surroundings.terminal()) {
            line.show(words);
        }
    }

    /// Makes room for other text.
    void clear() {
        line.clear();
    }

    Kernels kernels() {
        return provider.kernels();
    }

    Execution execution() {
        return new Execution(workers);
    }

    Cancellation cancellation() {
        return interruption.cancellation();
    }

    @Override
    public void close() {
        line.clear();
        obedience.close();
        workers.close();
        interruption.close();
    }
}
