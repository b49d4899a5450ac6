package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.codec.TellingPictures;

/// What the built program, with all native code in it, asks of the kernel: nothing of the network, and to change files only where the
/// person wants them. On Linux, where `strace` may be used.
class TracedProgramIT {
    // To see whether the system knows IPv4, IPv6 and SO_REUSEPORT, Java makes a socket for each when it first locks or maps a
    // file, and closes it.
    private static final int PROBES = 3;
    // A socket inside this computer, which the system's library asks for the name of the user.
    private static final Set<String> LOCAL_SOCKETS = Set.of("/var/run/nscd/socket");
    private static final Pattern SOCKET_PATH = Pattern.compile("sun_path=@?\"([^\"]*)\"");
    // Neither holds anything: where nothing is kept, what the kernel may write of a crash, and what Java's own tools see of a
    // running Java, which only its user can read.
    private static final Pattern OF_THE_SYSTEM = Pattern.compile("/dev/null|/dev/tty|/proc/(self|\\d+)/coredump_filter|/tmp/hsperfdata_[^/]+(/\\d+)?");
    private static final Pattern TEMPORARY = Pattern.compile(".*/\\.sfumato-[^/]*\\.tmp");

    @TempDir
    Path top;

    @Test
    void protecting_a_folder_touches_no_network_and_writes_where_it_was_told_to() throws Exception {
        TellingPictures.write(top.resolve("art"));
        Files.delete(top.resolve("art/broken.png"));
        Trace trace = trace(List.of("sh", "-c", "umask 027; exec \"$@\"", "sh", Program.launcher().toString(), "protect", top.resolve("art").toString(),
                "--output", top.resolve("out").toString(), "--steps", "1", "--summary"));
        assertNoNetwork(trace);
        assertChangesOnlyIn(trace, "out", "home", "tmp");
        assertTemporaryFilesAreClosedFromTheFirst(trace);
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(top.resolve("out/told-protected.png"))), "as the umask says");
    }

    @Test
    void the_window_touches_no_network_starts_no_program_and_writes_where_it_was_told_to() throws Exception {
        Trace trace = trace(List.of(java(), "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-Duser.home=" + top.resolve("home"),
                "-Djava.io.tmpdir=" + top.resolve("tmp"), "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true",
                "-cp", Program.folder().resolve("lib/sfumato.jar").toString(), Rehearsal.class.getName(), top.resolve("rehearsal").toString()));
        assertNoNetwork(trace);
        assertChangesOnlyIn(trace, "rehearsal", "home", "tmp");
        assertTemporaryFilesAreClosedFromTheFirst(trace);
        assertEquals(1, trace.calls().stream().filter(Trace.Call::startsProgram).count(), "Java itself");
        assertEquals(List.of(), filesIn("tmp", "home", "work"));
    }

    private Trace trace(List<String> command) throws IOException {
        for (String name : List.of("home", "tmp", "work")) {
            Files.createDirectory(top.resolve(name));
        }
        return Trace.of(top.resolve("work"), command, Map.of("SFUMATO_JAVA_HOME", System.getProperty("java.home"), "HOME", top.resolve("home").toString(),
                "TMPDIR", top.resolve("tmp").toString(), "SFUMATO_HOME", "", "XDG_CONFIG_HOME", "", "XDG_DATA_HOME", "", "XDG_CACHE_HOME", "",
                "SFUMATO_JAVA_OPTIONS", "-Duser.home=" + top.resolve("home") + " -Djava.io.tmpdir=" + top.resolve("tmp")));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void assertNoNetwork(Trace trace) {
        List<Trace.Call> calls = trace.calls().stream().filter(Trace.Call::isOfTheNetwork).toList();
        List<Trace.Call> internet = calls.stream().filter(call -> call.arguments().contains("AF_") && !call.arguments().contains("AF_UNIX")).toList();
        assertTrue(internet.stream().allMatch(call -> call.name().equals("socket")) && internet.size() <= PROBES, internet.toString());
        // Nothing was sent through them, nor were they connected to anything or open to anybody.
        assertEquals(List.of(), calls.stream().filter(call -> !Set.of("socket", "setsockopt", "getsockname").contains(call.name()) && !isLocal(call)).toList());
    }

    private static boolean isLocal(Trace.Call call) {
        Matcher path = SOCKET_PATH.matcher(call.arguments());
        return path.find() && LOCAL_SOCKETS.contains(path.group(1));
    }

    private void assertChangesOnlyIn(Trace trace, String... roots) {
        List<Path> allowed = Stream.of(roots).map(top::resolve).toList();
        assertEquals(List.of(), trace.calls().stream().filter(Trace.Call::changesFiles).filter(call -> call.files(top.resolve("work")).stream().anyMatch(file ->
                allowed.stream().noneMatch(file::startsWith) && !OF_THE_SYSTEM.matcher(file.toString()).matches())).toList());
        assertTrue(trace.calls().stream().anyMatch(call -> call.changesFiles() && call.files(top.resolve("work")).stream().anyMatch(allowed.getFirst()::equals)),
                "the output folder was seen to be made");
    }

    // What is written to was made with no rights for others, not closed to them a moment later.
    private void assertTemporaryFilesAreClosedFromTheFirst(Trace trace) {
        Set<Path> closed = new HashSet<>();
        Set<Path> written = new HashSet<>();
        for (Trace.Call call : trace.calls()) {
            List<Path> temporary = call.files(top.resolve("work")).stream().filter(file -> TEMPORARY.matcher(file.toString()).matches()).toList();
            if (call.arguments().contains("O_EXCL")) {
                closed.addAll(call.arguments().contains(", 0600") ? temporary : List.of());
            } else if (call.changesFiles() && call.name().startsWith("open")) {
                written.addAll(temporary);
            }
        }
        written.removeAll(closed);
        assertEquals(Set.of(), written);
        assertTrue(closed.size() > 2, "temporary files were seen");
    }

    private List<Path> filesIn(String... names) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : names) {
            try (Stream<Path> files = Files.walk(top.resolve(name))) {
                found.addAll(files.filter(Files::isRegularFile).toList());
            }
        }
        return found;
    }
}
