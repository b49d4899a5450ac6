package sfumato.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.report.Controlled;
import sfumato.report.Evidence;
import sfumato.report.Visibility;

class EvidenceWordsTest {
    private static final Visibility SEEN = new Visibility(8, 3.14159, 38.2449, 0.97129);

    @Test
    void the_eye_hears_the_bound_and_the_usual_measures() {
        EvidenceWords words = words(SEEN, new Controlled(0.4, 0.1));
        assertEquals("Changes any colour value by at most 8 of 255.", words.eye());
        assertEquals("On average (RMS) by 3.1. PSNR 38.2 dB. SSIM 0.971, where 1 is identical.", words.eyeDetail());
    }

    @Test
    void an_identical_copy_is_called_so() {
        EvidenceWords words = words(new Visibility(0, 0, Double.POSITIVE_INFINITY, 1), new Controlled(0, 0));
        assertEquals("Nothing was changed.", words.eye());
        assertEquals("", words.eyeDetail());
        assertEquals("Encoders see no change.", words.encoder());
    }

    @Test
    void the_gain_over_noise_is_told() {
        assertEquals("Encoders see 3.5 times more change than from plain noise.", words(SEEN, new Controlled(0.42, 0.12)).encoder());
    }

    @Test
    void a_copy_no_better_than_noise_is_not_praised() {
        assertEquals("Encoders see hardly more change than from plain noise (1.1 times). More effort or strength may help.",
                words(SEEN, new Controlled(0.11, 0.1)).encoder());
    }

    @Test
    void nothing_is_divided_by_noise_that_does_nothing() {
        assertEquals("Encoders see a change, and none from plain noise.", words(SEEN, new Controlled(0.1, 0)).encoder());
    }

    @Test
    void progress_is_told_in_percent() {
        assertEquals(Optional.of("21 % of the way to what models are to see."),
                words(SEEN, new Controlled(0.4, 0.1), new Controlled(0.214, 0.01)).target());
    }

    @Test
    void a_step_backwards_is_no_progress() {
        assertEquals(Optional.of("No step towards what models are to see."),
                words(SEEN, new Controlled(0.4, 0.1), new Controlled(-0.05, 0.01)).target());
    }

    @Test
    void without_a_target_nothing_is_said_of_one() {
        assertEquals(Optional.empty(), words(SEEN, new Controlled(0.4, 0.1)).target());
    }

    private static EvidenceWords words(Visibility seen, Controlled shift) {
        return EvidenceWords.of(new Evidence(seen, "an encoder", shift, Optional.empty(), List.of()));
    }

    private static EvidenceWords words(Visibility seen, Controlled shift, Controlled target) {
        return EvidenceWords.of(new Evidence(seen, "an encoder", shift, Optional.of(target), List.of()));
    }
}
