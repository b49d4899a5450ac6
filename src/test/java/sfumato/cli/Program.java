package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import sfumato.file.UserFolders;

/// The built program, run as a process of its own through its launcher script.
final class Program {
    private static final long PATIENCE_SECONDS = 300;

    private Program() {
    }

    /// What a finished process left.
    record Ended(int status, String out, String err) {

        /// The lines that give a reason.
        List<String> complaints() {
            return err.lines().filter(line -> line.startsWith("sfumato: ")).toList();
        }

        /// Asserts that it failed with one line, which holds `reason`, and no result.
        void assertOneFailure(String reason) {
            assertTrue(status == Main.FAILED && complaints().size() == 1 && complaints().getFirst().contains(reason) && out.isEmpty(), toString());
        }
    }

    static Path folder() {
        String folder = System.getProperty("sfumato.program");
        assertTrue(folder != null, "The system property sfumato.program names the program folder, target/sfumato after mvn package.");
        return Path.of(folder);
    }

    static Path launcher() {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "these tests start the POSIX launcher");
        return folder().resolve("bin/sfumato");
    }

    /// Runs the program to its end with the Java that runs this test.
    static Ended run(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return run(command, ownJava());
    }

    static Map<String, String> ownJava() {
        return Map.of("SFUMATO_JAVA_HOME", System.getProperty("java.home"));
    }

    /// Runs any command to its end. An environment variable with an empty value is removed.
    static Ended run(List<String> command, Map<String, String> environment) {
        return runIn(Path.of(""), command, environment);
    }

    /// The same in another working folder.
    static Ended runIn(Path folder, List<String> command, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile("sfumato-test", ".out");
            Path err = Files.createTempFile("sfumato-test", ".err");
            try {
                Process process = start(folder, command, environment, out, err);
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    fail("still running after " + PATIENCE_SECONDS + " s: " + command + "\n" + Files.readString(err));
                }
                return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The same with the output, bytes that need not be text, in a file.
    static Ended runInto(Path out, List<String> command, Map<String, String> environment) {
        try {
            Path err = Files.createTempFile("sfumato-test", ".err");
            try {
                return new Ended(start(command, environment, out, err).waitFor(), "", Files.readString(err));
            } finally {
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Starts any command. What it keeps for its user goes beside the program folder and not into the real home, unless
    /// `environment` names another place.
    static Process start(List<String> command, Map<String, String> environment, Path out, Path err) throws IOException {
        return start(Path.of(""), command, environment, out, err);
    }

    private static Process start(Path folder, List<String> command, Map<String, String> environment, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put(UserFolders.VARIABLE, folder().resolveSibling("test-home").toString());
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return builder.start();
    }
}
