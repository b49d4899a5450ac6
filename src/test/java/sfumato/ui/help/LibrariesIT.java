package sfumato.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of libraries beside the built program's own files.
class LibrariesIT {
    @Test
    void every_library_that_is_shipped_is_named() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("sfumato.program"), "lib"))) {
            List<String> unnamed = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.equals("sfumato.jar"))
                    .filter(name -> Library.all().stream().flatMap(library -> library.jars().stream()).noneMatch(name::startsWith)).toList();
            assertEquals(List.of(), unnamed);
        }
    }
}
