package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built program does its work.
class ProtectProgramIT {
    @TempDir
    Path temp;

    @Test
    void the_demo_works_in_an_empty_folder_and_again_in_the_same() throws IOException {
        Path folder = temp.resolve("demo");
        for (int run = 1; run <= 2; run++) {
            Program.Ended ended = Program.run("demo", "--output", folder);
            assertEquals(0, ended.status(), ended.toString());
            List<String> results = ended.out().lines().filter(line -> line.contains(" -> ")).toList();
            assertTrue(results.size() >= 2, ended.toString());
            for (String result : results) {
                String[] ends = result.split(" -> ", -1);
                assertNotNull(ImageIO.read(Path.of(ends[0]).toFile()), result);
                assertNotNull(ImageIO.read(Path.of(ends[1]).toFile()), result);
            }
            for (String report : ended.out().lines().filter(line -> line.startsWith("  report: ")).toList()) {
                assertTrue(JsonParser.parseString(Files.readString(Path.of(report.substring("  report: ".length())))).isJsonObject(), report);
            }
        }
    }

    @Test
    void the_same_command_gives_the_same_bytes_for_any_number_of_threads() throws IOException {
        TestPicture.write(temp.resolve("art/painting.png"), 160, 120, 1);
        TestPicture.write(temp.resolve("art/sub/photo.jpg"), 120, 160, 2);
        protect("first", 2);
        protect("second", 2);
        protect("single", 1);
        for (String copy : List.of("painting-protected.png", "sub/photo-protected.jpg")) {
            byte[] first = Files.readAllBytes(temp.resolve("first").resolve(copy));
            assertArrayEquals(first, Files.readAllBytes(temp.resolve("second").resolve(copy)), copy);
            assertArrayEquals(first, Files.readAllBytes(temp.resolve("single").resolve(copy)), copy);
        }
    }

    @Test
    void check_measures_what_protect_wrote() throws IOException {
        Path original = TestPicture.write(temp.resolve("art/painting.png"), 160, 120, 1);
        protect("out", 2);
        Program.Ended ended = Program.run("check", "--json", original, temp.resolve("out/painting-protected.png"));
        assertEquals(0, ended.status(), ended.toString());
        int maxCodes = JsonParser.parseString(ended.out()).getAsJsonObject().getAsJsonObject("visibility").get("max_codes").getAsInt();
        assertTrue(maxCodes > 0 && maxCodes <= 8, ended.out());
    }

    private void protect(String output, int threads) {
        Program.Ended ended = Program.run("protect", temp.resolve("art"), "--output", temp.resolve(output), "--effort", "quick",
                "--threads", threads);
        assertEquals(0, ended.status(), ended.toString());
    }
}
