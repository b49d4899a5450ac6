package sfumato.image.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.Depth;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.color.CieLab;
import sfumato.image.color.Ciede2000;
import sfumato.task.Workers;

class ColourMeterTest {
    private final Workers one = new Workers(1);

    @ParameterizedTest
    @EnumSource
    void equal_pictures_do_not_differ_at_all(Kind kind) {
        Samples picture = DrawnSamples.of(kind, 150, 131, Layout.RGB, 1);
        assertEquals(new ColourDifference(0, 0, 0), ColourMeter.measure(picture, picture.copy(), one).all());
    }

    @Test
    void a_flat_shift_of_one_code_is_the_difference_of_the_two_colours() {
        ColourDifference seen = ColourMeter.measure(drawn(150, 140, (_, _) -> 120), drawn(150, 140, (_, _) -> 121), one).all();
        double expected = difference(lab(120), lab(121));
        assertEquals(expected, seen.mean(), 1e-3, "floats in the filter");
        assertEquals(expected, seen.max(), 1e-3, "floats in the filter");
        assertEquals(expected, seen.p95(), 0.005 + 1e-3, "rounded to the nearest hundredth");
    }

    @Test
    void a_fine_checkerboard_is_seen_much_less_than_a_coarse_one() {
        Samples flat = drawn(160, 160, (_, _) -> 120);
        double fine = ColourMeter.measure(flat, drawn(160, 160, (x, y) -> (x + y) % 2 == 0 ? 112 : 128), one).all().mean();
        double coarse = ColourMeter.measure(flat, drawn(160, 160, (x, y) -> (x / 8 + y / 8) % 2 == 0 ? 112 : 128), one).all().mean();
        assertTrue(coarse > 1.5, "coarse " + coarse);
        assertTrue(fine < 0.1 * coarse, "fine " + fine + ", coarse " + coarse);
    }

    @Test
    void coarse_colour_is_seen_more_than_fine_colour_of_the_same_size() {
        Samples flat = coloured(160, (_, _) -> 0);
        double fine = ColourMeter.measure(flat, coloured(160, (x, y) -> (x / 3 + y / 3) % 2 * 16 - 8), one).all().mean();
        double coarse = ColourMeter.measure(flat, coloured(160, (x, y) -> (x / 32 + y / 32) % 2 * 16 - 8), one).all().mean();
        assertTrue(fine < 0.7 * coarse, "fine " + fine + ", coarse " + coarse);
    }

    /// The pictures are as small as the direct computation needs them, so borders are everywhere and every part of the wide
    /// Gaussians is met. The pictures of full contrast have all that is fine, and colours far beyond those of a screen, such as a `b` of 300.
    @ParameterizedTest
    @CsvSource({"NOISE, 60, 45, RGB", "SATURATED, 140, 33, RGB", "SMOOTH, 37, 150, RGB_ALPHA", "GRADIENT, 50, 20, GREY", "NOISE, 3, 200, RGB",
            "NOISE, 1, 1, RGB", "NOISE, 9, 2, GREY_ALPHA"})
    void what_is_seen_agrees_with_the_definition_written_out(Kind kind, int width, int height, Layout layout) {
        Samples picture = DrawnSamples.of(kind, width, height, layout, 3);
        CieLab expected = DirectSight.of(picture);
        CieLab seen = seen(picture);
        for (int i = 0; i < width * height; i++) {
            assertEquals(expected.lightness()[i], seen.lightness()[i], 0.05);
            assertEquals(expected.a()[i], seen.a()[i], 0.25 + 0.001 * Math.abs(expected.a()[i]));
            assertEquals(expected.b()[i], seen.b()[i], 0.25 + 0.001 * Math.abs(expected.b()[i]));
        }
    }

