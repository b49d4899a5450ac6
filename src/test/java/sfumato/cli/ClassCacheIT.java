package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The classes that the build keeps ready are used where they fit, and are no trouble where they do not.
class ClassCacheIT {
    private static final String READY = " source: shared objects file";
    private static final String LOG_CLASSES = "-Xlog:class+load:stderr";
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path temp;

    @Test
    void the_command_line_takes_its_classes_from_the_cache() {
        requireCache();
        Program.Ended ended = version(Program.folder(), LOG_CLASSES);
        assertTrue(ended.err().contains("sfumato.cli.Main" + READY), ended.toString());
    }

    @Test
    void the_window_takes_its_classes_from_the_cache() throws IOException, InterruptedException {
        requireCache();
        Path err = temp.resolve("err");
        Map<String, String> environment = withOptions("-Dglass.platform=Headless -Dprism.order=sw " + LOG_CLASSES);
        Process window = Program.start(List.of(Program.launcher().toString()), environment, temp.resolve("out"), err);
        try {
            String wanted = "sfumato.ui.workspace.WorkspaceView" + READY;
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); !Files.readString(err).contains(wanted); ) {
                assertTrue(window.isAlive() && System.nanoTime() < end, Files.readString(err));
                Thread.sleep(50);
            }
        } finally {
            window.destroy();
            window.waitFor();
        }
    }

    @Test
    void the_cache_moves_with_the_folder() throws IOException {
        requireCache();
        Program.Ended ended = version(copy("moved to here"), LOG_CLASSES);
        assertTrue(ended.err().contains("sfumato.cli.Main" + READY), ended.toString());
    }

    @Test
    void without_a_cache_the_program_says_the_same() throws IOException {
        Path folder = copy("bare");
        Files.deleteIfExists(cache(folder));
        assertQuiet(folder);
    }

    @Test
    void a_file_that_is_no_cache_is_passed_over_without_a_word() throws IOException {
        Path folder = copy("damaged");
        Files.writeString(cache(folder), "no cache");
        assertQuiet(folder);
    }

    @Test
    void half_a_cache_is_passed_over_without_a_word() throws IOException {
        requireCache();
        Path folder = copy("half");
        try (RandomAccessFile file = new RandomAccessFile(cache(folder).toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertQuiet(folder);
    }

    @Test
    void the_cache_of_another_java_is_passed_over_without_a_word() throws IOException {
        requireCache();
        Path folder = copy("other Java");
        byte[] bytes = Files.readAllBytes(cache(folder));
        bytes[indexOf(bytes, System.getProperty("java.vm.version"))]++;
        Files.write(cache(folder), bytes);
        assertQuiet(folder);
    }

    @Test
    void a_cache_that_is_older_than_the_jar_is_passed_over_without_a_word() throws IOException {
        requireCache();
        Path folder = copy("newer jar");
        Files.setLastModifiedTime(folder.resolve("lib/sfumato.jar"), FileTime.fromMillis(System.currentTimeMillis()));
        Program.Ended ended = version(folder, LOG_CLASSES);
        assertTrue(!ended.err().contains(READY), ended.toString());
        assertQuiet(folder);
    }

    @Test
    void a_cache_that_does_not_suit_the_options_is_passed_over_without_a_word() {
        assertSame(version(Program.folder(), "-XX:-UseCompressedOops"));
    }

    private static void requireCache() {
        assumeTrue(Files.exists(cache(Program.folder())), "the program was built with -Dsfumato.cache=skip");
    }

    private static Path cache(Path folder) {
        return folder.resolve("lib/sfumato.jsa");
    }

    private static void assertQuiet(Path folder) {
        assertSame(version(folder, ""));
    }

    private static void assertSame(Program.Ended ended) {
        assertEquals(version(Program.folder(), ""), ended);
    }

    private static Program.Ended version(Path folder, String options) {
        return Program.run(List.of(folder.resolve("bin/sfumato").toString(), "--version"), withOptions(options));
    }

    private static Map<String, String> withOptions(String options) {
        Map<String, String> environment = new HashMap<>(Program.ownJava());
        environment.put("SFUMATO_JAVA_OPTIONS", options);
        return environment;
    }

    private static int indexOf(byte[] bytes, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("the cache does not name its Java, " + text);
    }

    private Path copy(String name) throws IOException {
        Path from = Program.launcher().getParent().getParent();
        Path to = temp.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }
}
