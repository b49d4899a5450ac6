import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// One step on the way to a package: what it says of itself, and what it does.
record Step(String says, Action action) {
    /// What a step does.
    @FunctionalInterface
    interface Action {
        void run() throws IOException, InterruptedException;
    }

    /// A step that runs another program, with the variable `SOURCE_DATE_EPOCH` for those that can make the same bytes
    /// twice. It fails unless that program's exit status is 0.
    static Step command(Settings settings, List<String> command) {
        return new Step(shown(command), () -> {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(settings.time().getEpochSecond()));
            // How xz splits its work among threads shows in the bytes.
            builder.environment().put("DPKG_DEB_THREADS_MAX", "1");
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new IOException(command.getFirst() + " ended with status " + status + ": " + shown(command));
            }
        });
    }

    private static String shown(List<String> command) {
        return command.stream().map(word -> word.isEmpty() || word.contains(" ") ? "\"" + word + "\"" : word).collect(Collectors.joining(" "));
    }
}
