package sfumato.protect;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
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

    // Names in place of whole paths, for the same reason.
    private static JsonObject settings(ProtectionSettings settings) {
        JsonObject json = SettingsJson.toJson(settings);
        json.addProperty("decoy", switch (settings.decoy()) {
            case DecoyChoice.Automatic() -> "automatic";
            case DecoyChoice.Named(String name) -> name;
            case DecoyChoice.FromFile(var file) -> file.getFileName().toString();
        });
        json.addProperty("mask", switch (settings.mask()) {
            case MaskChoice.None() -> "none";
            case MaskChoice.Automatic() -> "automatic";
            case MaskChoice.FromFile(var file) -> file.getFileName().toString();
        });
        return json;
    }
}
