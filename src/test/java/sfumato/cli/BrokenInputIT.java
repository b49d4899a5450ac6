package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong with a picture or a folder: one clear line, exit status 1, nothing left behind.
class BrokenInputIT {
    @TempDir
    Path temp;

    @Test
    void a_text_file_named_png() throws IOException {
        assertRefused(Files.writeString(art().resolve("text.png"), "This is no picture.\n"));
    }

    @Test
    void an_empty_file() throws IOException {
        assertRefused(Files.createFile(art().resolve("empty.png")));
    }

    @Test
    void a_truncated_jpeg() throws IOException {
        assertRefused(truncated(TestPicture.write(art().resolve("truncated.jpg"), 160, 120, 1)));
    }

    @Test
    void a_truncated_png() throws IOException {
        assertRefused(truncated(TestPicture.write(art().resolve("truncated.png"), 160, 120, 1)));
    }

    @Test
    void a_file_that_is_not_there() throws IOException {
        assertRefused(art().resolve("missing.png"));
    }

    @Test
    void an_output_folder_below_a_regular_file() throws IOException {
        Path picture = TestPicture.write(art().resolve("a.png"), 64, 64, 1);
        Path file = Files.writeString(temp.resolve("file"), "not a folder");
        Program.run("protect", picture, "--output", file.resolve("out"), "--effort", "quick").assertOneFailure(file.toString());
        assertEquals("not a folder", Files.readString(file));
        assertEquals(List.of("art", "art/a.png", "file"), everything());
    }

    @Test
    void an_input_folder_without_rights() throws IOException {
        TestPicture.write(art().resolve("a.png"), 64, 64, 1);
        assumeTrue(art().toFile().setReadable(false) && !Files.isReadable(art()), "the rights of folders bind everyone but the administrator");
        Program.Ended ended = Program.run("protect", art(), "--output", temp.resolve("out"), "--effort", "quick");
        assertTrue(art().toFile().setReadable(true));
        ended.assertOneFailure("no permission");
        assertEquals(List.of("art", "art/a.png"), everything());
    }

    @Test
    void an_output_folder_without_rights() throws IOException {
        Path picture = TestPicture.write(art().resolve("a.png"), 64, 64, 1);
        Path out = Files.createDirectory(temp.resolve("out"));
        assumeTrue(out.toFile().setWritable(false) && !Files.isWritable(out), "the rights of folders bind everyone but the administrator");
        Program.Ended ended = Program.run("protect", picture, "--output", out, "--effort", "quick");
        assertTrue(out.toFile().setWritable(true));
        ended.assertOneFailure("no permission");
        assertEquals(List.of("art", "art/a.png", "out"), everything());
    }

    @Test
    void the_good_pictures_beside_a_broken_one_are_protected() throws IOException {
        TestPicture.write(art().resolve("a.png"), 64, 64, 1);
        Files.writeString(art().resolve("b.png"), "This is no picture.\n");
        TestPicture.write(art().resolve("c.jpg"), 64, 64, 2);
        Program.Ended ended = Program.run("protect", art(), "--output", temp.resolve("out"), "--effort", "quick", "--report", "none");
        assertEquals(1, ended.status(), ended.toString());
        assertEquals(1, ended.complaints().size(), ended.toString());
        assertEquals(List.of("art", "art/a.png", "art/b.png", "art/c.jpg", "out", "out/.sfumato-journal.jsonl", "out/a-protected.png", "out/c-protected.jpg"), everything());
    }

    private void assertRefused(Path picture) throws IOException {
        byte[] before = Files.exists(picture) ? Files.readAllBytes(picture) : new byte[0];
        List<String> filesBefore = everything();
        Program.run("protect", picture, "--output", temp.resolve("out"), "--effort", "quick").assertOneFailure(picture.toString());
        assertFalse(Files.exists(temp.resolve("out"), LinkOption.NOFOLLOW_LINKS));
        assertEquals(filesBefore, everything());
        assertArrayEquals(before, Files.exists(picture) ? Files.readAllBytes(picture) : new byte[0]);
    }

    private Path art() throws IOException {
        return Files.createDirectories(temp.resolve("art"));
    }

    private static Path truncated(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.filter(file -> !file.equals(temp)).map(file -> temp.relativize(file).toString()).sorted().toList();
        }
    }
}
