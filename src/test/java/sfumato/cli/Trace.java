package sfumato.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a process and all that it starts ask of the Linux kernel that concerns the network or changes files, as `strace` writes it down.
///
/// @param calls each as it was asked for, such as `mkdir("/x", 0700`
record Trace(List<Call> calls) {
    private static final String CALLS = "trace=%network,openat,?open,?creat,?mkdir,mkdirat,?mknod,mknodat,?rename,?renameat,?renameat2,?unlink,unlinkat,?rmdir,"
            + "?link,linkat,?symlink,symlinkat,truncate,ftruncate,?chmod,fchmod,fchmodat,?chown,fchown,fchownat,?utime,?utimes,utimensat,execve";
    private static final Set<String> NETWORK = Set.of("socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "getsockname", "getpeername",
            "sendto", "recvfrom", "sendmsg", "recvmsg", "sendmmsg", "recvmmsg", "shutdown", "setsockopt", "getsockopt");
    private static final Set<String> OPENING = Set.of("open", "openat");
    private static final Pattern LINE = Pattern.compile("(?:\\d+ +)?(\\w+)\\((.*)");
    private static final Pattern PLACE = Pattern.compile("(?:(?:AT_FDCWD|\\d+)<((?:[^>\\\\]|\\\\.)*)>(?:, )?)?\"((?:[^\"\\\\]|\\\\.)*)\"|\\d+<(/(?:[^>\\\\]|\\\\.)*)>");

    /// One call, without what came of it.
    record Call(String name, String arguments) {

        /// The files that it is about, whole.
        List<Path> files(Path workingFolder) {
            List<Path> files = new ArrayList<>();
            Matcher place = PLACE.matcher(arguments);
            while (place.find()) {
                Path from = place.group(1) == null ? workingFolder : Path.of(place.group(1));
                files.add(place.group(3) == null ? from.resolve(place.group(2)).normalize() : Path.of(place.group(3)).normalize());
            }
            return files;
        }

        boolean isOfTheNetwork() {
            return NETWORK.contains(name);
        }

        /// Whether another program takes the place of the process.
        boolean startsProgram() {
            return name.equals("execve");
        }

        /// Whether it makes, changes or removes a file.
        boolean changesFiles() {
            return !isOfTheNetwork() && !startsProgram() && (!OPENING.contains(name) || Stream.of("O_WRONLY", "O_RDWR", "O_CREAT").anyMatch(arguments::contains));
        }

        @Override
        public String toString() {
            return name + "(" + arguments;
        }
    }

    /// Runs a command to its end. Skips the test where there is no `strace`, or it may not be used.
    static Trace of(Path folder, List<String> command, Map<String, String> environment) throws IOException {
        Path file = Files.createTempFile("sfumato-test", ".strace");
        try {
            List<String> traced = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-qq", "-y", "-s", "4096", "-e", CALLS, "-e", "signal=none", "-o", file.toString()));
            assumeTrue(isThere(), "there is no strace here that may be used");
            traced.addAll(command);
            Program.Ended ended = Program.runIn(folder, traced, environment);
            if (ended.status() != Main.DONE) {
                throw new AssertionError(ended);
            }
            return parsed(Files.readAllLines(file));
        } finally {
            Files.delete(file);
        }
    }

    static Trace parsed(List<String> lines) {
        List<Call> calls = new ArrayList<>();
        for (String line : lines) {
            Matcher call = LINE.matcher(line);
            if (call.matches()) { // not where an interrupted one goes on, nor where a process ends
                calls.add(new Call(call.group(1), call.group(2).replaceFirst("\\) += [-\\d?].*$", "")));
            }
        }
        return new Trace(calls);
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
