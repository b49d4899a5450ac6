package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.batch.Ledger;
import sfumato.batch.Receipt;
import sfumato.batch.Receipts;
import sfumato.file.Sha256;
import sfumato.problem.Problem;
import sfumato.protect.MaskChoice;
import sfumato.protect.ProtectionSettings;
import sfumato.task.Cancellation;

class LedgerCommandTest {
    @TempDir
    Path temp;
    private Shell shell;

    @BeforeEach
    void make_a_picture() {
        shell = new Shell(temp);
        shell.file("a.png", "a");
    }

    @Test
    void what_was_protected_is_listed_newest_last() {
        shell.file("b, \"c\".png", "b");
        shell.protect("--max-codes", "5", "--steps", "7");
        shell.run("protect", "./b, \"c\".png", "--output", "./out", "--seed", "3");
        assertEquals(0, shell.run("ledger"));
        List<String> lines = shell.out().lines().toList();
        assertEquals(6, lines.size());
        assertEquals("./a.png -> ./out/a-protected.png", lines.get(0));
        assertTrue(lines.get(1).matches("  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d by version \\(not packaged\\): strongly protected, shift 0.410, "
                + "0.100 with noise of the same size"), lines.get(1));
        assertEquals("  with --objective style --max-codes 5 --steps 7", lines.get(2));
        assertTrue(lines.get(3).startsWith("./b, "));
        assertEquals("", shell.err());
    }

    @Test
    void comma_separated_values_have_a_row_for_each_copy() throws IOException {
        shell.file("b, \"c\".png", "b");
        shell.run("protect", "./b, \"c\".png", "--output", "./out", "--max-codes", "5", "--steps", "7");
        Files.delete(temp.resolve("b, \"c\".png"));
        assertEquals(0, shell.run("ledger", "--csv"));
        List<String> lines = shell.out().lines().toList();
        assertEquals("when,version,original,original_there,copy,copy_there,protection,visibility,shift,noise_shift,delta_e,command", lines.get(0));
        assertTrue(lines.get(1).contains(",(not packaged),\"./b, \"\"c\"\".png\",false,\"./out/b, "), lines.get(1));
        assertTrue(lines.get(1).endsWith(",true,strong,hardly,0.41,0.1,1.9,protect --objective style --max-codes 5 --steps 7"), lines.get(1));
        assertEquals(2, lines.size());
    }

    @Test
    void json_has_all_that_is_known() throws Problem {
        shell.protect("--seed", "3");
        assertEquals(0, shell.run("ledger", "--json"));
        JsonArray entries = JsonParser.parseString(shell.out()).getAsJsonArray();
        JsonObject entry = entries.get(0).getAsJsonObject();
        assertEquals(3, entry.getAsJsonObject("settings").get("seed").getAsInt());
        assertEquals(Sha256.of(temp.resolve("a.png"), new Cancellation()), entry.get("original_sha256").getAsString());
        assertEquals(Sha256.of(temp.resolve("out/a-protected.png"), new Cancellation()), entry.get("copy_sha256").getAsString());
        assertTrue(entry.get("original_there").getAsBoolean() && entry.get("copy_there").getAsBoolean());
        assertEquals(1, entries.size());
    }

    @Test
    void an_empty_ledger_is_said_and_is_no_failure() {
        assertEquals(0, shell.run("ledger"));
        assertEquals("", shell.out());
        assertEquals("sfumato: nothing has been protected yet.\n", shell.err());
        assertEquals(0, shell.run("ledger", "--json"));
        assertEquals("[]", shell.out().strip());
        assertFalse(Files.exists(shell.folders().data()), "looking makes nothing");
    }

    @Test
    void what_lost_its_original_or_copy_can_be_listed_alone() throws IOException {
        for (String name : List.of("b", "c")) {
            shell.file(name + ".png", name);
            shell.run("protect", "./" + name + ".png", "--output", "./out");
        }
        shell.protect();
        Files.delete(temp.resolve("b.png"));
        Files.delete(temp.resolve("out/c-protected.png"));
        assertEquals(0, shell.run("ledger", "--missing"));
        List<String> lines = shell.out().lines().toList();
        assertEquals(List.of("./b.png -> ./out/b-protected.png", "  the original is gone", "./c.png -> ./out/c-protected.png", "  the copy is gone"),
                lines.stream().filter(line -> line.contains("->") || line.contains("gone")).toList());
    }

    @Test
    void what_an_earlier_version_made_can_be_listed_alone() throws Exception {
        enter("a.png", ProtectionSettings.DEFAULT);
        shell.file("b.png", "b");
        shell.run("protect", "./b.png", "--output", "./out");
        assertEquals(0, shell.run("ledger", "--outdated"));
        assertTrue(shell.out().startsWith("./a.png -> ") && !shell.out().contains("b.png"), shell.out());
    }

