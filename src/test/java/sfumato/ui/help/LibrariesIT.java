package sfumato.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// What the window tells of the libraries beside what the built program is shipped with: files, bill of materials and licences.
class LibrariesIT {
    /// The licences that we may ship under, as the window words them, and their SPDX names.
    private static final Map<String, String> ALLOWED = Map.of("Apache 2.0", "Apache-2.0", "MIT", "MIT", "BSD 3-Clause", "BSD-3-Clause",
            "GPL 2.0 with Classpath Exception", "GPL-2.0-with-classpath-exception");
    private static final Path PROGRAM = Path.of(System.getProperty("sfumato.program"));

    /// What we read of a bill of materials.
    private record Bill(String bomFormat, String serialNumber, Metadata metadata, List<Component> components) {
        static Bill shipped() throws IOException {
            assumeTrue(Files.exists(PROGRAM.resolve("bom.json")), "Maven makes the bill of materials only where it may go online: mvn package, without -o.");
            return new Gson().fromJson(Files.readString(PROGRAM.resolve("bom.json")), Bill.class);
        }
    }

    private record Metadata(String timestamp) { }

    private record Component(String group, String name, String version, String purl, List<Choice> licenses) {
        String jar() {
            String classifier = purl.contains("classifier=") ? "-" + purl.replaceFirst(".*classifier=([^&]*).*", "$1") : "";
            return name + "-" + version + classifier + ".jar";
        }

        List<String> licences() {
            // Their pom says no more than "The BSD License", which the bill takes for the oldest. The text is the one of three clauses.
            return group.startsWith("com.twelvemonkeys.") ? List.of("BSD-3-Clause") : licenses.stream().map(choice -> choice.license.id).toList();
        }
    }

    private record Choice(License license) { }

    private record License(String id) { }

    @Test
    void every_library_that_is_shipped_is_named() throws Exception {
        assertEquals(List.of(), jars().stream().filter(name -> libraries(name).isEmpty()).toList());
    }

    @Test
    void the_bill_of_materials_lists_the_jars_that_are_shipped_and_no_others() throws Exception {
        assertEquals(jars(), new TreeSet<>(Bill.shipped().components.stream().map(Component::jar).toList()));
    }

    @Test
    void the_bill_of_materials_holds_nothing_that_differs_from_build_to_build() throws Exception {
        Bill bill = Bill.shipped();
        assertEquals("CycloneDX", bill.bomFormat);
        assertTrue(bill.serialNumber == null && bill.metadata.timestamp == null);
    }

    @Test
    void every_licence_is_one_that_we_may_ship_under() throws Exception {
        List<String> refused = Bill.shipped().components.stream()
                .filter(component -> component.licences().isEmpty() || !ALLOWED.values().containsAll(component.licences()))
                .map(component -> component.jar() + ": " + component.licences()).toList();
        assertEquals(List.of(), refused);
    }

    @Test
    void the_window_names_the_versions_and_licences_of_the_bill_of_materials() throws Exception {
        for (Component component : Bill.shipped().components) {
            Library library = libraries(component.jar()).getFirst();
            assertEquals(component.version, library.version(), component.jar());
            String first = library.licence().replaceFirst(", .*", ""); // others are of parts inside
            assertEquals(component.licences(), List.of(ALLOWED.getOrDefault(first, first)), component.jar());
        }
    }

    @Test
    void the_text_of_every_licence_is_shipped() throws Exception {
        for (Library library : Library.all()) {
            try (Stream<Path> texts = Files.list(texts(library))) {
                assertTrue(texts.anyMatch(text -> text.getFileName().toString().startsWith("LICENSE")), library.name());
            }
        }
    }

    @Test
    void licences_and_notices_in_a_jar_are_shipped_as_they_are() throws Exception {
        int compared = 0;
        for (String jar : jars()) {
            try (ZipFile zip = new ZipFile(PROGRAM.resolve("lib", jar).toFile())) {
                for (ZipEntry entry : zip.stream().filter(LibrariesIT::isLegal).toList()) {
                    Path shipped = texts(libraries(jar).getFirst()).resolve(Path.of(entry.getName()).getFileName().toString());
                    assertEquals(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8), Files.readString(shipped), jar);
                    compared++;
                }
            }
        }
        assertTrue(compared > 0);
    }

    private static boolean isLegal(ZipEntry entry) {
        return entry.getName().matches("(META-INF/)?(LICENSE|NOTICE)[^/]*");
    }

    // Named after the first of its jars.
    private static Path texts(Library library) {
        return PROGRAM.resolve("licenses", library.jars().getFirst().replaceFirst("-$", ""));
    }

    private static SortedSet<String> jars() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAM.resolve("lib"))) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.equals("sfumato.jar")).toList());
        }
    }

    private static List<Library> libraries(String jar) {
        return Library.all().stream().filter(library -> library.jars().stream().anyMatch(jar::startsWith)).toList();
    }
}
