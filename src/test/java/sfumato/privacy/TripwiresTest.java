package sfumato.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A tripwire that nothing trips proves nothing, so each way to the network is tried once, in a process that has them.
class TripwiresTest {
    @TempDir
    static Path folder;
    private static List<String> seen;

    static Set<String> ways() {
        return Probes.all().keySet();
    }

    @BeforeAll
    static void try_all() throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Tripwires.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path") + File.pathSeparator + NoNames.service(folder.resolve("services")),
                Probes.class.getName()));
        Path out = folder.resolve("out");
        assertEquals(0, new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor(), () -> read(out));
        seen = Files.readAllLines(out);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_way_to_the_network_is_noted_and_refused_even_where_nobody_hears_of_it(String way) {
        String noted = line(way);
        assertTrue(noted.startsWith(way + ": [") && !noted.endsWith(": []"), noted);
    }

    @Test
    void a_note_tells_who_tried() {
        assertTrue(line("Socket").contains("a socket in [") && line("Socket").contains(Probes.class.getName()), line("Socket"));
    }

    private static String line(String way) {
        Optional<String> line = seen.stream().filter(one -> one.startsWith(way + ": ")).findFirst();
        return line.orElseThrow(() -> new AssertionError(seen));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
