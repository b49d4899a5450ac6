package sfumato.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the packages for all systems are made with, as far as it can be told on any of them: `--print`.
class InstallerTest {
    private static final Path SOURCES = Path.of("installer");

    @TempDir
    Path temp;

    private record Printed(int status, String out, String err) {
    }

    /// A program folder that has what the installer looks at before it starts: our jar and JavaFX.
    @BeforeEach
    void makeProgramFolder() throws IOException {
        Path lib = Files.createDirectories(temp.resolve("program/lib"));
        Files.createFile(lib.resolve("sfumato.jar"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (jar.getFileName().toString().matches("javafx-(base|graphics|controls)-.*\\.jar")) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
    }

    @Test
    void its_sources_compile_without_a_warning() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-d", temp.resolve("classes").toString()));
        arguments.add("src/assembly/ClassCache.java");
        try (Stream<Path> files = Files.list(SOURCES)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
    }

    @Test
    void linux_gets_a_folder_a_deb_and_an_rpm_with_the_version_of_the_pom() throws IOException, InterruptedException {
        String printed = print("--system", "linux");
        assertTrue(printed.contains("sfumato-" + pomVersion() + "-linux-"), printed);
        assertTrue(printed.contains("sfumato_" + pomVersion() + "_"), printed);
        assertTrue(printed.contains("- rpmbuild -bb"), printed);
    }

    @Test
    void java_is_linked_with_javafx_and_without_networking_or_a_compiler() throws IOException, InterruptedException {
        for (String system : List.of("linux", "windows", "macos")) {
            List<String> modules = List.of(after(print("--system", system), "--add-modules ").split(","));
            assertTrue(modules.containsAll(List.of("javafx.controls", "javafx.graphics", "jdk.incubator.vector", "jdk.localedata")), system);
            assertTrue(modules.stream().noneMatch(module -> module.startsWith("java.net") || module.equals("jdk.compiler")), system);
        }
    }

    @Test
    void windows_gets_a_second_launcher_with_a_console_whose_name_differs_in_more_than_large_letters() throws IOException, InterruptedException {
        String printed = print("--system", "windows", "msi");
        assertTrue(printed.contains("--type msi --name Sfumato --app-version " + pomVersion()), printed);
        assertFalse(after(printed, "--add-launcher ").split("=", -1)[0].equalsIgnoreCase("Sfumato"), printed);
    }

    @Test
    void neither_windows_nor_macos_is_told_to_open_pictures_with_the_program_by_default() throws IOException, InterruptedException {
        assertFalse(print("--system", "windows").contains("--file-associations"));
        assertFalse(print("--system", "macos").contains("--file-associations"));
        assertTrue(Files.readString(SOURCES.resolve("macos/Info.plist")).contains("<string>Alternate</string>"));
    }

    @Test
    void macos_gets_a_version_that_its_tools_accept_and_a_file_with_the_true_one() throws IOException, InterruptedException {
        String printed = print("--system", "macos", "dmg");
        assertTrue(after(printed, "--app-version ").matches("[1-9]\\d*(\\.\\d+){0,2}"), printed);
        assertTrue(printed.contains("Sfumato-" + pomVersion() + ".dmg"), printed);
    }

    @Test
    void all_launchers_give_java_the_options_that_the_class_cache_was_made_with() throws IOException, InterruptedException {
        for (String system : List.of("windows", "macos")) {
            String printed = print("--system", system);
            String cache = printed.lines().filter(line -> line.contains("ClassCache.java")).findFirst().orElseThrow();
            List<String> options = Arrays.stream(cache.split(" ")).filter(word -> word.startsWith("--")).toList();
            assertFalse(options.isEmpty());
            options.forEach(option -> assertTrue(printed.contains("--java-options " + option), option));
            assertTrue(printed.contains("--java-options -XX:SharedArchiveFile=$APPDIR/lib/sfumato.jsa"), printed);
        }
    }

    @Test
    void printing_makes_nothing() throws IOException, InterruptedException {
        print("--system", "linux");
        assertFalse(Files.exists(temp.resolve("output")));
    }

    @Test
    void a_kind_of_another_system_is_refused() throws IOException, InterruptedException {
        Printed printed = installer("--print", "--system", "linux", "msi");
        assertEquals(1, printed.status());
        assertTrue(printed.err().contains("[app-image, deb, rpm]"), printed.err());
    }

    private String print(String... arguments) throws IOException, InterruptedException {
        Printed printed = installer(Stream.concat(Stream.of("--print"), Stream.of(arguments)).toArray(String[]::new));
        assertEquals(0, printed.status(), printed.err());
        return printed.out();
    }

    private Printed installer(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                SOURCES.resolve("Installer.java").toString(), "--project", ".", "--program", temp.resolve("program").toString(),
                "--output", temp.resolve("output").toString(), "--version", pomVersion(), "--time", "2026-01-02T03:04:06Z"));
        command.addAll(List.of(arguments));
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        int status = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Printed(status, Files.readString(out), Files.readString(err));
    }

    private static String after(String text, String option) {
        Matcher found = Pattern.compile(Pattern.quote(option) + "(\\S+)").matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    private static String pomVersion() throws IOException {
        Matcher version = Pattern.compile("<artifactId>sfumato</artifactId>\\s*<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(version.find());
        return version.group(1);
    }
}
