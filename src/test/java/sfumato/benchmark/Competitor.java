package sfumato.benchmark;

/// Something whose speed is measured.
@FunctionalInterface
interface Competitor {

    /// Milliseconds of so many calls together.
    double run(int calls) throws Exception;

    @FunctionalInterface
    interface Call {
        void run() throws Exception;
    }

    /// Calls in this process.
    static Competitor of(Call call) {
        return calls -> {
            long begin = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                call.run();
            }
            return (System.nanoTime() - begin) / 1e6;
        };
    }
}
