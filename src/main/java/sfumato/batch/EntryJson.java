package sfumato.batch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import sfumato.file.Fields;
import sfumato.file.WrongField;
import sfumato.protect.Destination;
import sfumato.protect.ReportKind;
import sfumato.protect.SettingsJson;

/// The entries of a journal as JSON trees. Paths are whole. What lies in the output folder is found again even if the folder
/// has been moved since, or named otherwise.
final class EntryJson {
    static final int FORMAT = 1;
    private static final String ENTRY = "entry";
    private static final int MOST_PICTURES = 100_000_000;

    private final Path output;
    private Path writtenTo;

    /// @param output as the user names it now
    EntryJson(Path output) {
        this.output = output;
        writtenTo = output.toAbsolutePath();
    }

    JsonObject toJson(Entry entry) {
        return switch (entry) {
            case Entry.Header header -> header(header);
            case Entry.Opened(String run) -> with(with(json("opened"), "run", new JsonPrimitive(run)), "output", Fields.of(output));
            case Entry.Closed() -> json("closed");
            case Entry.Added(int number, FoundPicture picture) -> with(with(json("added", number), "picture", Fields.of(picture.file())),
                    "folder", Fields.of(output.resolve(picture.under())));
            case Entry.Removed(int number) -> json("removed", number);
            case Entry.Moved(int number, int place) -> with(json("moved", number), "place", new JsonPrimitive(place));
            case Entry.Again(int number) -> json("again", number);
            case Entry.Begun(int number, Destination destination) -> begun(number, destination);
            case Entry.Appearing(int number, Receipt receipt, Stamp original) -> with(with(with(json("appearing", number),
                    "receipt", ReceiptJson.toJson(receipt)), "original_bytes", new JsonPrimitive(original.bytes())),
                    "original_changed", new JsonPrimitive(original.changed().toString()));
            case Entry.Done(int number) -> json("done", number);
            case Entry.Skipped(int number, Path copy) -> with(json("skipped", number), "copy", Fields.of(copy));
            case Entry.Failed(int number, String reason) -> with(json("failed", number), "reason", new JsonPrimitive(reason));
            case Entry.Released(int number) -> json("released", number);
        };
    }

    private static JsonObject json(String entry) {
        JsonObject json = new JsonObject();
        json.addProperty(ENTRY, entry);
        return json;
    }

    private static JsonObject json(String entry, int number) {
        JsonObject json = json(entry);
        json.addProperty("number", number);
        return json;
    }

    private static JsonObject with(JsonObject json, String name, JsonElement value) {
        json.add(name, value);
        return json;
    }

    private static JsonObject header(Entry.Header header) {
        JobSettings settings = header.settings();
        JsonObject json = json("job");
        json.addProperty("format", FORMAT);
        json.addProperty("version", header.version());
        json.addProperty("names", settings.names().text());
        json.addProperty("conflicts", Fields.of(settings.conflicts()));
        JsonObject reports = new JsonObject();
        for (ReportKind kind : ReportKind.values()) {
            reports.addProperty(Fields.of(kind), settings.reports().contains(kind));
        }
        json.add("reports", reports);
        json.addProperty("date", settings.date().toString());
        json.add("protection", SettingsJson.toJson(settings.protection()));
        JsonArray inputs = new JsonArray();
        header.inputs().forEach(input -> inputs.add(Fields.of(input)));
        json.add("inputs", inputs);
        return json;
    }

    private static JsonObject begun(int number, Destination destination) {
        JsonObject json = json("begun", number);
        json.add("copy", Fields.of(destination.copy()));
        JsonObject reports = new JsonObject();
        destination.reports().forEach((kind, file) -> reports.add(Fields.of(kind), Fields.of(file)));
        json.add("reports", reports);
        json.addProperty("replace", destination.replace());
        return json;
    }

