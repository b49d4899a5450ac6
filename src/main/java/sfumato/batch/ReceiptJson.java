package sfumato.batch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.List;
import sfumato.file.Fields;
import sfumato.file.WrongField;
import sfumato.report.Sight;
import sfumato.report.Verdict;

/// A receipt as a JSON tree, for journals and the ledger. Names are in snake case and stay the same from version to
/// version; times are as ISO 8601 has them, paths whole. A measure that is not finite becomes null, and comes back as NaN.
public final class ReceiptJson {
    private ReceiptJson() {
    }

    public static JsonObject toJson(Receipt receipt) {
        JsonObject json = new JsonObject();
        json.addProperty("when", receipt.when().toString());
        json.addProperty("version", receipt.version());
        json.add("original", Fields.of(receipt.original()));
        json.addProperty("original_sha256", receipt.originalSha256());
        json.add("copy", Fields.of(receipt.copy()));
        json.addProperty("copy_sha256", receipt.copySha256());
        json.add("reports", paths(receipt.reports()));
        json.addProperty("time", receipt.time().toString());
        json.addProperty("protection", Fields.of(receipt.verdict().protection()));
        json.addProperty("limited_by", Fields.of(receipt.verdict().limit()));
        json.addProperty("visibility", Fields.of(receipt.verdict().sight()));
        json.add("shift", measure(receipt.shift()));
        json.add("noise_shift", measure(receipt.noiseShift()));
        json.add("seen", measure(receipt.seen()));
        return json;
    }

    /// @throws WrongField if a field is missing or holds what a receipt cannot
    public static Receipt fromJson(JsonObject json) throws WrongField {
        Fields fields = new Fields(json);
        Verdict verdict = new Verdict(fields.word("protection", Verdict.Protection.class), fields.word("limited_by", Verdict.Limit.class),
                fields.word("visibility", Sight.class));
        return new Receipt(fields.instant("when"), fields.text("version"), fields.path("original"), fields.sha256("original_sha256"),
                fields.path("copy"), fields.sha256("copy_sha256"), fields.paths("reports"), fields.duration("time"), verdict,
                fields.measure("shift"), fields.measure("noise_shift"), fields.measure("seen"));
    }

    private static JsonArray paths(List<Path> paths) {
        JsonArray array = new JsonArray();
        paths.forEach(path -> array.add(Fields.of(path)));
        return array;
    }

    private static JsonElement measure(double value) {
        return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
    }
}
