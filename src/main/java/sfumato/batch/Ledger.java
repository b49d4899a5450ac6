package sfumato.batch;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.file.Fields;
import sfumato.file.SharedLines;
import sfumato.file.WrongField;
import sfumato.problem.Problem;
import sfumato.protect.EncoderShelf;
import sfumato.protect.ProgramVersion;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.SettingsJson;
import sfumato.task.Cancellation;

/// Every copy that this user had made, with the version and the settings, so that a portfolio can be protected anew when
/// the program has become better. A file of JSON lines that is only ever added to, by any number of programs at once.
public final class Ledger {
    private static final String NAME = "ledger.jsonl";
    private static final int FORM = 1;

    private final Path file;
    private final EncoderShelf shelf;

    /// For copies that the embedded encoder alone was asked for.
    public Ledger(Path data) {
        this(data, EncoderShelf.NONE);
    }

    /// @param data  the user's folder for what the program remembers; it is made with the first entry
    /// @param shelf has the encoders that settings name
    public Ledger(Path data, EncoderShelf shelf) {
        file = data.resolve(NAME);
        this.shelf = shelf;
    }

    /// One copy.
    ///
    /// @param settings    with which it was made
    /// @param settingsKey what [SettingsJson#key] said of them then
    public record Entry(Receipt receipt, ProtectionSettings settings, String settingsKey) {
    }

    /// Whether a mask or a decoy of the artist's own, or an encoder, is no more what it was then. Then the same copy cannot be
    /// had again.
    ///
    /// @throws Problem if one of them cannot be read
    public boolean settingsChanged(Entry entry, Cancellation cancellation) throws Problem {
        return !key(entry.settings, cancellation).equals(entry.settingsKey);
    }

    /// See [SettingsJson#key].
    String key(ProtectionSettings settings, Cancellation cancellation) throws Problem {
        return SettingsJson.key(settings, shelf, cancellation);
    }

    /// What stands in it.
    ///
    /// @param entries in the order in which they were made
    /// @param leftOut about lines that cannot be read: torn ones, or those of a later version; they stay in the file
    public record Contents(List<Entry> entries, Optional<Problem> leftOut) {
        public Contents {
            entries = List.copyOf(entries);
        }

        /// Of each original and each settings the newest, where an earlier version than `version` made it.
        public List<Entry> outdated(String version) {
            Map<Object, Entry> newest = new LinkedHashMap<>();
            for (Entry entry : entries) {
                List<Object> same = List.of(place(entry.receipt().original()), entry.settings());
                newest.remove(same); // so that the order is that of the newest
                newest.put(same, entry);
            }
            return newest.values().stream().filter(entry -> ProgramVersion.isBefore(entry.receipt().version(), version)).toList();
        }
    }

    /// Adds a copy that was made. It is on the disk afterwards.
    ///
    /// @throws Problem if the file cannot be written, or a mask, a decoy or an encoder cannot be read any more
    public void append(Receipt receipt, ProtectionSettings settings) throws Problem {
        JsonObject json = new JsonObject();
        json.addProperty("form", FORM);
        json.add("receipt", ReceiptJson.toJson(receipt));
        json.add("settings", SettingsJson.toJson(settings));
        json.addProperty("settings_key", key(settings, new Cancellation()));
        SharedLines.add(file, Fields.line(json));
    }

    /// @throws Problem if the file is there and cannot be read
    public Contents read() throws Problem {
        List<Entry> entries = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (String line : SharedLines.read(file)) {
            number++;
            if (!line.isBlank()) {
                try {
                    entries.add(entry(Fields.parse(line)));
                } catch (WrongField e) {
                    wrong.add("line " + number + ": " + e.getMessage());
                }
            }
        }
        return new Contents(entries, problem(wrong));
    }

    /// The same for all ways to write where a file lies.
    static Path place(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static Entry entry(Fields line) throws WrongField {
        line.number("form", FORM, FORM);
        return new Entry(ReceiptJson.fromJson(line.object("receipt").json()), SettingsJson.fromJson(line.object("settings").json()),
                line.sha256("settings_key"));
    }

    private Optional<Problem> problem(List<String> wrong) {
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Problem.Unreadable(file,
                (wrong.size() == 1 ? "one line" : wrong.size() + " lines") + " cannot be read and " + (wrong.size() == 1 ? "is" : "are")
                        + " left out (" + wrong.getFirst() + ")", "The rest is not touched by it", null));
    }
}
