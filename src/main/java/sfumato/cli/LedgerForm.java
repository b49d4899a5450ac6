package sfumato.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sfumato.batch.CsvField;
import sfumato.batch.Ledger;
import sfumato.batch.Receipt;
import sfumato.batch.ReceiptJson;
import sfumato.protect.SettingsJson;
import sfumato.report.Verdict;

/// How the ledger is printed.
enum LedgerForm {
    /// For people: what, when, how well, and with which options.
    TEXT {
        @Override
        void print(List<Ledger.Entry> entries, PrintWriter out) {
            for (Ledger.Entry entry : entries) {
                Receipt receipt = entry.receipt();
                out.println(Shown.path(receipt.original()) + " -> " + Shown.path(receipt.copy()));
                out.println("  " + MINUTES.format(receipt.when().atZone(ZoneId.systemDefault())) + " by version " + Shown.text(receipt.version())
                        + String.format(Locale.ROOT, ": %s, shift %.3f, %.3f with noise of the same size",
                                words(receipt.verdict().protection()), receipt.shift(), receipt.noiseShift()));
                out.println("  with " + Shown.text(OptionWords.of(entry.settings())));
                if (!originalThere(receipt)) {
                    out.println("  the original is gone");
                }
                if (!copyThere(receipt)) {
                    out.println("  the copy is gone");
                }
            }
        }
    },

    /// One row for each copy.
    CSV {
        @Override
        void print(List<Ledger.Entry> entries, PrintWriter out) {
            out.println("when,version,original,original_there,copy,copy_there,protection,visibility,shift,noise_shift,delta_e,command");
            for (Ledger.Entry entry : entries) {
                Receipt receipt = entry.receipt();
                out.println(row(receipt.when().toString(), receipt.version(), receipt.original().toString(), Boolean.toString(originalThere(receipt)),
                        receipt.copy().toString(), Boolean.toString(copyThere(receipt)), Shown.lower(receipt.verdict().protection()),
                        Shown.lower(receipt.verdict().sight()), Double.toString(receipt.shift()), Double.toString(receipt.noiseShift()),
                        Double.toString(receipt.seen()), "protect " + OptionWords.of(entry.settings())));
            }
        }

        private static String row(String... values) {
            return Stream.of(values).map(CsvField::of).collect(Collectors.joining(","));
        }
    },

    /// An array of objects.
    JSON {
        @Override
        void print(List<Ledger.Entry> entries, PrintWriter out) {
            JsonArray array = new JsonArray();
            for (Ledger.Entry entry : entries) {
                JsonObject json = ReceiptJson.toJson(entry.receipt());
                json.addProperty("original_there", originalThere(entry.receipt()));
                json.addProperty("copy_there", copyThere(entry.receipt()));
                json.add("settings", SettingsJson.toJson(entry.settings()));
                array.add(json);
            }
            out.println(GSON.toJson(array));
        }
    };

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    abstract void print(List<Ledger.Entry> entries, PrintWriter out);

    private static String words(Verdict.Protection protection) {
        return switch (protection) {
            case NOT_PROTECTED -> "not protected";
            case WEAK -> "weakly protected";
            case FAIR -> "fairly protected";
            case STRONG -> "strongly protected";
        };
    }

    static boolean originalThere(Receipt receipt) {
        return Files.exists(receipt.original());
    }

    static boolean copyThere(Receipt receipt) {
        return Files.exists(receipt.copy());
    }
}
