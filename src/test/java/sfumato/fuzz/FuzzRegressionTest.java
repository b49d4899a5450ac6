package sfumato.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What fuzzing once found, and the sound files from which it starts, played back.
class FuzzRegressionTest {

    @TestFactory
    Stream<DynamicNode> every_input_that_was_once_found_is_harmless_now() throws Exception {
        return Stream.of(FuzzTarget.values()).flatMap(target -> found(target).stream().map(file -> DynamicTest.dynamicTest(
                target.label() + ": " + file.getFileName(), () -> target.check(Files.readAllBytes(file)))));
    }

    @TestFactory
    Stream<DynamicNode> every_sound_file_keeps_what_the_targets_claim() {
        return Stream.of(FuzzTarget.values()).flatMap(target -> new TreeMap<>(target.seeds()).entrySet().stream().map(seed ->
                DynamicTest.dynamicTest(target.label() + ": " + seed.getKey(), () -> target.check(seed.getValue()))));
    }

    private static List<Path> found(FuzzTarget target) {
        URL folder = FuzzRegressionTest.class.getResource(target.label());
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
