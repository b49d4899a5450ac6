package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.codec.StrangePictures;

/// 5,000 damaged files of all formats: each ends in a picture or in one line that says why not, in a heap of 512 MB.
class StrangeFilesIT {
    private static final int FILES = 5000;

    @TempDir
    Path temp;

    @Test
    void every_mutated_file_gives_a_picture_or_one_line() throws IOException {
        Path art = Files.createDirectories(temp.resolve("art"));
        List<StrangePictures.Sound> sound = StrangePictures.ofEveryKind();
        Random random = new Random(2026);
        for (int i = 0; i < FILES; i++) {
            StrangePictures.Sound file = sound.get(i % sound.size());
            Files.write(art.resolve(String.format("%04d-%s.%s", i, file.name(), file.ending())), mutated(file.bytes(), random));
        }
        List<String> lines = linesAbout(art);
        // The output goes in the order of the names, so one number must follow the other.
        for (int i = 0; i < FILES; i++) {
            assertTrue(lines.get(i).contains(String.format("%04d-", i)), "file " + i + ": " + lines.get(i));
        }
        assertEquals(FILES, lines.size());
        long read = lines.stream().filter(line -> !line.startsWith("sfumato: ")).count();
        assertTrue(read > FILES / 50 && read < FILES * 19 / 20, read + " of " + FILES + " were read"); // both ends are met
        try (Stream<Path> files = Files.list(temp)) {
            assertEquals(List.of(art), files.toList());
        }
    }

    private List<String> linesAbout(Path art) throws IOException {
        Map<String, String> environment = new HashMap<>(Program.ownJava());
        environment.put("SFUMATO_JAVA_OPTIONS", "-Xmx512m");
        Program.Ended ended = Program.run(List.of(Program.launcher().toString(), "rights", art.toString()), environment);
        assertEquals(Main.FAILED, ended.status(), () -> ended.err());
        assertFalse(ended.err().contains("mistake in the program"), ended::err);
        List<String> lines = new ArrayList<>(ended.out().lines().toList());
        ended.err().lines().filter(line -> !line.startsWith("WARNING: ")).forEach(lines::add);
        lines.sort((a, b) -> number(a, art).compareTo(number(b, art)));
        return lines;
    }

    // Where the file's name begins with its number; a line that names no file sorts last and is found out.
    private static String number(String line, Path art) {
        int at = line.indexOf(art.toString());
        return at < 0 ? line : line.substring(at + art.toString().length() + 1);
    }

    private static byte[] mutated(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        switch (random.nextInt(8)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.fill(bytes, Math.max(0, bytes.length - 1 - random.nextInt(bytes.length)), bytes.length, (byte) random.nextInt(256));
            case 2, 3 -> extreme(bytes, random);
            case 4 -> bytes = doubled(bytes, random);
            default -> {
                for (int hits = 1 + random.nextInt(6); hits > 0; hits--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return bytes;
    }

    // A number of four bytes becomes as large, or as small, as it can be. Lengths and sizes stand near the beginning.
    private static void extreme(byte[] bytes, Random random) {
        int at = random.nextInt(Math.min(bytes.length, 400) - 4);
        byte[] number = random.nextBoolean() ? new byte[] {-1, -1, -1, -1} : random.nextBoolean() ? new byte[] {0x7F, -1, -1, -1} : new byte[] {0, 0, 0, 0};
        System.arraycopy(number, 0, bytes, at, 4);
    }

    private static byte[] doubled(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(200, bytes.length - from) + 1);
        byte[] more = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, from, more, from + length, bytes.length - from);
        return more;
    }
}
