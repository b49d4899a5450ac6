package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.file.Fields;
import sfumato.file.WrongField;
import sfumato.report.Sight;
import sfumato.report.Verdict;

class ReceiptJsonTest {
    private static final Receipt RECEIPT = Receipts.of(Path.of("写真", "a \"b\".png").toAbsolutePath(), Path.of("out/a.png").toAbsolutePath());

    @Test
    void a_receipt_survives_being_written_and_read() throws WrongField {
        String line = Fields.line(ReceiptJson.toJson(RECEIPT));
        assertEquals(1, line.lines().count());
        assertEquals(RECEIPT, ReceiptJson.fromJson(Fields.parse(line).json()));
    }

    @Test
    void every_verdict_survives() throws WrongField {
        for (Verdict.Protection protection : Verdict.Protection.values()) {
            for (Verdict.Limit limit : Verdict.Limit.values()) {
                for (Sight sight : Sight.values()) {
                    Receipt receipt = new Receipt(Instant.EPOCH, "2.0.0-SNAPSHOT", RECEIPT.original(), RECEIPT.originalSha256(), RECEIPT.copy(),
                            RECEIPT.copySha256(), List.of(), Duration.ZERO, new Verdict(protection, limit, sight), 0, 1e-9, 0.1 + 0.2);
                    assertEquals(receipt, ReceiptJson.fromJson(ReceiptJson.toJson(receipt)));
                }
            }
        }
    }

    @Test
    void what_is_no_number_stays_none() throws WrongField {
        Receipt receipt = new Receipt(RECEIPT.when(), RECEIPT.version(), RECEIPT.original(), RECEIPT.originalSha256(), RECEIPT.copy(),
                RECEIPT.copySha256(), List.of(), RECEIPT.time(), RECEIPT.verdict(), Double.NaN, Double.POSITIVE_INFINITY, 1);
        Receipt read = ReceiptJson.fromJson(Fields.parse(Fields.line(ReceiptJson.toJson(receipt))).json());
        assertEquals(List.of(Double.NaN, Double.NaN, 1.0), List.of(read.shift(), read.noiseShift(), read.seen()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"when", "version", "original", "original_sha256", "copy", "copy_sha256", "reports", "time", "protection", "limited_by",
        "visibility", "shift", "noise_shift", "seen"})
    void a_missing_field_is_named(String name) {
        JsonObject json = ReceiptJson.toJson(RECEIPT);
        json.remove(name);
        assertEquals("the field '" + name + "' is missing", refusal(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "when            | \"yesterday\"   | the field 'when' is \"yesterday\", not a time such as 2026-11-21T20:15:30Z",
        "original        | \"a.png\"       | the field 'original' is \"a.png\", not a whole path of this system",
        "original        | \"a\\u0000\"    | the field 'original' is \"a\\u0000\", not a whole path of this system",
        "copy            | \"file://x y\"  | the field 'copy' is \"file://x y\", not a whole path of this system",
        "original_sha256 | \"0a\"          | the field 'original_sha256' is \"0a\", not a SHA-256 checksum of 64 digits",
        "reports         | [1]             | the field 'reports' is [1], not a list of whole paths of this system",
        "reports         | [[]]            | the field 'reports' is [[]], not a list of whole paths of this system",
        "reports         | {}              | the field 'reports' is {}, not a list of paths",
        "time            | \"PT9999999999999999999S\" | the field 'time' is \"PT9999999999999999999S\", not a duration such as PT12.5S",
        "protection      | \"perfect\"     | the field 'protection' is \"perfect\", not one of not-protected, weak, fair, strong",
        "shift           | \"0.4\"         | the field 'shift' is \"0.4\", not a number"})
    void what_cannot_be_is_refused_by_name(String field, String value, String reason) {
        JsonObject json = ReceiptJson.toJson(RECEIPT);
        json.add(field, JsonParser.parseString(value));
        assertEquals(reason, refusal(json));
    }

    private static String refusal(JsonObject json) {
        return assertThrows(WrongField.class, () -> ReceiptJson.fromJson(json)).getMessage();
    }
}
