package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program without the incubator module that its vector kernels need.
class ScalarProgramIT {
    @TempDir
    Path temp;

    @Test
    void it_protects_without_the_vector_module_and_says_once_that_it_is_slow() throws IOException {
        TestPicture.write(temp.resolve("art/one.png"), 64, 48, 1);
        TestPicture.write(temp.resolve("art/two.png"), 64, 48, 2);
        Program.Ended ended = Program.run(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", Program.folder().resolve("lib") + "/*", "sfumato.cli.Main",
                "protect", temp.resolve("art").toString(), "--objective", "disrupt", "--steps", "1", "--output", temp.resolve("out").toString()), Map.of());
        assertEquals(0, ended.status(), ended.toString());
        assertTrue(Files.exists(temp.resolve("out/one-protected.png")) && Files.exists(temp.resolve("out/two-protected.png")), ended.toString());
        assertEquals(1, ended.err().lines().filter(line -> line.contains("without vector instructions")).count(), ended.toString());
    }
}
