package sfumato.protect;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import sfumato.image.codec.Export;
import sfumato.image.metadata.MetadataWishes;
import sfumato.report.EvidenceJson;

/// The report for programs: what was done, with which settings, and the evidence. JSON in UTF-8.
final class JsonReport {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private JsonReport() {
    }

    static byte[] bytes(ProtectionResult result, ProtectionSettings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("program", "sfumato");
        // File names, not paths: reports are passed on, and folders say more about a person than they need to.
        json.addProperty("original", result.original().getFileName().toString());
        json.addProperty("copy", result.copy().getFileName().toString());
        json.add("settings", settings(settings));
        JsonArray notes = new JsonArray();
        result.notes().forEach(notes::add);
        json.add("notes", notes);
        json.addProperty("seconds", result.time().toMillis() / 1000.0);
        json.add("evidence", EvidenceJson.toJson(result.evidence()));
        return (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject settings(ProtectionSettings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("objective", settings.aim().name().toLowerCase(Locale.ROOT));
        json.addProperty("decoy", switch (settings.decoy()) {
            case DecoyChoice.Automatic() -> "automatic";
            case DecoyChoice.Named(String name) -> name;
            case DecoyChoice.FromFile(var file) -> file.getFileName().toString();
        });
        json.addProperty("max_codes", settings.maxCodes());
        json.addProperty("mask", switch (settings.mask()) {
            case MaskChoice.None() -> "none";
            case MaskChoice.Automatic() -> "automatic";
            case MaskChoice.FromFile(var file) -> file.getFileName().toString();
        });
        json.addProperty("steps", settings.steps());
        addOutput(settings.output(), json);
        addMetadata(settings.metadata(), json);
        json.addProperty("seed", settings.seed());
        return json;
    }

    private static void addMetadata(MetadataWishes metadata, JsonObject json) {
        json.addProperty("rights", metadata.rights().map(rights -> rights.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse("default"));
        json.addProperty("strip_location", metadata.stripLocation());
        json.addProperty("strip_all", metadata.stripAll());
        metadata.creator().ifPresent(creator -> json.addProperty("creator", creator));
        metadata.copyright().ifPresent(copyright -> json.addProperty("copyright", copyright));
    }

    private static void addOutput(OutputSettings output, JsonObject json) {
        json.addProperty("format", output.format().map(f -> f.name().toLowerCase(Locale.ROOT)).orElse("same"));
        json.addProperty("quality", output.quality());
        json.addProperty("chroma", output.chroma() == Export.Chroma.FULL ? "444" : "420");
        json.addProperty("progressive", output.progressive());
        json.addProperty("lossless", output.lossless().map(String::valueOf).orElse("same"));
        output.maxSide().ifPresent(side -> json.addProperty("max_side", side));
        output.maxBytes().ifPresent(bytes -> json.addProperty("max_bytes", bytes));
    }
}
