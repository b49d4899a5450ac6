package sfumato.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;

class SharedLinesTest {
    @TempDir
    Path temp;
    private Path file;

    @BeforeEach
    void name_a_file() {
        file = temp.resolve("new").resolve("lines");
    }

    @Test
    void lines_are_added_at_the_end() throws Exception {
        assertEquals(List.of(), SharedLines.read(file));
        SharedLines.add(file, "one");
        SharedLines.add(file, "zwölf 画");
        assertEquals(List.of("one", "zwölf 画"), SharedLines.read(file));
    }

    @Test
    void the_file_is_its_owners_alone() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "rights are another matter here");
        SharedLines.add(file, "one");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void after_a_torn_line_a_new_one_begins() throws Exception {
        SharedLines.add(file, "one");
        Files.writeString(file, "tor", StandardOpenOption.APPEND);
        SharedLines.add(file, "two");
        assertEquals(List.of("one", "tor", "two"), SharedLines.read(file));
    }

    @Test
    void threads_do_not_mix_their_lines() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Object>> all = IntStream.range(0, 40).mapToObj(i -> threads.submit(() -> {
                SharedLines.add(file, Integer.toString(i).repeat(1000));
                return null;
            })).toList();
            for (Future<Object> one : all) {
                one.get();
            }
        }
        assertEquals(IntStream.range(0, 40).mapToObj(i -> Integer.toString(i).repeat(1000)).collect(Collectors.toSet()),
                SharedLines.read(file).stream().collect(Collectors.toSet()));
    }

    @Test
    void another_program_that_writes_is_waited_for() throws Exception {
        SharedLines.add(file, "one");
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), file.toString()).redirectErrorStream(true).start();
        assertEquals('h', other.getInputStream().read(), "the other program holds the lock");
        Thread adding = Thread.ofPlatform().start(() -> {
            try {
                SharedLines.add(file, "two");
            } catch (Problem e) {
                throw new IllegalStateException(e);
            }
        });
        adding.join(200); // long enough for a line to be added if nobody waited
        assertTrue(adding.isAlive());
        other.getOutputStream().close();
        adding.join();
        assertEquals(List.of("one", "from the other", "two"), SharedLines.read(file));
    }

    /// Holds the lock until its standard input ends, then adds a line.
    static final class Holder {
        private Holder() {
        }

        public static void main(String[] arguments) throws Exception {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                    FileLock _ = channel.lock()) {
                System.out.print("h");
                System.out.flush();
                System.in.read();
                channel.write(java.nio.ByteBuffer.wrap("from the other\n".getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    @Test
    void a_cancelled_task_notes_what_it_did() throws Exception {
        Thread.currentThread().interrupt();
        SharedLines.add(file, "one");
        assertTrue(Thread.interrupted(), "the wish to stop is kept");
        assertEquals(List.of("one"), SharedLines.read(file));
    }

    @Test
    void a_folder_in_its_place_is_told() throws Exception {
        Files.createDirectories(file);
        assertThrows(Problem.class, () -> SharedLines.add(file, "one"));
        assertThrows(Problem.class, () -> SharedLines.read(file));
    }
}
