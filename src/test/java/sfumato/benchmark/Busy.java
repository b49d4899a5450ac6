package sfumato.benchmark;

import java.io.IOException;

/// A foreign process that keeps one processor busy until its standard input ends, which it does at the latest with its parent.
final class Busy implements AutoCloseable {
    private final Process process;

    Busy() throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Busy.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.inputReader().readLine(); // it says when it has begun
    }

    /// The process itself.
    public static void main(String... arguments) throws IOException {
        Thread end = Thread.ofPlatform().start(() -> {
            try {
                while (System.in.read() >= 0) { }
            } catch (IOException _) {
                // the parent is gone
            }
        });
        System.out.println("busy");
        while (end.isAlive()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.onExit().join();
    }
}
