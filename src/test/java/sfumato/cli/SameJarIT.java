package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// The program's own jar holds nothing of the machine, the folder or the time of its build, so that every build of a commit has the same bytes.
class SameJarIT {
    @Test
    void every_entry_has_the_fixed_time() throws IOException {
        LocalDateTime fixed = LocalDateTime.ofInstant(Instant.parse(System.getProperty("sfumato.timestamp")), ZoneOffset.UTC);
        try (ZipFile jar = jar()) {
            assertEquals(Set.of(fixed), jar.stream().map(ZipEntry::getTimeLocal).collect(Collectors.toSet()));
        }
    }

    @Test
    void the_entries_are_in_a_fixed_order() throws IOException {
        try (ZipFile jar = jar()) {
            List<String> names = jar.stream().map(ZipEntry::getName).filter(name -> !name.endsWith("/") && !name.startsWith("META-INF/")).toList();
            assertEquals(names.stream().sorted().toList(), names);
        }
    }

    @Test
    void nothing_names_the_folder_of_the_build_or_who_built_it() throws IOException {
        String folder = Path.of("").toAbsolutePath().toString();
        try (ZipFile jar = jar()) {
            for (ZipEntry entry : jar.stream().toList()) {
                String content = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(folder), entry.getName());
                assertFalse(entry.getName().endsWith("MANIFEST.MF") && content.contains("Built-By"), content);
            }
        }
    }

    private static ZipFile jar() throws IOException {
        return new ZipFile(Program.folder().resolve("lib", "sfumato.jar").toFile());
    }
}
