package sfumato.report;

import sfumato.image.sight.ColourDifference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.task.Workers;

class VisibilityMeterTest {
    private static final double C1 = 6.5025;
    private static final double C2 = 58.5225;
    private final Workers one = new Workers(1);

    @ParameterizedTest
    @EnumSource
    void equal_pictures_show_no_difference_at_all(Layout layout) {
        Samples picture = random(300, 150, layout, 1);
        Visibility visibility = measure(picture, picture.copy(), one);
        assertEquals(0, visibility.maxCodes());
        assertEquals(0, visibility.rmsCodes());
        assertEquals(Double.POSITIVE_INFINITY, visibility.psnr());
        assertEquals(1, visibility.ssim());
        assertEquals(1, visibility.msSsim());
        assertEquals(new ColourDifference(0, 0, 0), visibility.colour());
    }

    @Test
    void one_sample_changed_by_ten_codes_is_the_maximum_and_spreads_in_the_rms() {
        Samples picture = random(20, 10, Layout.RGB, 2);
        Samples copy = picture.copy();
        int code = picture.code(0, 5, 1);
        copy.codes()[picture.index(0, 5) + 1] = (byte) (code < 128 ? code + 10 : code - 10);
        Visibility visibility = measure(picture, copy, one);
        assertEquals(10, visibility.maxCodes());
        assertEquals(10 / Math.sqrt(600), visibility.rmsCodes(), 1e-12);
        assertEquals(20 * Math.log10(255 * Math.sqrt(600) / 10), visibility.psnr(), 1e-12);
    }

    @Test
    void sixteen_bits_are_measured_in_codes_of_eight() {
        Samples picture = random(40, 30, Layout.RGB, 2);
        Samples copy = random(40, 30, Layout.RGB, 3);
        Visibility expected = measure(picture, copy, one);
        Visibility fine = measure(picture.at(Depth.SIXTEEN), copy.at(Depth.SIXTEEN), one);
        assertEquals(expected.maxCodes(), fine.maxCodes());
        assertEquals(expected.rmsCodes(), fine.rmsCodes(), 1e-9);
        assertEquals(expected.ssim(), fine.ssim(), 1e-9);
    }

    @Test
    void black_against_white_is_the_greatest_difference() {
        Visibility visibility = measure(grey(40, 30, 0), grey(40, 30, 255), one);
        assertEquals(255, visibility.maxCodes());
        assertEquals(255, visibility.rmsCodes());
        assertEquals(0, visibility.psnr());
        assertEquals(C1 / (255 * 255 + C1), visibility.ssim(), 1e-12);
    }

    @Test
    void two_flat_greys_differ_in_luminance_only() {
        double expected = (2 * 100 * 110 + C1) / (100 * 100 + 110 * 110 + C1);
        assertEquals(expected, measure(grey(64, 64, 100), grey(64, 64, 110), one).ssim(), 1e-9);
    }

