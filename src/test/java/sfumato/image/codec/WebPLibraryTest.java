package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;

class WebPLibraryTest {
    @TempDir
    Path folder;

    @Test
    void what_the_library_never_frees_is_not_made_for_every_picture() throws Exception {
        writeAndRead("first", true);
        int reading = WebPLibrary.READING.made();
        int writing = WebPLibrary.WRITING.made();
        for (int i = 0; i < 5; i++) {
            writeAndRead("next-" + i, i % 2 == 0);
        }
        assertEquals(List.of(reading, writing), List.of(WebPLibrary.READING.made(), WebPLibrary.WRITING.made()));
    }

    @Test
    void the_picture_before_leaves_no_trace_in_the_next() throws Exception {
        Path lossy = writeAndRead("lossy", false);
        Path lossless = writeAndRead("lossless", true);
        assertArrayEquals(Files.readAllBytes(lossy), Files.readAllBytes(writeAndRead("lossy-again", false)));
        assertArrayEquals(Files.readAllBytes(lossless), Files.readAllBytes(writeAndRead("lossless-again", true)));
    }

    private Path writeAndRead(String name, boolean lossless) throws Exception {
        Path file = folder.resolve(name + ".webp");
        Artwork artwork = new Artwork(DrawnPicture.PAINTED_HARBOUR.draw(64, 48), PictureFormat.WEBP);
        new ArtworkWriter().write(artwork, new Export(PictureFormat.WEBP, 90, Export.Chroma.FULL, false, lossless), file, false);
        new ArtworkReader().read(file);
        return file;
    }
}
