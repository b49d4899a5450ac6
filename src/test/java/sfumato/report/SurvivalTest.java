package sfumato.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    private static final Wear WEAR = new Wear.Jpeg(75);

    @Test
    void it_is_the_shift_after_divided_by_the_shift_before() {
        Survival survival = TestEvidence.survival(WEAR, 0.4, 0.3);
        assertEquals(0.75, survival.share().orElseThrow(), 1e-12);
        assertEquals(1, survival.noiseShare().orElseThrow(), 1e-12);
        assertEquals(Optional.empty(), survival.reason());
    }

    @Test
    void nothing_is_divided_by_no_shift() {
        Survival survival = TestEvidence.survival(WEAR, 0, 0);
        assertEquals(OptionalDouble.empty(), survival.share());
        assertEquals(Optional.of("no shift"), survival.reason());
    }

    @Test
    void a_picture_that_is_not_larger_says_so() {
        Survival survival = new Survival(new Wear.Resize(1080), Optional.empty());
        assertEquals(OptionalDouble.empty(), survival.share());
        assertEquals(Optional.of("not smaller"), survival.reason());
    }

    @Test
    void every_kind_of_wear_has_a_name_of_its_own() {
        assertEquals("jpeg_95 jpeg_85 jpeg_75 jpeg_50 resize_1080 resize_768 resize_512 blur_0.75 blur_1.25 noise_0.05 crop_90 noise_0.05_upscale_2",
                Wear.ALL.stream().map(Wear::key).collect(Collectors.joining(" ")));
        assertEquals(Wear.ALL.size(), Wear.ALL.stream().map(Wear::label).distinct().count());
    }
}
