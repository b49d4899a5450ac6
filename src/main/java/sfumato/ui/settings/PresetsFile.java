package sfumato.ui.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sfumato.file.Fields;
import sfumato.file.WrongField;
import sfumato.problem.Problem;
import sfumato.ui.settings.SettingsFile.Found;

/// The artist's own presets on disk: `presets.json` in the settings folder.
final class PresetsFile {
    private final SettingsFile file;

    PresetsFile(Path folder) {
        file = new SettingsFile(folder.resolve("presets.json"));
    }

    /// Presets that cannot be understood are left out, and the file is then put aside.
    Found<List<Preset>> read() {
        return file.read(List.of(), fields -> {
            if (!(fields.json().get("presets") instanceof JsonArray array)) {
                throw fields.wrong("presets", "a list of presets");
            }
            List<Preset> presets = new ArrayList<>();
            Optional<Problem> problem = Optional.empty();
            for (JsonElement element : array) {
                try {
                    presets.add(preset(fields, element, presets));
                } catch (WrongField e) {
                    problem = Optional.of(file.problem(e));
                }
            }
            return new Found<>(presets, problem);
        });
    }

    void write(List<Preset> presets) throws Problem {
        JsonArray array = new JsonArray();
        for (Preset preset : presets) {
            JsonObject json = ChoiceJson.toJson(preset.choice());
            json.addProperty("name", preset.name());
            array.add(json);
        }
        JsonObject json = new JsonObject();
        json.add("presets", array);
        file.write(json);
    }

    private static Preset preset(Fields file, JsonElement element, List<Preset> before) throws WrongField {
        if (!(element instanceof JsonObject object) || before.size() >= PresetsModel.MOST) {
            throw file.wrong("presets", "a list of at most " + PresetsModel.MOST + " presets");
        }
        Fields fields = new Fields(object);
        String name = fields.text("name");
        if (!Preset.isName(name) || before.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            throw fields.wrong("name", "a name of its own for a preset");
        }
        return new Preset(name, ChoiceJson.fromJson(fields));
    }
}
