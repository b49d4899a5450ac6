package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

class MaskFileTest {
    @TempDir
    private Path folder;

    @Test
    void greys_are_shares() throws Exception {
        assertShares(Layout.GREY, new int[] {0, 100, 255}, 0, 100, 255);
    }

    @Test
    void colours_count_by_their_luma() throws Exception {
        assertShares(Layout.RGB, new int[] {255, 0, 0, 0, 255, 0, 0, 0, 255}, 76, 150, 29);
    }

    @Test
    void what_is_transparent_is_left_alone() throws Exception {
        assertShares(Layout.GREY_ALPHA, new int[] {255, 0, 255, 128, 200, 255}, 0, 128, 200);
        assertShares(Layout.RGB_ALPHA, new int[] {255, 255, 255, 0, 255, 255, 255, 51, 255, 255, 255, 255}, 0, 51, 255);
    }

    @Test
    void nearly_black_is_black() throws Exception {
        assertShares(Layout.GREY, new int[] {7, 8, 9}, 0, 8, 9);
    }

    @Test
    void sixteen_bits_are_rounded_to_eight() throws Exception {
        Samples samples = Samples.blank(3, 1, Layout.GREY, Depth.SIXTEEN);
        samples.setRow(0, new int[] {0, 100 * 257 + 128, 65_535});
        assertArrayEquals(new byte[] {0, 100, (byte) 255}, MaskFile.read(write(samples), folder.resolve("art.png"), new Size(3, 1), new Cancellation()).shares());
    }

    @Test
    void a_mask_that_is_black_everywhere_is_refused() throws Exception {
        Path file = write(Samples.blank(3, 1, Layout.RGB_ALPHA));
        Problem.Unsupported problem = assertThrows(Problem.Unsupported.class, () -> MaskFile.read(file, folder.resolve("art.png"), new Size(3, 1), new Cancellation()));
        assertEquals(file, problem.path());
        assertTrue(problem.what().contains("black everywhere (what is transparent counts as black)"), problem.what());
    }

    @Test
    void a_mask_of_another_shape_is_refused_with_both_sizes() throws Exception {
        Path file = write(white(40, 31));
        Problem.Unsupported problem = assertThrows(Problem.Unsupported.class, () -> MaskFile.read(file, folder.resolve("art.png"), new Size(400, 400), new Cancellation()));
        assertTrue(problem.what().contains("40 x 31 pixels") && problem.what().contains("art.png, 400 x 400 pixels"), problem.what());
    }

    @ParameterizedTest
    @CsvSource({"640, 480", "1, 1", "33, 25", "3999, 3000", "80, 59"})
    void any_size_of_the_same_shape_fits_within_rounding(int width, int height) throws Exception {
        Path file = write(white(width, height));
        assertDoesNotThrow(() -> MaskFile.read(file, folder.resolve("art.png"), new Size(400, 300), new Cancellation()));
    }

    @ParameterizedTest
    @CsvSource({"300, 400", "400, 250", "800, 590", "60, 40"})
    void other_shapes_do_not(int width, int height) throws Exception {
        Path file = write(white(width, height));
        assertThrows(Problem.Unsupported.class, () -> MaskFile.read(file, folder.resolve("art.png"), new Size(400, 300), new Cancellation()));
    }

    @Test
    void a_mask_that_is_no_picture_is_the_problem_of_its_file() {
        Path file = folder.resolve("nothing.png");
        assertEquals(file, assertThrows(Problem.Missing.class, () -> MaskFile.read(file, folder.resolve("art.png"), new Size(4, 3), new Cancellation())).path());
    }

    // Of three pixels.
    private void assertShares(Layout layout, int[] codes, int... shares) throws Exception {
        Samples samples = Samples.blank(3, 1, layout);
        samples.setRow(0, codes);
        byte[] read = MaskFile.read(write(samples), folder.resolve("art.png"), new Size(3, 1), new Cancellation()).shares();
        for (int i = 0; i < shares.length; i++) {
            assertEquals(shares[i], read[i] & 0xFF, "pixel " + i);
        }
    }

    private static Samples white(int width, int height) {
        Samples samples = Samples.blank(width, height, Layout.GREY);
        Arrays.fill(samples.codes(), (byte) 255);
        return samples;
    }

    private Path write(Samples samples) throws Exception {
        return PictureFiles.write(folder.resolve("mask.png"), samples);
    }
}
