package sfumato.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.report.Controlled;
import sfumato.report.EncoderEvidence;
import sfumato.report.Evidence;
import sfumato.report.TestEvidence;
import sfumato.report.TestVisibility;
import sfumato.report.Visibility;

class EvidenceWordsTest {
    private static final Visibility SEEN = TestVisibility.of(8, 3.14159, 38.2449, 0.97129);

    @Test
    void the_eye_hears_the_bound_and_the_usual_measures() {
        EvidenceWords words = words(SEEN, new Controlled(0.4, 0.1));
        assertEquals("No colour value changed by more than 8 of 255.", words.eye());
        assertEquals("On average (RMS) 3.1. PSNR 38.2 dB. SSIM 0.971, where 1 is identical.", words.eyeDetail());
    }

    @Test
    void the_verdict_is_told_first_and_in_words() {
        EvidenceWords words = words(SEEN, new Controlled(0.12, 0.1));
        assertEquals("Not protected: an encoder sees hardly more in the copy than in the original, or than plain noise would make it see. "
                + "Its weakest point is how little more it does than plain noise of the same size.", words.protection());
        assertEquals("The change is hardly noticed at full size.", words.sight());
    }

    @Test
    void what_is_left_after_an_upload_stands_beside_what_is_left_of_noise() {
        Evidence evidence = TestEvidence.of(SEEN, new Controlled(0.4, 0.1), Optional.empty(), TestEvidence.surviving(0.75));
        assertTrue(EvidenceWords.of(evidence, 8).survival().orElseThrow().startsWith("Left of the change (and of plain noise) after "
                + "JPEG 75: 75 % (100 %), 512 px: 75 % (100 %), blur 1.25: 75 % (100 %), noise 0.05: 75 % (100 %), crop to 90 %: 75 % (100 %), "
                + "noise 0.05 and upscaling 2 times: 75 % (100 %)."), evidence.toString());
    }

    @Test
    void where_nothing_could_survive_nothing_is_said_of_it() {
        Evidence evidence = TestEvidence.of(SEEN, new Controlled(0, 0), Optional.empty(), TestEvidence.nothing());
        assertEquals(Optional.empty(), EvidenceWords.of(evidence, 8).survival());
    }

    @Test
    void an_identical_copy_is_called_so() {
        EvidenceWords words = words(TestVisibility.ofNothing(), new Controlled(0, 0));
        assertEquals("Nothing was changed.", words.eye());
        assertEquals("", words.eyeDetail());
        assertEquals("It sees no change.", words.encoder());
    }

    @Test
    void the_gain_over_noise_is_told() {
        assertEquals("It sees 3.5 times the change that plain noise makes.", words(SEEN, new Controlled(0.42, 0.12)).encoder());
    }

    @Test
    void a_copy_no_better_than_noise_is_not_praised() {
        assertEquals("It sees hardly more change than plain noise makes (1.1 times). More effort or strength may help.",
                words(SEEN, new Controlled(0.11, 0.1)).encoder());
    }

    @Test
    void nothing_is_divided_by_noise_that_does_nothing() {
        assertEquals("It sees a change, and none from plain noise.", words(SEEN, new Controlled(0.1, 0)).encoder());
    }

    @Test
    void further_encoders_stand_beside_plain_noise_and_say_whether_the_copy_was_made_against_them() {
        Evidence one = TestEvidence.of(SEEN, new Controlled(0.4, 0.1), Optional.empty(), TestEvidence.nothing());
        assertEquals(Optional.empty(), EvidenceWords.of(one, 8).joined());
        assertEquals(Optional.empty(), EvidenceWords.of(one, 8).unseen());
        Evidence several = new Evidence(one.visibility(), one.seen(), List.of(encoder("sd-vae", 0.5, 0.1)),
                List.of(encoder("vgg", 0.15, 0.1), encoder("still", 0, 0), encoder("fine", 0.1, 0)), List.of(), List.of());
        EvidenceWords words = EvidenceWords.of(several, 8);
        assertEquals(Optional.of("Other encoders the copy was made against: sd-vae sees 5.0 times what plain noise makes."), words.joined());
        assertEquals(Optional.of("Encoders it was not made against: vgg sees 1.5 times what plain noise makes; still sees no change; "
                + "fine sees a change, and none from plain noise."), words.unseen());
    }

    private static EncoderEvidence encoder(String name, double copy, double noise) {
        Controlled shift = new Controlled(copy, noise);
        return new EncoderEvidence(name, shift, shift, Optional.empty(), List.of());
    }

    @Test
    void progress_is_told_in_percent() {
        assertEquals(Optional.of("21 % of the way from your picture to the decoy."),
                words(SEEN, new Controlled(0.4, 0.1), new Controlled(0.214, 0.01)).target());
    }

    @Test
    void a_step_backwards_is_no_progress() {
        assertEquals(Optional.of("No step towards the decoy."),
                words(SEEN, new Controlled(0.4, 0.1), new Controlled(-0.05, 0.01)).target());
    }

    @Test
    void without_a_target_nothing_is_said_of_one() {
        assertEquals(Optional.empty(), words(SEEN, new Controlled(0.4, 0.1)).target());
    }

    @Test
    void many_times_have_no_decimals() {
        assertTrue(words(SEEN, new Controlled(0.29, 0.011)).encoder().contains(" 26 times "));
    }

    @Test
    void a_bound_that_jpeg_exceeded_is_explained() {
        Evidence evidence = TestEvidence.of(SEEN, new Controlled(0.4, 0.1), Optional.empty());
        assertTrue(EvidenceWords.of(evidence, 6).eyeDetail().endsWith(" The strength allows 6; JPEG compression adds the rest."));
    }

    @Test
    void a_figure_that_is_no_number_is_a_dash() {
        assertEquals("–", EvidenceWords.figure(Double.NaN));
        assertEquals("–", EvidenceWords.percent(Double.NaN));
    }

    @Test
    void nothing_is_never_minus_nothing() {
        assertEquals("0 %", EvidenceWords.percent(-0.003));
        assertEquals("-2 %", EvidenceWords.percent(-0.02));
    }

    @Test
    void progress_that_is_no_number_is_no_progress() {
        assertEquals(Optional.of("No step towards the decoy."),
                words(SEEN, new Controlled(0.4, 0.1), new Controlled(Double.NaN, Double.NaN)).target());
    }

    private static EvidenceWords words(Visibility seen, Controlled shift) {
        return EvidenceWords.of(TestEvidence.of(seen, shift, Optional.empty()), 8);
    }

    private static EvidenceWords words(Visibility seen, Controlled shift, Controlled target) {
        return EvidenceWords.of(TestEvidence.of(seen, shift, Optional.of(target)), 8);
    }
}
