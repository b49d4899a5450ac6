package sfumato.ui.settings;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.NamePattern;
import sfumato.file.Fields;
import sfumato.file.WrongField;
import sfumato.protect.Effort;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ReportKind;
import sfumato.protect.SettingsJson;
import sfumato.protect.Strength;
import sfumato.ui.settings.SettingsModel.Choice;

/// An artist's choices as a JSON tree: how a picture is protected, as [SettingsJson] has it, and what is for portfolios.
final class ChoiceJson {
    private ChoiceJson() {
    }

    static JsonObject toJson(Choice choice) {
        JsonObject json = new JsonObject();
        json.add("protection", SettingsJson.toJson(choice.settings()));
        Copies copies = choice.copies();
        JsonObject names = new JsonObject();
        names.addProperty("names", copies.names());
        copies.folder().ifPresent(folder -> names.add("folder", Fields.of(folder)));
        names.addProperty("conflicts", Fields.of(copies.conflicts()));
        for (ReportKind kind : ReportKind.values()) {
            names.addProperty(report(kind), copies.reports().contains(kind));
        }
        json.add("copies", names);
        return json;
    }

    /// @throws WrongField if a field is missing or holds what no choices of the window are
    static Choice fromJson(Fields fields) throws WrongField {
        Fields protection = fields.object("protection");
        ProtectionSettings settings = SettingsJson.fromJson(protection.json());
        Strength strength = Arrays.stream(Strength.values()).filter(one -> one.maxCodes() == settings.maxCodes()).findFirst()
                .orElseThrow(() -> protection.wrong("max_codes", "one of the window's strengths"));
        Effort effort = Arrays.stream(Effort.values()).filter(one -> one.steps() == settings.steps()).findFirst()
                .orElseThrow(() -> protection.wrong("steps", "one of the window's efforts"));
        return new Choice(settings.aim(), settings.decoy(), strength, effort, settings.mask(), settings.output(), settings.metadata(),
                settings.encoders(), copies(fields.object("copies")));
    }

    private static Copies copies(Fields fields) throws WrongField {
        String names = fields.text("names");
        if (NamePattern.faultIn(names).isPresent()) {
            throw fields.wrong("names", "a pattern for file names");
        }
        Optional<Path> folder = fields.has("folder") ? Optional.of(fields.path("folder")) : Optional.empty();
        Set<ReportKind> reports = EnumSet.noneOf(ReportKind.class);
        for (ReportKind kind : ReportKind.values()) {
            if (fields.flag(report(kind))) {
                reports.add(kind);
            }
        }
        return new Copies(names, folder, fields.word("conflicts", ConflictPolicy.class), reports);
    }

    private static String report(ReportKind kind) {
        return "report_" + Fields.of(kind);
    }
}
