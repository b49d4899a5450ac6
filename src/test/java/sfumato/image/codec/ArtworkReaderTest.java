package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.problem.Problem;

class ArtworkReaderTest {
    private static final byte[] PNG = PngFile.of(1, 1, 8, 0).pixels(new byte[] {7});

    private final ArtworkReader reader = new ArtworkReader();

    @TempDir
    Path folder;

    @Test
    void a_text_file_named_png_is_refused_with_one_line() throws Exception {
        Problem problem = refused(file("notes.png", "Dear diary".getBytes(StandardCharsets.UTF_8)));
        assertInstanceOf(Problem.Unreadable.class, problem);
        assertEquals(1, problem.getMessage().lines().count());
    }

    @Test
    void the_content_decides_not_the_name() throws Exception {
        assertEquals(PictureFormat.PNG, reader.read(file("picture.jpg", PNG)).format());
    }

    @Test
    void an_empty_file_is_refused() throws Exception {
        assertEquals("the file is empty", refused(file("empty.png")).what());
    }

    @Test
    void a_folder_is_refused() {
        assertEquals("this is a folder, not a picture", refused(folder).what());
    }

    @Test
    void a_missing_file_is_called_missing() {
        assertInstanceOf(Problem.Missing.class, refused(folder.resolve("none.png")));
    }

    @Test
    void a_device_is_refused_unread() {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless), "needs /dev/zero");
        assertEquals("this is not an ordinary file", refused(endless).what());
    }

    @Test
    void a_file_without_rights_is_refused() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs POSIX rights");
        Path locked = file("locked.png", PNG);
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("-w-------"));
        assumeFalse(Files.isReadable(locked), "this user may read everything");
        assertInstanceOf(Problem.NotPermitted.class, refused(locked));
    }

    @Test
    void kinds_that_are_not_read_are_named() throws Exception {
        Map<String, String> heads = Map.of("AVIF", "\0\0\0 ftypavif", "HEIF", "\0\0\0 ftypheic", "JPEG XL", "\u00FF\n",
                "JPEG 2000", "\0\0\0\fjP  \r\n");
        for (Map.Entry<String, String> head : heads.entrySet()) {
            Problem problem = refused(file("picture", head.getValue().getBytes(StandardCharsets.ISO_8859_1)));
            assertInstanceOf(Problem.Unsupported.class, problem);
            assertTrue(problem.what().startsWith(head.getKey() + " files"), problem.what());
            assertEquals("Convert it to PNG or TIFF first", problem.advice());
        }
    }

    @Test
    void a_picture_that_cannot_fit_is_refused_before_memory_is_taken() throws Exception {
        byte[] huge = PngFile.of(65_535, 65_535, 8, 2).pixels(new byte[3]); // 12.9 GB, more than an array can hold
        assertTrue(refused(file("huge.png", huge)).what().contains("25.8 GB of memory"), refused(folder.resolve("huge.png")).what());
        byte[] large = PngFile.of(10_000, 10_000, 8, 2).pixels(new byte[3]);
        Path file = file("large.png", large);
        assertInstanceOf(Problem.Unsupported.class, assertThrows(Problem.class, () -> new ArtworkReader(500_000_000).read(file)));
    }

    @Test
    void a_side_beyond_the_limit_is_refused() throws Exception {
        assertInstanceOf(Problem.Unsupported.class, refused(file("wide.png", PngFile.of(65_536, 1, 8, 0).pixels(new byte[1]))));
        assertInstanceOf(Problem.Unreadable.class, refused(file("none.png", PngFile.of(0, 1, 8, 0).pixels(new byte[1]))));
    }

    @Test
    void an_interrupted_thread_still_reads() throws Exception {
        Path file = file("picture.png", PNG);
        Thread.currentThread().interrupt();
        Samples samples = reader.read(file).samples();
        assertTrue(Thread.interrupted());
        assertEquals(new Samples(1, 1, Layout.GREY, new byte[] {7}), samples);
    }

    @Test
    void pictures_are_recognised_by_their_endings_in_a_folder() {
        for (String name : new String[] {"a.png", "a.PNG", "a b.c.jpeg", "a.jpg", "a.jpe", "a.jfif",
                "a.tif", "a.webp", "a.psd", "a.heic", "a.jxl"}) {
            assertTrue(ArtworkReader.looksLikePicture(Path.of("folder", name)), name);
        }
        for (String name : new String[] {"a.txt", "png", ".png", "._a.png", ".sfumato-1.tmp", "a.png.bak", "a."}) {
            assertFalse(ArtworkReader.looksLikePicture(Path.of("folder", name)), name);
        }
        assertFalse(ArtworkReader.looksLikePicture(Path.of("/")));
    }

    private Problem refused(Path file) {
        Problem problem = assertThrows(Problem.class, () -> reader.read(file));
        assertEquals(file, problem.path());
        return problem;
    }

    private Path file(String name, byte... bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
