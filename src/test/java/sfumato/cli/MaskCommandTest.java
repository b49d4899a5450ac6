package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.codec.ArtworkReader;

class MaskCommandTest {
    @TempDir
    Path temp;
    private Shell shell;

    @BeforeEach
    void make_a_picture() {
        shell = new Shell(temp);
        TestPicture.write(temp.resolve("a.jpg"), 91, 67, 1);
    }

    @Test
    void a_grey_png_of_the_pictures_size_is_written_and_named() throws Exception {
        assertEquals(0, shell.run("mask", "./a.jpg", "--output", "./new/mask.png"), () -> shell.err());
        assertEquals("./new/mask.png\n", shell.out());
        assertEquals("91x67 GREY", new ArtworkReader().read(temp.resolve("new/mask.png")).samples().toString());
        assertEquals(0, shell.engine.sessions, "no encoder is needed");
    }

    @Test
    void no_file_is_ever_replaced() throws Exception {
        shell.file("mask.png", "mine");
        assertEquals(1, shell.run("mask", "./a.jpg", "--output", "./mask.png"));
        assertEquals("mine", Files.readString(temp.resolve("mask.png")));
    }

    @Test
    void a_broken_picture_is_named() {
        shell.file("b.png", "no picture");
        assertEquals(1, shell.run("mask", "./b.png", "--output", "./mask.png"));
        assertTrue(shell.err().contains("./b.png"), shell.err());
        assertFalse(Files.exists(temp.resolve("mask.png")));
    }

    @Test
    void wrong_usage_is_refused() {
        assertEquals(2, shell.run("mask", "./a.jpg"));
        assertEquals(2, shell.run("mask", "--output", "./mask.png"));
        assertEquals(2, shell.run("mask", "", "--output", "./mask.png"));
        assertEquals(2, shell.run("mask", "./a.jpg", "--output", "./mask.jpg"));
        assertTrue(shell.err().contains("must end in .png"), shell.err());
    }
}