    @ParameterizedTest
    @CsvSource({"NOISE, 60, 45", "SATURATED, 140, 33", "SMOOTH, 3, 200", "FLAT, 61, 62"})
    void the_difference_agrees_with_the_definition_written_out(Kind kind, int width, int height) {
        Samples picture = DrawnSamples.of(kind, width, height, Layout.RGB, 4);
        Samples copy = disturbed(picture, 8);
        int pixels = width * height;
        float[] expected = new float[pixels];
        new Ciede2000(pixels).row(DirectSight.of(picture), DirectSight.of(copy), pixels, expected);
        double sum = 0;
        double greatest = 0;
        for (float difference : expected) {
            sum += difference;
            greatest = Math.max(greatest, difference);
        }
        ColourDifference seen = ColourMeter.measure(picture, copy, one).all();
        assertEquals(sum / pixels, seen.mean(), 0.005 * sum / pixels);
        assertEquals(greatest, seen.max(), 0.01 * greatest);
    }

    @Test
    void tiles_leave_no_seams() {
        Samples picture = DrawnSamples.of(Kind.SMOOTH, 300, 40, Layout.RGB, 5);
        CieLab expected = DirectSight.of(picture);
        CieLab seen = seen(picture);
        for (int i = 0; i < 300 * 40; i++) {
            assertEquals(expected.lightness()[i], seen.lightness()[i], 0.02);
        }
    }

    @Test
    void any_number_of_threads_gives_the_same_bits() {
        Samples picture = DrawnSamples.of(Kind.SMOOTH, 500, 333, Layout.RGB, 5);
        Samples copy = disturbed(picture, 9);
        ColourMeter.Seen expected = ColourMeter.measure(picture, copy, one);
        for (int threads = 2; threads <= 3; threads++) {
            try (Workers workers = new Workers(threads)) {
                assertEquals(expected, ColourMeter.measure(picture, copy, workers));
            }
        }
    }

    @Test
    void sixteen_bits_are_seen_as_the_same_picture_of_eight() {
        Samples picture = DrawnSamples.of(Kind.SMOOTH, 90, 70, Layout.RGB, 6);
        Samples copy = disturbed(picture, 9);
        assertEquals(ColourMeter.measure(picture, copy, one), ColourMeter.measure(picture.at(Depth.SIXTEEN), copy.at(Depth.SIXTEEN), one));
    }

    @Test
    void a_change_finer_than_eight_bits_is_seen_in_sixteen() {
        Samples picture = DrawnSamples.of(Kind.FLAT, 30, 30, Layout.GREY, 7).at(Depth.SIXTEEN);
        Samples copy = picture.copy();
        int[] row = new int[30];
        for (int y = 0; y < 30; y++) {
            copy.row(y, row);
            row[y] += 100;
            copy.setRow(y, row);
        }
        assertTrue(ColourMeter.measure(picture, copy, one).all().mean() > 0);
    }

    @Test
    void a_grey_picture_is_seen_as_the_same_in_colour() {
        Samples picture = DrawnSamples.of(Kind.SMOOTH, 90, 70, Layout.GREY_ALPHA, 8);
        Samples copy = disturbed(picture, 5);
        assertEquals(ColourMeter.measure(picture.inColour(), copy.inColour(), one), ColourMeter.measure(picture, copy, one));
    }

    @Test
    void wholly_transparent_pixels_do_not_differ_whatever_their_colours() {
        Samples picture = Samples.blank(40, 40, Layout.RGB_ALPHA);
        Samples copy = picture.copy();
        for (int i = 0; i < copy.codes().length; i += 4) {
            copy.codes()[i] = 99;
        }
        assertEquals(new ColourDifference(0, 0, 0), ColourMeter.measure(picture, copy, one).all());
    }

    @Test
    void a_half_transparent_pixel_differs_less_than_an_opaque_one() {
        double opaque = ColourMeter.measure(veiled(100, 255), veiled(110, 255), one).all().mean();
        double half = ColourMeter.measure(veiled(100, 128), veiled(110, 128), one).all().mean();
        assertTrue(half < 0.7 * opaque && half > 0.2 * opaque, half + " " + opaque);
    }