    @Test
    void a_damaged_line_is_told_and_the_rest_listed() throws IOException {
        shell.protect();
        Files.writeString(shell.folders().data().resolve("ledger.jsonl"), "{\"form\":1,\"rec", StandardOpenOption.APPEND);
        assertEquals(0, shell.run("ledger"));
        assertTrue(shell.out().startsWith("./a.png -> "));
        assertEquals("sfumato: ./.home/data/ledger.jsonl: one line cannot be read and is left out (line 2: this is no JSON). "
                + "The rest is not touched by it.\n", shell.err());
    }

    @Test
    void the_demo_and_evaluations_are_not_entered() {
        shell.run("demo", "--output", "./demo");
        shell.run("evaluate", temp.toString());
        shell.run("ledger");
        assertEquals("", shell.out());
    }

    @Test
    void a_ledger_that_cannot_be_written_is_told_once_and_the_copies_are_made() {
        shell.file(".home", "a file where the folder should be");
        shell.file("b.png", "b");
        assertEquals(0, shell.run("protect", "./a.png", "./b.png", "--output", "./out"));
        assertTrue(Files.exists(temp.resolve("out/a-protected.png")) && Files.exists(temp.resolve("out/b-protected.png")));
        List<String> complaints = shell.err().lines().filter(line -> line.startsWith("sfumato: ")).toList();
        assertEquals(1, complaints.size(), shell.err());
        assertTrue(complaints.getFirst().endsWith("The copies are made, but the ledger does not have all of them."), shell.err());
    }

    @Test
    void renewing_protects_with_the_settings_of_then() throws Exception {
        shell.file("2025/b.png", "b");
        enter("a.png", ProtectionSettings.DEFAULT.withSeed(4));
        enter("2025/b.png", ProtectionSettings.DEFAULT.withSteps(9));
        assertEquals(0, shell.run("ledger", "--renew", "--output", "./new", "--threads", "2"), shell.err());
        assertEquals(List.of(ProtectionSettings.DEFAULT.withSeed(4), ProtectionSettings.DEFAULT.withSteps(9)), shell.engine.asked);
        assertEquals(List.of(temp.resolve("new/a-protected.png"), temp.resolve("new/2025/b-protected.png")),
                shell.engine.destinations.stream().map(destination -> destination.copy()).toList());
        shell.run("ledger", "--outdated");
        assertEquals("", shell.out(), "nothing is outdated any more");
        assertEquals(0, shell.run("ledger", "--renew", "--output", "./new"));
        assertEquals(2, shell.engine.asked.size(), "nothing is renewed twice");
    }

    @Test
    void what_cannot_be_renewed_is_told_and_the_rest_is_done() throws Exception {
        for (String name : List.of("gone", "changed", "masked")) {
            shell.file(name + ".png", name);
        }
        shell.file("mask.png", "m");
        enter("gone.png", ProtectionSettings.DEFAULT);
        enter("changed.png", ProtectionSettings.DEFAULT);
        enter("masked.png", ProtectionSettings.DEFAULT.withMask(new MaskChoice.FromFile(temp.resolve("mask.png"))));
        enter("a.png", ProtectionSettings.DEFAULT);
        Files.delete(temp.resolve("gone.png"));
        shell.file("changed.png", "painted over");
        shell.file("mask.png", "painted anew");
        assertEquals(1, shell.run("ledger", "--renew", "--output", "./new"));
        assertTrue(shell.err().contains("./gone.png: there is no such file"), shell.err());
        assertTrue(shell.err().contains("./changed.png: this picture was changed since it was protected"), shell.err());
        assertTrue(shell.err().contains("./masked.png: its mask, its decoy or an encoder was changed"), shell.err());
        assertEquals(List.of(temp.resolve("new/a-protected.png")), shell.engine.destinations.stream().map(destination -> destination.copy()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--renew                     | --renew needs --output",
        "--output ./x                | --output and --threads are for --renew",
        "--renew --output ./x --csv  | --renew protects and lists nothing",
        "--csv --json                | --csv and --json contradict each other",
        "a.png                       | Unmatched argument"})
    void a_wrong_call_is_refused(String options, String reason) {
        String[] words = ("ledger " + options).split(" ");
        assertEquals(2, shell.run(words));
        assertTrue(shell.err().contains(reason), shell.err());
    }

    // As if an earlier version had made a copy of it.
    private void enter(String name, ProtectionSettings settings) throws Problem {
        Receipt some = Receipts.of("0.0.1", temp.resolve(name), temp.resolve("old").resolve(name));
        Receipt receipt = new Receipt(Instant.EPOCH, some.version(), some.original(), Sha256.of(some.original(), new Cancellation()), some.copy(),
                some.copySha256(), some.reports(), some.time(), some.verdict(), some.shift(), some.noiseShift(), some.seen());
        new Ledger(shell.folders().data()).append(receipt, settings);
    }
}
