package sfumato.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import sfumato.image.sight.ColourDifference;

/// Evidence as a JSON tree (RFC 8259), for the report beside a copy and for `sfumato check --json`.
/// Names are in snake case. Numbers are rounded to the decimals that mean something; a number that is not finite,
/// such as the PSNR of two equal pictures, is null, and so are the target progress where there was no target and the colour
/// difference of flat regions where there are none.
public final class EvidenceJson {
    private static final int CODE_DECIMALS = 3;
    private static final int DECIBEL_DECIMALS = 2;
    private static final int SIMILARITY_DECIMALS = 5;
    private static final int COLOUR_DECIMALS = 2;
    private static final int SHARE_DECIMALS = 3;
    private static final int ENCODER_DECIMALS = 4;

    private EvidenceJson() {
    }

    public static JsonObject toJson(Evidence evidence) {
        JsonObject json = new JsonObject();
        json.add("verdict", verdict(evidence.verdict()));
        json.add("visibility", visibility(evidence.visibility()));
        encoder(evidence.seen(), json);
        JsonArray joined = new JsonArray();
        evidence.joined().forEach(other -> joined.add(figures(other)));
        json.add("joined_encoders", joined);
        json.add("unseen_encoders", unseen(evidence.unseen(), evidence.seen()));
        json.add("further_encoders", unseen(evidence.further(), evidence.seen()));
        json.add("survival", survival(evidence.survival()));
        json.addProperty("survival_note", Survival.NOTE);
        json.addProperty("limits", Evidence.LIMITS);
        return json;
    }

    private static JsonObject verdict(Verdict verdict) {
        JsonObject json = new JsonObject();
        json.addProperty("protection", verdict.protection().name().toLowerCase(Locale.ROOT));
        json.addProperty("limited_by", verdict.limit().name().toLowerCase(Locale.ROOT));
        json.addProperty("protection_words", verdict.protectionWords());
        json.addProperty("visibility", verdict.sight().name().toLowerCase(Locale.ROOT));
        json.addProperty("visibility_words", verdict.sight().words());
        return json;
    }

    private static JsonObject visibility(Visibility visibility) {
        JsonObject json = new JsonObject();
        boolean whole = visibility.maxCodes() == Math.rint(visibility.maxCodes());
        json.add("max_codes", number(visibility.maxCodes(), whole ? 0 : CODE_DECIMALS));
        json.add("rms_codes", number(visibility.rmsCodes(), CODE_DECIMALS));
        json.add("psnr_db", number(visibility.psnr(), DECIBEL_DECIMALS));
        json.add("ssim", number(visibility.ssim(), SIMILARITY_DECIMALS));
        json.add("msssim", number(visibility.msSsim(), SIMILARITY_DECIMALS));
        json.add("delta_e", colour(visibility.colour()));
        json.add("delta_e_flat", visibility.flat().<JsonElement>map(EvidenceJson::colour).orElse(JsonNull.INSTANCE));
        json.add("flat_share", number(visibility.flatShare(), SHARE_DECIMALS));
        return json;
    }

    private static JsonObject colour(ColourDifference difference) {
        JsonObject json = new JsonObject();
        json.add("mean", number(difference.mean(), COLOUR_DECIMALS));
        json.add("p95", number(difference.p95(), COLOUR_DECIMALS));
        json.add("max", number(difference.max(), COLOUR_DECIMALS));
        return json;
    }

    private static JsonObject figures(EncoderEvidence other) {
        JsonObject json = new JsonObject();
        encoder(other, json);
        return json;
    }

    private static JsonArray unseen(List<EncoderEvidence> others, EncoderEvidence seen) {
        JsonArray all = new JsonArray();
        for (EncoderEvidence other : others) {
            JsonObject json = figures(other);
            json.add("transfer", controlled(other.transferFrom(seen)));
            all.add(json);
        }
        return all;
    }

    private static void encoder(EncoderEvidence evidence, JsonObject into) {
        into.addProperty("encoder", evidence.encoder());
        into.add("shift", controlled(evidence.shift()));
        into.add("style_shift", controlled(evidence.styleShift()));
        into.add("target_progress", controlled(evidence.targetProgress()));
        JsonArray heads = new JsonArray();
        evidence.heads().forEach(head -> heads.add(head(head)));
        into.add("heads", heads);
    }

    private static JsonObject head(HeadEvidence head) {
        JsonObject json = new JsonObject();
        json.addProperty("head", head.head());
        json.add("shift", controlled(head.shift()));
        json.add("style_shift", controlled(head.styleShift()));
        json.add("target_progress", controlled(head.targetProgress()));
        return json;
    }

    private static JsonArray survival(List<Survival> survival) {
        JsonArray all = new JsonArray();
        for (Survival one : survival) {
            JsonObject json = new JsonObject();
            json.addProperty("wear", one.wear().key());
            json.add("before", controlled(one.shifts().map(Survival.Shifts::before)));
            json.add("after", controlled(one.shifts().map(Survival.Shifts::after)));
            json.add("share", number(one.share()));
            json.add("noise_share", number(one.noiseShare()));
            one.reason().ifPresent(reason -> json.addProperty("reason", reason));
            all.add(json);
        }
        return all;
    }

    private static JsonElement controlled(Optional<Controlled> measure) {
        return measure.<JsonElement>map(EvidenceJson::controlled).orElse(JsonNull.INSTANCE);
    }

    private static JsonObject controlled(Controlled measure) {
        JsonObject json = new JsonObject();
        json.add("copy", number(measure.copy(), ENCODER_DECIMALS));
        json.add("noise", number(measure.noise(), ENCODER_DECIMALS));
        json.add("gain", number(measure.gain(), ENCODER_DECIMALS));
        return json;
    }

    private static JsonElement number(OptionalDouble share) {
        return share.isPresent() ? number(share.getAsDouble(), ENCODER_DECIMALS) : JsonNull.INSTANCE;
    }

    // JSON knows neither infinity nor NaN.
    private static JsonElement number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return JsonNull.INSTANCE;
        }
        return new JsonPrimitive(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }
}
