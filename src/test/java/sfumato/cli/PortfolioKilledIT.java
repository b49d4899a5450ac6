package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.file.Sha256;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.codec.ArtworkWriter;
import sfumato.task.Cancellation;

/// A portfolio of mixed kinds in nested folders, some of it broken, killed (SIGKILL) again and again at random moments and
/// resumed each time: in the end every good picture is protected exactly once, the broken ones are reported, no temporary
/// file is left, and the originals are as they were.
class PortfolioKilledIT {
    private static final int PICTURES = 300;
    private static final int BROKEN = 5;
    private static final int KILLS = 20;
    private static final List<String> KINDS = List.of("png", "jpg", "tif", "webp", "bmp", "gif");
    // A run gets no further than to its start if it is killed before; it is given time to do some pictures on average.
    private static final int LONGEST_RUN_MILLIS = 4000;

    @TempDir
    Path temp;
    private Path art;
    private Path out;

    @Test
    void a_portfolio_that_is_killed_again_and_again_is_finished() throws Exception {
        art = temp.resolve("art");
        out = temp.resolve("out");
        makePortfolio();
        Map<Path, String> originals = hashes(art);
        Random random = new Random(20261121);
        int resumed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start();
            process.waitFor(random.nextInt(LONGEST_RUN_MILLIS), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            resumed += canResume() ? 1 : 0;
            assertEquals(originals, hashes(art), "kill " + kill);
        }
        assertTrue(resumed > KILLS / 2, "most kills should meet a run with a journal, not " + resumed);
        Process last = start();
        int status = last.waitFor();
        String err = Files.readString(temp.resolve("stderr"));
        assertEquals(Main.FAILED, status, err); // because of the broken ones
        assertEquals(BROKEN, err.lines().filter(line -> line.startsWith("sfumato: ") && line.contains("broken")).count(), err);
        assertTrue(err.contains(", 0 left out, " + BROKEN + " failed"), err);
        assertEveryPictureIsProtectedOnce(originals.keySet());
        assertEquals(originals, hashes(art));
    }

    // Anew where the first run was killed before it wrote its journal.
    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(Program.launcher().toString(), "protect", "--output", out.toString()));
        command.addAll(canResume() ? List.of("--resume") : List.of(art.toString(), "--steps", "1", "--objective", "disrupt"));
        return Program.start(command, Program.ownJava(), temp.resolve("stdout"), temp.resolve("stderr"));
    }

    private boolean canResume() {
        return Files.exists(out.resolve(".sfumato-journal.jsonl"));
    }

    private void assertEveryPictureIsProtectedOnce(Set<Path> originals) throws Exception {
        Set<Path> expected = new HashSet<>();
        for (Path original : originals) {
            if (!original.toString().contains("broken")) {
                Path copy = copyOf(original);
                expected.add(copy);
                expected.add(copy.resolveSibling(copy.getFileName() + ".json"));
                String report = Files.readString(out.resolve(copy.resolveSibling(copy.getFileName() + ".json")));
                assertTrue(JsonParser.parseString(report).isJsonObject(), copy.toString());
                assertNotNull(new ArtworkReader().read(out.resolve(copy)), copy.toString());
            }
        }
        expected.add(Path.of(".sfumato-journal.jsonl"));
        assertEquals(2 * (PICTURES - BROKEN) + 1, expected.size());
        assertEquals(expected, hashes(out).keySet());
    }

    // Kinds that are only read become PNG.
    private static Path copyOf(Path original) {
        String name = original.getFileName().toString();
        String base = name.substring(0, name.lastIndexOf('.'));
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return original.resolveSibling(base + "-protected." + (ending.equals("bmp") || ending.equals("gif") ? "png" : ending));
    }

    private void makePortfolio() throws Exception {
        for (int i = 0; i < PICTURES; i++) {
            String ending = KINDS.get(i % KINDS.size());
            Path folder = art.resolve(List.of("", "oil", "oil/large", "ink/2026/spring").get(i / 6 % 4));
            boolean broken = i % (PICTURES / BROKEN) == 31;
            Path file = folder.resolve((broken ? "broken-" : "") + i + "." + ending);
            write(file, ending, 48 + i % 49, 96 - i % 37, i);
            if (broken) {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));
            }
        }
    }

    private void write(Path file, String ending, int width, int height, long seed) throws Exception {
        if (ending.equals("webp")) {
            Samples samples = new ArtworkReader().read(TestPicture.write(temp.resolve("seed.png"), width, height, seed)).samples();
            new ArtworkWriter().write(samples, PictureFormat.WEBP, 90, file, false);
        } else {
            TestPicture.write(file, width, height, seed);
        }
    }

    private static Map<Path, String> hashes(Path folder) throws Exception {
        Map<Path, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file), Sha256.of(file, new Cancellation()));
            }
        }
        return hashes;
    }
}
