package sfumato.report;

import sfumato.image.sight.ColourDifference;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightTest {
    @ParameterizedTest
    @CsvSource({"1, HARDLY", "1.5, HARDLY", "2, CAREFUL_EYE", "3, CAREFUL_EYE", "3.1, ANYONE"})
    void flat_regions_show_the_least(double p95, Sight sight) {
        assertEquals(sight, Sight.of(visibility(1, Optional.of(p95))));
    }

    @ParameterizedTest
    @CsvSource({"1, HARDLY", "3, HARDLY", "4, CAREFUL_EYE", "5, CAREFUL_EYE", "5.1, ANYONE"})
    void texture_hides_more(double p95, Sight sight) {
        assertEquals(sight, Sight.of(visibility(p95, Optional.empty())));
        assertEquals(sight, Sight.of(visibility(p95, Optional.of(0.5))));
    }

    @Test
    void an_unchanged_picture_is_called_so() {
        assertEquals(Sight.UNCHANGED, Sight.of(TestVisibility.ofNothing()));
    }

    private static Visibility visibility(double p95, Optional<Double> flat) {
        return new Visibility(8, 3, 38, 0.98, 0.99, difference(p95), flat.map(SightTest::difference), 0.2);
    }

    private static ColourDifference difference(double p95) {
        return new ColourDifference(p95 / 2, p95, 2 * p95);
    }
}
