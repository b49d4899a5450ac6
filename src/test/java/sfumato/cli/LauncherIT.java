package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts the launcher script with several Javas in its way.
class LauncherIT {
    private static final String JAVA = System.getProperty("java.home");
    private static final String SYSTEM_PATH = "/usr/bin:/bin";

    @TempDir
    Path temp;

    @Test
    void an_older_java_home_is_passed_over_for_the_path() throws IOException {
        assertStarts(environment("", old("jdk-17", "17.0.9"), JAVA + "/bin:" + SYSTEM_PATH));
    }

    @Test
    void a_java_home_without_a_release_file_is_asked_for_its_version() throws IOException {
        Path home = oldWithoutRelease("jdk-8");
        assertStarts(environment("", home.toString(), JAVA + "/bin:" + SYSTEM_PATH));
        assertTrue(Files.exists(home.resolve("was-asked")));
    }

    @Test
    void java_home_is_enough_where_the_path_holds_no_java() throws IOException {
        assertStarts(environment("", JAVA, pathWithoutJava()));
    }

    @Test
    void java_is_found_in_the_systems_own_folder() throws IOException {
        assumeTrue(JAVA.startsWith("/usr/lib/jvm/") || JAVA.startsWith("/Library/Java/JavaVirtualMachines/"),
                "Java " + JAVA + " does not lie in the system's folder");
        assertStarts(environment("", old("jdk-17", "17.0.9"), pathWithoutJava()));
    }

    @Test
    void the_path_may_hold_a_stand_in_for_java() throws IOException {
        Path bin = Files.createDirectories(temp.resolve("shims"));
        script(bin.resolve("java"), "exec '" + JAVA + "/bin/java' \"$@\"");
        assertStarts(environment("", "", bin + ":" + pathWithoutJava()));
    }

    @Test
    void a_java_that_was_asked_for_and_is_too_old_is_an_error_and_not_passed_over() throws IOException {
        String old = old("jdk 17", "17.0.9");
        Program.Ended ended = Program.run(List.of(Program.launcher().toString(), "--version"), environment(old, JAVA, JAVA + "/bin:" + SYSTEM_PATH));
        ended.assertOneFailure("SFUMATO_JAVA_HOME is " + old + ", which is no Java 25 or newer");
    }

    @Test
    void a_java_that_lacks_the_vector_module_is_passed_over() throws IOException {
        Path home = Path.of(old("cut-down", "25.0.1"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.1\"\nMODULES=\"java.base java.desktop\"\n");
        assertStarts(environment("", home.toString(), JAVA + "/bin:" + SYSTEM_PATH));
    }

    @Test
    void it_starts_from_a_folder_with_blanks_and_through_links() throws IOException {
        Path program = Files.createDirectories(temp.resolve("my programs/sfumato one"));
        Files.createDirectory(program.resolve("bin"));
        Files.copy(Program.launcher(), program.resolve("bin/sfumato"), StandardCopyOption.COPY_ATTRIBUTES);
        copyFiles(Program.folder().resolve("lib"), program.resolve("lib"));
        Path first = Files.createSymbolicLink(temp.resolve("first"), Path.of("my programs/sfumato one/bin/sfumato"));
        Path second = Files.createSymbolicLink(temp.resolve("second"), first);
        assertStarts(program.resolve("bin/sfumato"), environment(JAVA, "", SYSTEM_PATH));
        assertStarts(second, environment(JAVA, "", SYSTEM_PATH));
    }

    @Test
    void java_options_are_passed_on() {
        Map<String, String> environment = new HashMap<>(Program.ownJava());
        environment.put("SFUMATO_JAVA_OPTIONS", "-Xmx64m -XshowSettings:vm");
        Program.Ended ended = Program.run(List.of(Program.launcher().toString(), "--version"), environment);
        assertTrue(ended.err().contains("Max. Heap Size: 64.00M"), ended.toString());
    }

    @Test
    void the_exit_status_is_the_programs() {
        assertEquals(2, Program.run("--no-such-option").status());
    }

    @Test
    void names_with_other_than_english_letters_are_understood_without_a_locale() {
        Map<String, String> environment = new HashMap<>(Program.ownJava());
        environment.putAll(Map.of("LANG", "", "LC_ALL", "", "LC_CTYPE", ""));
        Program.Ended ended = Program.run(List.of(Program.launcher().toString(), "check", "Élan 雪.png", "Élan 雪.png"), environment);
        ended.assertOneFailure("Élan 雪.png: there is no such file");
    }

    private static void assertStarts(Map<String, String> environment) {
        assertStarts(Program.launcher(), environment);
    }

    private static void assertStarts(Path launcher, Map<String, String> environment) {
        Program.Ended ended = Program.run(List.of(launcher.toString(), "--version"), environment);
        assertEquals(0, ended.status(), ended.toString());
        assertTrue(ended.out().startsWith("sfumato "), ended.toString());
    }

    private static Map<String, String> environment(String sfumatoJavaHome, String javaHome, String path) {
        return Map.of("SFUMATO_JAVA_HOME", sfumatoJavaHome, "JAVA_HOME", javaHome, "PATH", path);
    }

    // A folder that looks like a JDK of this version and fails if it is used.
    private String old(String name, String version) throws IOException {
        Path home = Files.createDirectories(temp.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), "echo 'the wrong Java was started' >&2; exit 7");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
        return home.toString();
    }

    private Path oldWithoutRelease(String name) throws IOException {
        Path home = Files.createDirectories(temp.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), "touch '" + home + "/was-asked'; echo 'openjdk version \"1.8.0_392\"' >&2");
        return home;
    }

    // The launcher needs no program but the shell that runs it.
    private String pathWithoutJava() throws IOException {
        return Files.createDirectories(temp.resolve("empty")).toString();
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }
}
