package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program (SIGKILL) at random moments. Whatever stands under a final name is whole, and the originals are as
/// they were; temporary files and the journal, whose names begin with a dot, may be left and do not disturb the next run.
class KilledIT {
    private static final int KILLS = 50;

    @TempDir
    Path temp;
    private Path art;

    @BeforeEach
    void make_pictures() {
        art = temp.resolve("art");
        TestPicture.write(art.resolve("a.png"), 96, 96, 1);
        TestPicture.write(art.resolve("b.jpg"), 96, 96, 2);
        TestPicture.write(art.resolve("c.png"), 96, 96, 3);
    }

    @Test
    void killed_at_any_moment_no_half_written_file_has_a_final_name() throws Exception {
        Map<Path, byte[]> originals = contents(art);
        Path whole = temp.resolve("whole");
        long begin = System.nanoTime();
        assertEquals(0, run(whole).waitFor());
        long needed = System.nanoTime() - begin;
        Map<Path, byte[]> reference = contents(whole);
        Random random = new Random(20261121);
        int copies = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path out = temp.resolve("out" + kill);
            Process process = run(out);
            boolean ended = process.waitFor((long) (random.nextDouble() * needed), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            Map<Path, byte[]> left = contents(out);
            copies += left.size();
            assertAllWhole(left, reference, "kill " + kill + (ended ? " (ended before)" : ""));
            assertSame(originals, contents(art));
        }
        assertTrue(copies > 0 && copies < KILLS * reference.size(), "the kills should meet runs with and without results, not " + copies);
        assertNextRunIsNotDisturbed(temp.resolve("out" + (KILLS - 1)), reference);
    }

    @Test
    void asked_to_end_it_removes_what_it_had_begun() throws Exception {
        Path out = temp.resolve("out");
        Process process = run(out);
        while (process.isAlive() && !Files.readString(temp.resolve("stderr")).contains("begun")) {
            Thread.sleep(5);
        }
        process.destroy();
        assertTrue(process.waitFor() != 0 && Files.readString(temp.resolve("stderr")).contains("sfumato: cancelled."),
                Files.readString(temp.resolve("stderr")));
        if (Files.exists(out)) {
            try (Stream<Path> files = Files.list(out)) {
                assertEquals(List.of(), files.filter(file -> file.getFileName().toString().endsWith(".tmp")).toList());
            }
        }
    }

    /// It used to end before it had said so, where that came after the clearing up.
    @Test
    void asked_to_end_while_it_evaluates_it_says_that_it_was_cancelled() throws Exception {
        for (int i = 0; i < 5; i++) {
            Path stderr = temp.resolve("stderr" + i);
            Process process = Program.start(List.of(Program.launcher().toString(), "evaluate", art.toString()), Program.ownJava(), temp.resolve("stdout"), stderr);
            while (process.isAlive() && !Files.readString(stderr).contains("begun")) {
                Thread.sleep(5);
            }
            process.destroy();
            assertTrue(process.waitFor() != 0 && Files.readString(stderr).contains("cancelled"), Files.readString(stderr));
        }
    }

    private Process run(Path out) throws IOException {
        return Program.start(List.of(Program.launcher().toString(), "protect", art.toString(), "--output", out.toString(), "--effort", "quick",
                "--on-conflict", "overwrite"), Program.ownJava(), temp.resolve("stdout"), temp.resolve("stderr"));
    }

    private void assertNextRunIsNotDisturbed(Path out, Map<Path, byte[]> reference) throws Exception {
        assertEquals(0, run(out).waitFor(), Files.readString(temp.resolve("stderr")));
        assertEquals(reference.keySet(), contents(out).keySet());
    }

    private static void assertAllWhole(Map<Path, byte[]> files, Map<Path, byte[]> reference, String when) throws IOException {
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            String name = file.getKey().toString();
            assertTrue(reference.containsKey(file.getKey()), when + ": " + name);
            if (name.endsWith(".json")) {
                String text = new String(file.getValue(), StandardCharsets.UTF_8);
                assertTrue(JsonParser.parseString(text).isJsonObject(), when + ": " + name);
            } else {
                assertArrayEquals(reference.get(file.getKey()), file.getValue(), when + ": " + name);
                assertNotNull(ImageIO.read(new ByteArrayInputStream(file.getValue())), when + ": " + name);
            }
        }
    }

    private static void assertSame(Map<Path, byte[]> expected, Map<Path, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((file, content) -> assertArrayEquals(content, actual.get(file), file.toString()));
    }

    // Every file that is neither a temporary one nor the journal, by its name.
    private static Map<Path, byte[]> contents(Path folder) throws IOException {
        Map<Path, byte[]> contents = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
                    contents.put(folder.relativize(file), Files.readAllBytes(file));
                }
            }
        }
        return contents;
    }
}