    /// The next entry of a journal; in their order.
    ///
    /// @throws WrongField if a field is missing or holds what it cannot
    Entry fromJson(Fields fields) throws WrongField {
        return switch (fields.text(ENTRY)) {
            case "job" -> new Entry.Header(fields.text("version"), settings(fields), fields.paths("inputs"));
            case "opened" -> {
                writtenTo = fields.path("output");
                yield new Entry.Opened(fields.text("run"));
            }
            case "closed" -> new Entry.Closed();
            case "added" -> new Entry.Added(number(fields), new FoundPicture(fields.path("picture"), output.relativize(within(fields, "folder"))));
            case "removed" -> new Entry.Removed(number(fields));
            case "moved" -> new Entry.Moved(number(fields), (int) fields.number("place", Integer.MIN_VALUE, Integer.MAX_VALUE));
            case "again" -> new Entry.Again(number(fields));
            case "begun" -> new Entry.Begun(number(fields), destination(fields));
            case "appearing" -> new Entry.Appearing(number(fields), receipt(fields),
                    new Stamp(fields.number("original_bytes", 0, Long.MAX_VALUE), fields.instant("original_changed")));
            case "done" -> new Entry.Done(number(fields));
            case "skipped" -> new Entry.Skipped(number(fields), inside(fields, "copy"));
            case "failed" -> new Entry.Failed(number(fields), fields.text("reason"));
            case "released" -> new Entry.Released(number(fields));
            default -> throw fields.wrong(ENTRY, "one that this version knows");
        };
    }

    private static int number(Fields fields) throws WrongField {
        return (int) fields.number("number", 1, MOST_PICTURES);
    }

    private JobSettings settings(Fields fields) throws WrongField {
        String names = fields.text("names");
        if (NamePattern.faultIn(names).isPresent()) {
            throw fields.wrong("names", "a pattern for names");
        }
        Set<ReportKind> reports = new HashSet<>();
        for (ReportKind kind : ReportKind.values()) {
            if (fields.object("reports").flag(Fields.of(kind))) {
                reports.add(kind);
            }
        }
        return new JobSettings(output, new NamePattern(names), fields.word("conflicts", ConflictPolicy.class), reports,
                SettingsJson.fromJson(fields.object("protection").json()), date(fields));
    }

    private static LocalDate date(Fields fields) throws WrongField {
        try {
            return LocalDate.parse(fields.text("date"));
        } catch (DateTimeException _) {
            throw fields.wrong("date", "a day such as 2026-11-21");
        }
    }

    private Destination destination(Fields fields) throws WrongField {
        Path copy = inside(fields, "copy");
        Map<ReportKind, Path> reports = new EnumMap<>(ReportKind.class);
        Fields files = fields.object("reports");
        for (ReportKind kind : ReportKind.values()) {
            if (files.has(Fields.of(kind))) {
                reports.put(kind, inside(files, Fields.of(kind)));
            }
        }
        if (new HashSet<>(reports.values()).size() < reports.size() || reports.containsValue(copy)) {
            throw fields.wrong("reports", "files that differ");
        }
        return new Destination(copy, reports, fields.flag("replace"));
    }

    private Receipt receipt(Fields fields) throws WrongField {
        Receipt as = ReceiptJson.fromJson(fields.object("receipt").json());
        return new Receipt(as.when(), as.version(), as.original(), as.originalSha256(), here(as.copy()), as.copySha256(),
                as.reports().stream().map(this::here).toList(), as.time(), as.verdict(), as.shift(), as.noiseShift(), as.seen());
    }

    // Of a file, which the folder itself is not.
    private Path inside(Fields fields, String name) throws WrongField {
        Path path = within(fields, name);
        if (path.equals(output)) {
            throw fields.wrong(name, "a file inside the output folder");
        }
        return path;
    }

    // Whoever put the journal there must not lead the program to write anywhere else.
    private Path within(Fields fields, String name) throws WrongField {
        Path path = here(fields.path(name));
        if (path.startsWith(output)) {
            Path within = output.relativize(path);
            if (within.equals(within.normalize()) && !within.startsWith("..")) {
                return path;
            }
        }
        throw fields.wrong(name, "a path inside the output folder");
    }

    private Path here(Path path) {
        return path.startsWith(writtenTo) ? output.resolve(writtenTo.relativize(path)) : path;
    }
}
