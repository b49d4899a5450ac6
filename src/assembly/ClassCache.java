import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Makes `lib/sfumato.jsa`, the classes that the program needs in the form in which Java maps them into memory, so that it
/// starts quicker (src/site/decisions/0005-class-cache.md). Part of the build, not of the program; run from its source:
///
///     java [-Dsfumato.java=JAVA-FOLDER] ClassCache.java make|skip PROGRAM-FOLDER JVM-OPTION...
///
/// Made for the Java that runs this, or for the one that is named, such as one that is installed with the program.
/// The program does the same without a cache, so a failure is told and does not fail the build. An older cache is
/// deleted in any case: Java knows a changed jar by its size and time only, and the build gives every jar the same time.
final class ClassCache {
    private static final long PATIENCE_SECONDS = 600;
    private static final String JAVA = System.getProperty("sfumato.java", System.getProperty("java.home"));

    private final Path lib;
    private final List<String> options;

    private ClassCache(Path lib, List<String> options) {
        this.lib = lib;
        this.options = options;
    }

    public static void main(String... arguments) throws IOException {
        Path lib = Path.of(arguments[1]).toAbsolutePath().resolve("lib");
        Path cache = lib.resolve("sfumato.jsa");
        Files.deleteIfExists(cache);
        if (arguments[0].equals("skip")) {
            return;
        }
        Path work = Files.createTempDirectory("sfumato-class-cache-");
        try {
            new ClassCache(lib, Arrays.asList(arguments).subList(2, arguments.length)).make(cache, work);
        } catch (IOException e) {
            Files.deleteIfExists(cache);
            System.err.println("The program was built without its class cache and starts a little slower: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            delete(work);
        }
    }

    private void make(Path cache, Path work) throws IOException, InterruptedException {
        Path classes = work.resolve("classes.txt");
        java(work, "-XX:DumpLoadedClassList=" + classes, "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true",
                "-cp", jar(), "sfumato.cli.Rehearsal", work.resolve("rehearsal").toString());
        java(work, "-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + cache, "-cp", jar());
        java(work, "-Xshare:on", "-XX:SharedArchiveFile=" + cache, "-cp", jar(), "sfumato.cli.Main", "--version");
    }

    private String jar() {
        return lib.resolve("sfumato.jar").toString();
    }

    private void java(Path work, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(JAVA, "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(arguments));
        Path output = work.resolve("output.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IOException("still running after " + PATIENCE_SECONDS + " s: " + String.join(" ", command));
        }
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(output));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