    @Test
    void alpha_is_ignored() {
        Samples picture = random(30, 30, Layout.RGB_ALPHA, 3);
        Samples copy = picture.copy();
        for (int i = 3; i < copy.codes().length; i += 4) {
            copy.codes()[i] = 7;
        }
        assertEquals(1, measure(picture, copy, one).ssim());
        assertEquals(0, measure(picture, copy, one).maxCodes());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, RGB", "3, 40, RGB", "11, 11, GREY", "10, 12, RGB_ALPHA", "37, 23, GREY_ALPHA", "150, 13, RGB", "12, 300, GREY"})
    void the_similarity_agrees_with_the_definition_written_out(int width, int height, Layout layout) {
        Samples picture = random(width, height, layout, 4);
        Samples copy = disturbed(picture, 12);
        double expected = similarity(picture, copy);
        assertEquals(expected, measure(picture, copy, one).ssim(), 1e-10, "another order of sums in double");
    }

    @Test
    void any_number_of_threads_gives_the_same_bits() {
        Samples picture = random(500, 333, Layout.RGB, 5);
        Samples copy = disturbed(picture, 9);
        Visibility expected = measure(picture, copy, one);
        for (int threads = 2; threads <= 3; threads++) {
            try (Workers workers = new Workers(threads)) {
                assertEquals(expected, measure(picture, copy, workers));
            }
        }
    }

    @Test
    void pictures_of_different_shape_are_refused() {
        Samples picture = grey(20, 10, 0);
        assertThrows(IllegalArgumentException.class, () -> measure(picture, grey(10, 20, 0), one));
        assertThrows(IllegalArgumentException.class,
                () -> measure(picture, Samples.blank(20, 10, Layout.RGB), one));
    }

    @Test
    void codes_are_measured_on_the_pictures_own_and_colours_on_what_they_look_like() {
        Samples own = random(60, 50, Layout.RGB, 6);
        Samples shown = random(60, 50, Layout.RGB, 7);
        VisibilityMeter.Pair ownPair = new VisibilityMeter.Pair(own, disturbed(own, 5));
        VisibilityMeter.Pair shownPair = new VisibilityMeter.Pair(shown, disturbed(shown, 9));
        Visibility visibility = VisibilityMeter.measure(ownPair, shownPair, one);
        Visibility ofOwn = VisibilityMeter.measure(ownPair, ownPair, one);
        assertEquals(ofOwn.rmsCodes(), visibility.rmsCodes());
        assertEquals(ofOwn.ssim(), visibility.ssim());
        assertEquals(ofOwn.msSsim(), visibility.msSsim());
        assertEquals(VisibilityMeter.measure(shownPair, shownPair, one).colour(), visibility.colour());
    }

    @Test
    void own_codes_of_sixteen_bits_may_be_shown_with_eight() {
        Samples shown = random(30, 20, Layout.RGB, 8);
        Samples own = shown.at(Depth.SIXTEEN);
        Visibility visibility = VisibilityMeter.measure(new VisibilityMeter.Pair(own, own), new VisibilityMeter.Pair(shown, shown), one);
        assertEquals(0, visibility.colour().max());
    }

    @Test
    void what_is_shown_of_another_size_is_refused() {
        Samples picture = grey(20, 10, 0);
        Samples turned = grey(10, 20, 0);
        assertThrows(IllegalArgumentException.class, () -> VisibilityMeter.measure(
                new VisibilityMeter.Pair(picture, picture), new VisibilityMeter.Pair(turned, turned), one));
    }

    private static Visibility measure(Samples original, Samples copy, Workers workers) {
        VisibilityMeter.Pair pair = new VisibilityMeter.Pair(original, copy);
        return VisibilityMeter.measure(pair, pair, workers);
    }

    private static double similarity(Samples a, Samples b) {
        int w = Math.min(11, a.width());
        int h = Math.min(11, a.height());
        double sum = 0;
        for (int y = 0; y + h <= a.height(); y++) {
            for (int x = 0; x + w <= a.width(); x++) {
                sum += window(a, b, x, y, w, h);
            }
        }
        return sum / ((a.width() - w + 1) * (a.height() - h + 1));
    }

    // Two passes, with the variances as mean squared distances from the means: not the formula of the program.
    private static double window(Samples a, Samples b, int x0, int y0, int w, int h) {
        double total = 0;
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < w * h; i++) {
            double weight = weight(i % w, w) * weight(i / w, h);
            total += weight;
            meanA += weight * luma(a, x0 + i % w, y0 + i / w);
            meanB += weight * luma(b, x0 + i % w, y0 + i / w);
        }
        meanA /= total;
        meanB /= total;
        double varianceA = 0;
        double varianceB = 0;
        double covariance = 0;
        for (int i = 0; i < w * h; i++) {
            double weight = weight(i % w, w) * weight(i / w, h) / total;
            double da = luma(a, x0 + i % w, y0 + i / w) - meanA;
            double db = luma(b, x0 + i % w, y0 + i / w) - meanB;
            varianceA += weight * da * da;
            varianceB += weight * db * db;
            covariance += weight * da * db;
        }
        return (2 * meanA * meanB + C1) * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }

    private static double weight(int i, int length) {
        double distance = i - (length - 1) / 2.0;
        return Math.exp(-distance * distance / 4.5);
    }

    private static double luma(Samples picture, int x, int y) {
        return picture.layout().colours() == 1 ? picture.code(x, y, 0)
                : 0.299 * picture.code(x, y, 0) + 0.587 * picture.code(x, y, 1) + 0.114 * picture.code(x, y, 2);
    }

    private static Samples grey(int width, int height, int code) {
        byte[] codes = new byte[width * height];
        Arrays.fill(codes, (byte) code);
        return new Samples(width, height, Layout.GREY, codes);
    }

    private static Samples random(int width, int height, Layout layout, long seed) {
        Samples picture = Samples.blank(width, height, layout);
        new SplittableRandom(seed).nextBytes(picture.codes());
        return picture;
    }

    private static Samples disturbed(Samples picture, int most) {
        SplittableRandom random = new SplittableRandom(99);
        Samples copy = picture.copy();
        for (int i = 0; i < copy.codes().length; i++) {
            int code = (copy.codes()[i] & 0xFF) + random.nextInt(-most, most + 1);
            copy.codes()[i] = (byte) Math.clamp(code, 0, 255);
        }
        return copy;
    }
}
