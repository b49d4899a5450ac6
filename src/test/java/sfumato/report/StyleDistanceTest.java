package sfumato.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sfumato.tensor.FeatureStatistics;

class StyleDistanceTest {
    private static final FeatureStatistics STYLE = new FeatureStatistics(new double[] {1, 2}, new double[][] {{4, 1}, {1, 3}});

    @Test
    void it_is_the_root_mean_square_difference_of_the_means_and_of_the_covariances() {
        FeatureStatistics other = new FeatureStatistics(new double[] {1, 5}, new double[][] {{4, 3}, {3, 3}});
        StyleDistance distance = StyleDistance.between(STYLE, other);
        assertEquals(Math.sqrt(9 / 2.0), distance.means(), 1e-12);
        assertEquals(Math.sqrt(8 / 4.0), distance.covariances(), 1e-12);
    }

    @Test
    void a_style_is_no_way_from_itself() {
        assertEquals(StyleDistance.NONE, StyleDistance.between(STYLE, STYLE));
    }

    @Test
    void each_part_is_counted_in_its_own_unit() {
        assertEquals(0.35, new StyleDistance(1, 30).in(new StyleDistance(2, 150)), 1e-12);
    }
}
