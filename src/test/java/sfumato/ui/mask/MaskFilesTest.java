package sfumato.ui.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.attack.Mask;
import sfumato.drawn.DrawnPicture;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.protect.MaskChoice;
import sfumato.task.Workers;

class MaskFilesTest {
    private static final Size PICTURE = new Size(2500, 1667);
    @TempDir
    private Path folder;
    private final MaskModel model = new MaskModel();

    @Test
    void what_was_painted_is_read_back_as_it_was_painted() throws Exception {
        paint();
        Path file = folder.resolve("mask.png");
        assertEquals(new MaskChoice.FromFile(file), MaskFiles.write(model.mask(), file));
        byte[] read = MaskFiles.opened(file, folder.resolve("art.png"), PICTURE).shares();
        byte[] painted = model.mask().shares();
        for (int i = 0; i < painted.length; i++) {
            int share = painted[i] & 0xFF;
            assertEquals(share < 8 ? 0 : share, read[i] & 0xFF, "the blackest codes are taken as black");
        }
    }

    @Test
    void black_is_black_for_the_picture_too() throws Exception {
        paint();
        Path file = folder.resolve("mask.png");
        MaskFiles.write(model.mask(), file);
        float[] row = MaskFiles.opened(file, folder.resolve("art.png"), PICTURE).on(PICTURE).rows(976, 977);
        int left = (int) (200.0 * 2500 / 1024);
        int right = (int) (600.0 * 2500 / 1024);
        for (int x = left; x < right; x++) {
            assertEquals(0, row[x]);
        }
        assertEquals(1, row[2400]);
    }

    @Test
    void a_mask_that_changes_nothing_is_none() throws Exception {
        model.start(PICTURE);
        Path file = folder.resolve("mask.png");
        assertEquals(new MaskChoice.None(), MaskFiles.write(model.mask(), file));
        assertFalse(Files.exists(file));
    }

    @Test
    void no_file_is_ever_replaced() throws Exception {
        paint();
        Path file = Files.writeString(folder.resolve("mask.png"), "precious");
        assertThrows(Problem.class, () -> MaskFiles.write(model.mask(), file));
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void a_larger_mask_brought_down_keeps_every_black_place_black() {
        byte[] shares = new byte[3000 * 2000];
        Arrays.fill(shares, (byte) 255);
        for (int x = 0; x < 3000; x++) {
            shares[1001 * 3000 + x] = 0; // a hairline
        }
        Mask fitted = MaskFiles.fitted(new Mask(new Size(3000, 2000), shares), new Size(1024, 683));
        int row = (int) (1001.5 * 683 / 2000);
        for (int x = 0; x < 1024; x++) {
            assertEquals(0, fitted.shares()[row * 1024 + x]);
            assertEquals(-1, fitted.shares()[(row + 3) * 1024 + x]);
        }
    }

    @Test
    void a_smaller_mask_is_interpolated_and_keeps_its_black_up_to_the_edge() {
        Mask fitted = MaskFiles.fitted(new Mask(new Size(2, 1), new byte[] {0, -1}), new Size(10, 5));
        for (int y = 0; y < 5; y++) {
            assertArrayEquals(new byte[5], Arrays.copyOfRange(fitted.shares(), 10 * y, 10 * y + 5));
            assertTrue((fitted.shares()[10 * y + 9] & 0xFF) == 255);
        }
    }

    @Test
    void a_mask_of_another_shape_is_refused_in_words() throws Exception {
        Path file = folder.resolve("square.png");
        new ArtworkWriter().write(Samples.blank(50, 50, Layout.GREY), PictureFormat.PNG, 100, file, false);
        assertThrows(Problem.Unsupported.class, () -> MaskFiles.opened(file, folder.resolve("art.png"), PICTURE));
    }

    @Test
    void the_proposal_has_the_size_of_the_mask_and_asks_for_less_in_smooth_places() throws Exception {
        Path picture = folder.resolve("dunes.png");
        new ArtworkWriter().write(DrawnPicture.FLAT_DUNES.draw(240, 180), PictureFormat.PNG, 100, picture, false);
        Size size = new Size(240, 180);
        try (Workers workers = new Workers(1)) {
            Mask proposed = MaskFiles.proposed(picture, size, workers);
            model.start(size);
            model.replace(proposed);
        }
        assertTrue(model.coverProperty().get().less() > 0.5);
        assertEquals(0, model.coverProperty().get().alone());
    }

    private void paint() {
        model.start(PICTURE);
        model.beginStroke(200, 400, 40);
        model.strokeTo(600, 400);
        model.endStroke();
        model.strengthProperty().set(MaskStrength.LESS);
        model.beginStroke(300, 600, 25);
        model.endStroke();
    }
}
