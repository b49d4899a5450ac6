package sfumato.benchmark;

/// Something whose speed is measured.
interface Competitor {

    String name();

    /// Milliseconds of so many calls together.
    double run(int calls) throws Exception;

    @FunctionalInterface
    interface Call {
        void run() throws Exception;
    }

    /// Calls in this process.
    static Competitor of(String name, Call call) {
        return new Competitor() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double run(int calls) throws Exception {
                long begin = System.nanoTime();
                for (int i = 0; i < calls; i++) {
                    call.run();
                }
                return (System.nanoTime() - begin) / 1e6;
            }
        };
    }
}
