package sfumato.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.report.Verdict.Limit;
import sfumato.report.Verdict.Protection;

class VerdictTest {
    private static final Visibility SEEN = TestVisibility.of(8, 3, 38, 0.98);

    @ParameterizedTest
    @CsvSource({"1, NOT_PROTECTED, NOISE", "1.29, NOT_PROTECTED, NOISE", "1.31, WEAK, NOISE", "1.61, FAIR, NOISE", "2.01, STRONG, NOTHING"})
    void the_gain_over_noise_bounds_the_protection(double gain, Protection protection, Limit limit) {
        assertEquals(new Verdict(protection, limit, Sight.HARDLY), verdict(new Controlled(0.3, 0.3 / gain), 1));
    }

    @ParameterizedTest
    @CsvSource({"0.04, NOT_PROTECTED, SHIFT", "0.05, WEAK, SHIFT", "0.1, FAIR, SHIFT", "0.2, STRONG, NOTHING"})
    void a_small_shift_is_no_protection_however_little_noise_does(double shift, Protection protection, Limit limit) {
        assertEquals(new Verdict(protection, limit, Sight.HARDLY), verdict(new Controlled(shift, 0.0001), 1));
        assertEquals(new Verdict(protection, limit, Sight.HARDLY), verdict(new Controlled(shift, 0), 1));
    }

    @ParameterizedTest
    @CsvSource({"0, WEAK, WEAR", "0.59, WEAK, WEAR", "0.61, FAIR, WEAR", "0.86, STRONG, NOTHING"})
    void what_an_upload_leaves_of_it_bounds_the_protection(double share, Protection protection, Limit limit) {
        assertEquals(new Verdict(protection, limit, Sight.HARDLY), verdict(new Controlled(0.4, 0.1), share));
    }

    @Test
    void only_what_happens_to_every_picture_counts_as_wear() {
        List<Survival> survival = List.of(TestEvidence.survival(new Wear.Jpeg(75), 0.4, 0.4), TestEvidence.survival(new Wear.Noise(0.05), 0.4, 0),
                TestEvidence.survival(new Wear.NoiseAndUpscaling(0.05, 2), 0.4, 0));
        assertEquals(Protection.STRONG, TestEvidence.of(SEEN, new Controlled(0.4, 0.1), Optional.empty(), survival).verdict().protection());
    }

    @Test
    void a_picture_too_small_to_be_resized_is_not_held_back_by_that() {
        List<Survival> survival = List.of(new Survival(new Wear.Resize(512), Optional.empty()));
        assertEquals(Protection.STRONG, TestEvidence.of(SEEN, new Controlled(0.4, 0.1), Optional.empty(), survival).verdict().protection());
    }

    @Test
    void an_identical_copy_is_not_protected() {
        assertEquals(Protection.NOT_PROTECTED,
                TestEvidence.of(SEEN, new Controlled(0, 0), Optional.empty(), TestEvidence.nothing()).verdict().protection());
    }

    @Test
    void what_is_no_number_is_not_protected() {
        assertEquals(Protection.NOT_PROTECTED, verdict(new Controlled(Double.NaN, Double.NaN), 1).protection());
    }

    @Test
    void the_words_name_the_protection_and_what_limits_it() {
        String words = verdict(new Controlled(0.3, 0.25), 1).protectionWords();
        assertTrue(words.startsWith("Not protected: ") && words.endsWith("than plain noise of the same size."), words);
        assertTrue(verdict(new Controlled(0.4, 0.1), 1).protectionWords().endsWith("upload."));
    }

    private static Verdict verdict(Controlled shift, double share) {
        return TestEvidence.of(SEEN, shift, Optional.empty(), TestEvidence.surviving(share)).verdict();
    }
}
