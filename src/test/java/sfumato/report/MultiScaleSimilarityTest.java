package sfumato.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.Depth;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.task.Workers;

class MultiScaleSimilarityTest {
    private final Workers one = new Workers(1);

    @Test
    void a_picture_too_small_for_two_scales_has_the_plain_similarity() {
        Samples picture = DrawnSamples.of(Kind.NOISE, 21, 90, Layout.RGB, 1);
        MultiScaleSimilarity similarity = MultiScaleSimilarity.of(picture, disturbed(picture), one);
        assertEquals(similarity.single(), similarity.multi(), 1e-15);
    }

    @Test
    void two_scales_are_weighed_as_the_first_two_of_five() {
        Samples picture = DrawnSamples.of(Kind.SMOOTH, 43, 22, Layout.GREY, 2);
        Samples copy = disturbed(picture);
        StructuralSimilarity.Means fine = StructuralSimilarity.means(picture, copy, 0, one);
        StructuralSimilarity.Means coarse = StructuralSimilarity.means(halved(picture), halved(copy), 0, one);
        double expected = Math.pow(fine.structure(), 0.0448 / 0.3304) * Math.pow(coarse.whole(), 0.2856 / 0.3304);
        assertEquals(expected, MultiScaleSimilarity.of(picture, copy, one).multi(), 1e-5, "the halves are rounded to 16 bits");
    }

    @ParameterizedTest
    @CsvSource({"176, 5", "175, 4", "88, 4", "87, 3", "22, 2", "21, 1"})
    void each_scale_leaves_the_window_its_eleven_pixels(int shorterSide, int scales) {
        Samples picture = DrawnSamples.of(Kind.SMOOTH, shorterSide, 200, Layout.GREY, 3);
        Samples copy = disturbed(picture);
        double[] weights = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
        double sum = 0;
        double logarithm = 0;
        for (int scale = 0; scale < scales; scale++) {
            StructuralSimilarity.Means means = StructuralSimilarity.means(picture, copy, scale, one);
            logarithm += weights[scale] * Math.log(scale == scales - 1 ? means.whole() : means.structure());
            sum += weights[scale];
        }
        assertEquals(Math.exp(logarithm / sum), MultiScaleSimilarity.of(picture, copy, one).multi(), 1e-12);
    }

    @Test
    void fine_noise_harms_the_plain_similarity_more() {
        Samples picture = DrawnSamples.of(Kind.SMOOTH, 200, 200, Layout.RGB, 4);
        MultiScaleSimilarity similarity = MultiScaleSimilarity.of(picture, disturbed(picture), one);
        assertTrue(similarity.multi() > similarity.single() + 0.04, similarity.toString());
    }

    @Test
    void a_negative_is_not_alike_at_all() {
        Samples picture = DrawnSamples.of(Kind.NOISE, 60, 60, Layout.GREY, 5);
        Samples negative = picture.copy();
        for (int i = 0; i < negative.codes().length; i++) {
            negative.codes()[i] = (byte) ~negative.codes()[i];
        }
        assertEquals(0, MultiScaleSimilarity.of(picture, negative, one).multi());
    }

    // 16 bits keep nearly all of a mean of four codes.
    private static Samples halved(Samples grey) {
        Samples half = Samples.blank(grey.width() / 2, grey.height() / 2, Layout.GREY, Depth.SIXTEEN);
        int[] row = new int[half.width()];
        for (int y = 0; y < half.height(); y++) {
            for (int x = 0; x < half.width(); x++) {
                row[x] = 257 * (grey.code(2 * x, 2 * y, 0) + grey.code(2 * x + 1, 2 * y, 0)
                        + grey.code(2 * x, 2 * y + 1, 0) + grey.code(2 * x + 1, 2 * y + 1, 0)) / 4;
            }
            half.setRow(y, row);
        }
        return half;
    }

    private static Samples disturbed(Samples picture) {
        SplittableRandom random = new SplittableRandom(99);
        Samples copy = picture.copy();
        for (int i = 0; i < copy.codes().length; i++) {
            copy.codes()[i] = (byte) Math.clamp((copy.codes()[i] & 0xFF) + random.nextInt(-8, 9), 0, 255);
        }
        return copy;
    }
}
