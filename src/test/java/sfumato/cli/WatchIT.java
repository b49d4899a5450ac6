package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.drawn.DrawnPicture;
import sfumato.file.UserFolders;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;

/// `sfumato watch` as a process of its own.
class WatchIT {
    private static final long PATIENCE_SECONDS = 300;

    @TempDir
    Path temp;
    private Path in;
    private Path out;
    private Process watch;

    @BeforeEach
    void make_a_folder() throws IOException {
        in = Files.createDirectory(temp.resolve("in"));
        out = in.resolve("protected");
    }

    @AfterEach
    void end() throws InterruptedException {
        if (watch != null) {
            watch.destroyForcibly().waitFor();
        }
    }

    @Test
    void what_an_export_drops_into_a_folder_is_protected_until_the_watch_is_asked_to_end() throws Exception {
        byte[] picture = drawn(DrawnPicture.FLAT_DUNES);
        Files.write(in.resolve("there-before.png"), picture);
        start();
        Files.write(in.resolve("broken.png"), new byte[] {1, 2, 3});
        writeSlowly(in.resolve("slow.png"), picture);
        Files.createDirectories(in.resolve("sub"));
        Files.write(in.resolve("sub/quick.png"), picture);
        await(out.resolve("slow-protected.png.json"));
        await(out.resolve("sub/quick-protected.png.json"));
        await(temp.resolve("stderr"), "broken.png: ");

        watch.destroy(); // SIGTERM, as Ctrl-C is SIGINT
        assertTrue(watch.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(143, watch.exitValue(), "ended by the signal");
        assertTrue(err().contains("the watch has ended\n"), err());
        assertFalse(err().contains("mistake in the program"), err());
        assertEquals(List.of("slow-protected.png", "slow-protected.png.json", "sub/quick-protected.png", "sub/quick-protected.png.json"), copies());
    }

    @Test
    void a_watch_that_starts_again_goes_on_where_the_one_before_stopped() throws Exception {
        byte[] picture = drawn(DrawnPicture.FLAT_DUNES);
        Files.write(in.resolve("a.png"), picture);
        start("--existing");
        await(out.resolve("a-protected.png.json"));
        await(temp.resolve("home/ledger.jsonl"), "\n");
        watch.destroyForcibly().waitFor();
        Files.write(in.resolve("b.png"), drawn(DrawnPicture.PAINTED_HARBOUR));
        start("--existing");
        await(out.resolve("b-protected.png.json"));
        watch.destroy();
        assertTrue(watch.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of("a-protected.png", "a-protected.png.json", "b-protected.png", "b-protected.png.json"), copies());
    }

    @Test
    void an_idle_watch_ends_at_once() throws Exception {
        start();
        watch.destroy();
        assertTrue(watch.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals("the watch has ended", err().lines().reduce((_, last) -> last).orElseThrow());
        assertEquals("", Files.readString(temp.resolve("stdout")));
        assertFalse(Files.exists(out), "nothing was made");
    }

    private void start(String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(Program.launcher().toString(), "watch", in.toString(), "--output", out.toString(), "--steps", "2"));
        command.addAll(List.of(more));
        Map<String, String> environment = new TreeMap<>(Program.ownJava());
        environment.put(UserFolders.VARIABLE, temp.resolve("home").toString());
        watch = Program.start(command, environment, temp.resolve("stdout"), temp.resolve("stderr"));
        await(temp.resolve("stderr"), "watching ");
    }

    // In pieces, with pauses shorter than those that mean the end.
    private static void writeSlowly(Path file, byte[] content) throws Exception {
        int pieces = 5;
        try (OutputStream stream = Files.newOutputStream(file)) {
            for (int i = 0; i < pieces; i++) {
                int from = content.length * i / pieces;
                stream.write(content, from, content.length * (i + 1) / pieces - from);
                stream.flush();
                Thread.sleep(600);
            }
        }
    }

    private byte[] drawn(DrawnPicture drawn) throws Exception {
        Path file = temp.resolve("drawn.png");
        new ArtworkWriter().write(drawn.draw(96, 64), PictureFormat.PNG, 100, file, true);
        return Files.readAllBytes(file);
    }

    private void await(Path file) throws Exception {
        await(file, "");
    }

    private void await(Path file, String content) throws Exception {
        for (long begin = System.nanoTime(); !Files.exists(file) || !Files.readString(file).contains(content); ) {
            assertTrue(watch.isAlive() && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS), () -> file + " does not come: " + err());
            Thread.sleep(20);
        }
    }

    private String err() {
        try {
            return Files.readString(temp.resolve("stderr"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile).map(file -> out.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }
}
