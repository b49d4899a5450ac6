package sfumato.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceJsonTest {
    private static final HeadEvidence HEAD = new HeadEvidence("flux2", new Controlled(0.5, 0.125), new Controlled(0.2, 0.02), Optional.of(new Controlled(0.3, 0.1)));
    private static final Evidence WITH_TARGET = new Evidence(TestVisibility.of(8, 3.14159265, 38.123456, 0.98765432),
            new EncoderEvidence("ours", new Controlled(0.412345, 0.1), new Controlled(0.2, 0.02), Optional.of(new Controlled(0.25, -0.01)), List.of(HEAD)),
            List.of(), List.of(TestEvidence.survival(new Wear.Jpeg(75), 0.4, 0.3)));
    private static final Evidence EQUAL_PICTURES = TestEvidence.of(TestVisibility.ofNothing(),
            new Controlled(0, 0), Optional.empty(), TestEvidence.nothing());

    @Test
    void every_figure_stands_beside_its_control_rounded() {
        assertEquals("""
                {"verdict":{"protection":"fair","limited_by":"wear","protection_words":"%s",\
                "visibility":"hardly","visibility_words":"The change is hardly noticed at full size."},\
                "visibility":{"max_codes":8,"rms_codes":3.142,"psnr_db":38.12,"ssim":0.98765,"msssim":0.99383,\
                "delta_e":{"mean":0.81,"p95":1.90,"max":4.25},"delta_e_flat":{"mean":0.30,"p95":0.80,"max":1.50},"flat_share":0.250},"encoder":"ours",\
                "shift":{"copy":0.4123,"noise":0.1000,"gain":4.1234},"style_shift":{"copy":0.2000,"noise":0.0200,"gain":10.0000},\
                "target_progress":{"copy":0.2500,"noise":-0.0100,"gain":-25.0000},\
                "heads":[{"head":"flux2","shift":{"copy":0.5000,"noise":0.1250,"gain":4.0000},\
                "style_shift":{"copy":0.2000,"noise":0.0200,"gain":10.0000},\
                "target_progress":{"copy":0.3000,"noise":0.1000,"gain":3.0000}}],"joined_encoders":[],"unseen_encoders":[],"further_encoders":[],\
                "survival":[{"wear":"jpeg_75","before":{"copy":0.4000,"noise":0.1000,"gain":4.0000},\
                "after":{"copy":0.3000,"noise":0.1000,"gain":3.0000},"share":0.7500,"noise_share":1.0000}],"survival_note":"%s","limits":"%s"}""".formatted(
                WITH_TARGET.verdict().protectionWords(), Survival.NOTE, Evidence.LIMITS), EvidenceJson.toJson(WITH_TARGET).toString());
    }

    @Test
    void the_psnr_of_equal_pictures_is_null() {
        JsonObject json = EvidenceJson.toJson(EQUAL_PICTURES);
        assertTrue(json.getAsJsonObject("visibility").get("psnr_db").isJsonNull());
    }

    @Test
    void the_colour_difference_of_flat_regions_is_null_without_any() {
        JsonObject json = EvidenceJson.toJson(EQUAL_PICTURES);
        assertTrue(json.getAsJsonObject("visibility").get("delta_e_flat").isJsonNull());
    }

    @Test
    void a_gain_over_no_noise_at_all_is_null() {
        JsonObject json = EvidenceJson.toJson(EQUAL_PICTURES);
        assertTrue(json.getAsJsonObject("shift").get("gain").isJsonNull());
    }

    @Test
    void without_a_target_the_progress_is_null() {
        JsonObject json = EvidenceJson.toJson(EQUAL_PICTURES);
        assertTrue(json.get("target_progress").isJsonNull());
    }

    @Test
    void survival_that_is_no_number_is_null_with_its_reason() {
        JsonArray survival = EvidenceJson.toJson(EQUAL_PICTURES).getAsJsonArray("survival");
        assertEquals("""
                [{"wear":"jpeg_75","before":{"copy":0.0000,"noise":0.1000,"gain":0.0000},"after":{"copy":0.0000,"noise":0.1000,"gain":0.0000},\
                "share":null,"noise_share":1.0000,"reason":"no shift"},\
                {"wear":"resize_512","before":null,"after":null,"share":null,"noise_share":null,"reason":"not smaller"}]""", survival.toString());
    }

    @Test
    void an_encoder_that_the_optimisation_never_saw_has_its_own_figures_and_the_transfer() {
        EncoderEvidence other = new EncoderEvidence("theirs", new Controlled(0.2, 0.1), new Controlled(0.1, 0.1), Optional.empty(), List.of());
        Evidence both = new Evidence(WITH_TARGET.visibility(), new EncoderEvidence("ours", new Controlled(0.4, 0.1), new Controlled(0.2, 0.1),
                Optional.empty(), List.of()), List.of(other), List.of());
        JsonObject json = EvidenceJson.toJson(both).getAsJsonArray("unseen_encoders").get(0).getAsJsonObject();
        assertEquals("theirs", json.get("encoder").getAsString());
        assertEquals("""
                {"copy":0.5000,"noise":1.0000,"gain":0.5000}""", json.get("transfer").toString());
    }

    @Test
    void encoders_that_joined_or_may_have_joined_stand_in_fields_of_their_own() {
        EncoderEvidence other = new EncoderEvidence("theirs", new Controlled(0.2, 0.1), new Controlled(0.1, 0.1),
                Optional.of(new Controlled(0.3, 0.02)), List.of());
        JsonObject json = EvidenceJson.toJson(new Evidence(WITH_TARGET.visibility(), WITH_TARGET.seen(), List.of(other), List.of(), List.of(other), List.of()));
        JsonObject joined = json.getAsJsonArray("joined_encoders").get(0).getAsJsonObject();
        assertEquals("theirs", joined.get("encoder").getAsString());
        assertEquals("""
                {"copy":0.3000,"noise":0.0200,"gain":15.0000}""", joined.get("target_progress").toString());
        assertFalse(joined.has("transfer"), "nothing is carried over to an encoder that was asked itself");
        assertEquals(0, json.getAsJsonArray("unseen_encoders").size());
        assertTrue(json.getAsJsonArray("further_encoders").get(0).getAsJsonObject().has("transfer"));
    }

    @Test
    void the_text_can_be_parsed_by_a_strict_reader() {
        String text = new GsonBuilder().serializeNulls().create().toJson(EvidenceJson.toJson(EQUAL_PICTURES));
        assertEquals(Evidence.LIMITS, com.google.gson.JsonParser.parseString(text).getAsJsonObject().get("limits").getAsString());
    }
}
