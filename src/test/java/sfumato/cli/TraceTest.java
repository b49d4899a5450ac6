package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What `strace` writes is understood. The lines are as version 6.1 wrote them.
class TraceTest {
    private static final Path HERE = Path.of("/work");

    @Test
    void a_file_is_named_whole_or_from_the_working_folder_or_from_an_open_one() {
        assertEquals(List.of(Path.of("/tmp/a b")), call("12 openat(AT_FDCWD</work>, \"/tmp/a b\", O_WRONLY|O_CREAT|O_EXCL, 0600) = 31</tmp/a b>").files(HERE));
        assertEquals(List.of(Path.of("/work/a")), call("12 unlink(\"a\") = 0").files(HERE));
        assertEquals(List.of(Path.of("/tmp/h/28")), call("12 openat(AT_FDCWD</tmp/h>, \"28\", O_RDWR|O_CREAT, 0600) = 6</tmp/h/28>").files(HERE));
        assertEquals(List.of(Path.of("/x/y")), call("12 ftruncate(6</x/y>, 32768) = 0").files(HERE));
        assertEquals(List.of(Path.of("/x/a"), Path.of("/x/b")), call("12 rename(\"/x/a\", \"/x/b\") = 0").files(HERE));
    }

    @Test
    void reading_a_file_changes_nothing_and_making_one_does() {
        assertFalse(call("12 openat(AT_FDCWD</work>, \"/etc/passwd\", O_RDONLY|O_CLOEXEC) = 4</etc/passwd>").changesFiles());
        assertTrue(call("12 openat(AT_FDCWD</work>, \"/etc/passwd\", O_RDWR) = 4</etc/passwd>").changesFiles());
        assertTrue(call("12 mkdir(\"/x\", 0700 <unfinished ...>").changesFiles());
    }

    @Test
    void sockets_and_programs_are_told_from_files() {
        Trace.Call socket = call("12 connect(4<socket:[17]>, {sa_family=AF_UNIX, sun_path=\"/run/x\"}, 110) = -1 ENOENT (No such file or directory)");
        assertTrue(socket.isOfTheNetwork() && !socket.changesFiles(), socket.toString());
        Trace.Call program = call("12 execve(\"/bin/true\", [\"true\"], 0x7ffd /* 30 vars */) = 0");
        assertTrue(program.startsProgram() && !program.changesFiles(), program.toString());
    }

    @Test
    void where_an_interrupted_call_goes_on_is_no_call() {
        assertEquals(List.of(), Trace.parsed(List.of("12 <... mkdir resumed>) = 0", "12 +++ exited with 0 +++")).calls());
    }

    private static Trace.Call call(String line) {
        return Trace.parsed(List.of(line)).calls().getFirst();
    }
}