    @Test
    void flat_regions_are_measured_by_themselves() {
        Samples original = drawn(200, 100, (x, y) -> x < 100 ? 120 : (x + y) % 2 * 200);
        Samples copy = drawn(200, 100, (x, y) -> x < 100 ? 120 + x / 10 % 2 * 4 : (x + y) % 2 * 200);
        ColourMeter.Seen seen = ColourMeter.measure(original, copy, one);
        assertEquals(0.48, seen.flatShare(), 1e-9, "windows reach four pixels over the border");
        assertTrue(seen.flat().orElseThrow().mean() > 1.5 * seen.all().mean(), seen.toString());
    }

    @Test
    void where_nothing_is_flat_there_is_no_difference_of_flat_regions() {
        Samples picture = DrawnSamples.of(Kind.NOISE, 60, 60, Layout.RGB, 9);
        ColourMeter.Seen seen = ColourMeter.measure(picture, disturbed(picture, 3), one);
        assertEquals(Optional.empty(), seen.flat());
        assertEquals(0, seen.flatShare());
    }

    // As one long row.
    private CieLab seen(Samples picture) {
        WideColours wide = WideColours.of(picture, one);
        SeenTile tile = new SeenTile(picture, wide);
        CieLab all = CieLab.row(picture.width() * picture.height());
        CieLab row = CieLab.row(SeenTile.SIDE);
        for (int y = 0; y < picture.height(); y += SeenTile.SIDE) {
            for (int x = 0; x < picture.width(); x += SeenTile.SIDE) {
                int width = Math.min(SeenTile.SIDE, picture.width() - x);
                int height = Math.min(SeenTile.SIDE, picture.height() - y);
                tile.moveTo(x, y, width, height);
                for (int v = 0; v < height; v++) {
                    tile.row(v, row);
                    int at = (y + v) * picture.width() + x;
                    System.arraycopy(row.lightness(), 0, all.lightness(), at, width);
                    System.arraycopy(row.a(), 0, all.a(), at, width);
                    System.arraycopy(row.b(), 0, all.b(), at, width);
                }
            }
        }
        return all;
    }

    private static CieLab lab(int code) {
        return DirectSight.of(drawn(1, 1, (_, _) -> code));
    }

    private static double difference(CieLab first, CieLab second) {
        float[] difference = new float[1];
        new Ciede2000(1).row(first, second, 1, difference);
        return difference[0];
    }

    private static Samples drawn(int width, int height, IntBinaryOperator code) {
        Samples picture = Samples.blank(width, height, Layout.GREY);
        for (int i = 0; i < width * height; i++) {
            picture.codes()[i] = (byte) code.applyAsInt(i % width, i / width);
        }
        return picture;
    }

    // Red against green, about as light.
    private static Samples coloured(int side, IntBinaryOperator redder) {
        Samples picture = Samples.blank(side, side, Layout.RGB);
        for (int i = 0; i < side * side; i++) {
            int step = redder.applyAsInt(i % side, i / side);
            picture.codes()[3 * i] = (byte) (120 + step);
            picture.codes()[3 * i + 1] = (byte) (120 - step * 3 / 10);
            picture.codes()[3 * i + 2] = 120;
        }
        return picture;
    }

    private static Samples veiled(int code, int alpha) {
        Samples picture = Samples.blank(20, 20, Layout.GREY_ALPHA);
        for (int i = 0; i < picture.codes().length; i += 2) {
            picture.codes()[i] = (byte) code;
            picture.codes()[i + 1] = (byte) alpha;
        }
        return picture;
    }

    // Alpha stays.
    private static Samples disturbed(Samples picture, int most) {
        SplittableRandom random = new SplittableRandom(99);
        Samples copy = picture.copy();
        int channels = picture.layout().channels();
        for (int i = 0; i < copy.codes().length; i++) {
            if (!picture.layout().hasAlpha() || i % channels < channels - 1) {
                copy.codes()[i] = (byte) Math.clamp((copy.codes()[i] & 0xFF) + random.nextInt(-most, most + 1), 0, 255);
            }
        }
        return copy;
    }
}
