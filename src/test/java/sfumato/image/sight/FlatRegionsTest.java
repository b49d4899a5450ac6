package sfumato.image.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.Layout;
import sfumato.image.Samples;

class FlatRegionsTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 200", "200, 2", "300, 150"})
    void a_pixel_is_flat_if_its_window_deviates_by_less_than_two_codes(int width, int height) {
        Samples picture = rougherToTheRight(width, height);
        boolean[] row = new boolean[SeenTile.SIDE];
        FlatRegions regions = new FlatRegions(picture);
        for (int y = 0; y < height; y += SeenTile.SIDE) {
            for (int x = 0; x < width; x += SeenTile.SIDE) {
                regions.moveTo(x, y, Math.min(SeenTile.SIDE, width - x), Math.min(SeenTile.SIDE, height - y));
                for (int v = 0; v < Math.min(SeenTile.SIDE, height - y); v++) {
                    regions.row(v, row);
                    for (int u = 0; u < Math.min(SeenTile.SIDE, width - x); u++) {
                        assertEquals(deviation(picture, x + u, y + v) < 2, row[u], (x + u) + "," + (y + v));
                    }
                }
            }
        }
    }

    @Test
    void a_smooth_gradient_is_flat_even_if_it_is_bright() {
        Samples picture = Samples.blank(60, 20, Layout.GREY);
        for (int i = 0; i < picture.codes().length; i++) {
            picture.codes()[i] = (byte) (195 + i % 60 / 2);
        }
        boolean[] row = new boolean[SeenTile.SIDE];
        FlatRegions regions = new FlatRegions(picture);
        regions.moveTo(0, 0, 60, 20);
        regions.row(10, row);
        for (int x = 0; x < 60; x++) {
            assertEquals(true, row[x]);
        }
    }

    private static Samples rougherToTheRight(int width, int height) {
        SplittableRandom random = new SplittableRandom(1);
        Samples picture = Samples.blank(width, height, Layout.RGB);
        for (int i = 0; i < picture.codes().length; i++) {
            int most = 1 + 8 * (i / 3 % width) / width;
            picture.codes()[i] = (byte) (180 + random.nextInt(-most, most + 1));
        }
        return picture;
    }

    private static double deviation(Samples picture, int x, int y) {
        double mean = 0;
        for (int i = 0; i < 81; i++) {
            mean += luma(picture, x + i % 9 - 4, y + i / 9 - 4) / 81;
        }
        double variance = 0;
        for (int i = 0; i < 81; i++) {
            double difference = luma(picture, x + i % 9 - 4, y + i / 9 - 4) - mean;
            variance += difference * difference / 81;
        }
        return Math.sqrt(variance);
    }

    private static double luma(Samples picture, int x, int y) {
        int column = Smoothing.mirrored(x, picture.width());
        int row = Smoothing.mirrored(y, picture.height());
        return 0.299 * picture.code(column, row, 0) + 0.587 * picture.code(column, row, 1) + 0.114 * picture.code(column, row, 2);
    }
}
