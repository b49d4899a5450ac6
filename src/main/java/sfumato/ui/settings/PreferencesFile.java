package sfumato.ui.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import sfumato.file.Fields;
import sfumato.file.WrongField;
import sfumato.problem.Problem;
import sfumato.ui.settings.SettingsFile.Found;
import sfumato.ui.settings.SettingsModel.Choice;
import sfumato.ui.text.Messages;

/// The preferences on disk: `preferences.json` in the settings folder.
public final class PreferencesFile {
    private final SettingsFile file;

    /// @param folder the settings folder
    public PreferencesFile(Path folder) {
        file = new SettingsFile(folder.resolve("preferences.json"));
    }

    Found<Preferences> read() {
        return file.read(Preferences.DEFAULT, fields -> new Found<>(fromJson(fields), Optional.empty()));
    }

    void write(Preferences preferences) throws Problem {
        JsonObject json = new JsonObject();
        json.addProperty("appearance", Fields.of(preferences.appearance()));
        preferences.language().ifPresent(language -> json.addProperty("language", language.toLanguageTag()));
        json.addProperty("processors", Fields.of(preferences.processors()));
        json.addProperty("judged", preferences.judged());
        preferences.folder().ifPresent(folder -> json.add("folder", Fields.of(folder)));
        json.addProperty("remember_choices", preferences.rememberChoices());
        preferences.choices().ifPresent(choices -> json.add("choices", ChoiceJson.toJson(choices)));
        preferences.lastOpened().ifPresent(folder -> json.add("last_opened", Fields.of(folder)));
        preferences.window().ifPresent(window -> json.add("window", window(window)));
        preferences.compareMode().ifPresent(mode -> json.addProperty("compare_mode", mode));
        JsonArray unfinished = new JsonArray();
        preferences.unfinished().forEach(folder -> unfinished.add(Fields.of(folder)));
        json.add("unfinished", unfinished);
        file.write(json);
    }

    private static Preferences fromJson(Fields fields) throws WrongField {
        return new Preferences(fields.word("appearance", Appearance.class), language(fields), fields.word("processors", ProcessorShare.class),
                !fields.has("judged") || fields.flag("judged"), path(fields, "folder"), fields.flag("remember_choices"), choices(fields), path(fields, "last_opened"), window(fields),
                fields.has("compare_mode") ? Optional.of(fields.text("compare_mode")) : Optional.empty(), fields.paths("unfinished"));
    }

    // A language that this version has no texts in is none.
    private static Optional<Locale> language(Fields fields) throws WrongField {
        if (!fields.has("language")) {
            return Optional.empty();
        }
        String tag = fields.text("language");
        return Messages.languages().stream().filter(language -> language.toLanguageTag().equals(tag)).findFirst();
    }

    private static Optional<Path> path(Fields fields, String name) throws WrongField {
        return fields.has(name) ? Optional.of(fields.path(name)) : Optional.empty();
    }

    private static Optional<Choice> choices(Fields fields) throws WrongField {
        return fields.has("choices") ? Optional.of(ChoiceJson.fromJson(fields.object("choices"))) : Optional.empty();
    }

    private static Optional<WindowBounds> window(Fields fields) throws WrongField {
        if (!fields.has("window")) {
            return Optional.empty();
        }
        Fields window = fields.object("window");
        try {
            return Optional.of(new WindowBounds(window.measure("x"), window.measure("y"), window.measure("width"), window.measure("height"),
                    window.flag("maximised")));
        } catch (IllegalArgumentException _) {
            throw fields.wrong("window", "where a window can be");
        }
    }

    private static JsonObject window(WindowBounds window) {
        JsonObject json = new JsonObject();
        json.addProperty("x", window.x());
        json.addProperty("y", window.y());
        json.addProperty("width", window.width());
        json.addProperty("height", window.height());
        json.addProperty("maximised", window.maximised());
        return json;
    }
}
