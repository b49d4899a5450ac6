package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;
import sfumato.protect.MaskChoice;
import sfumato.protect.ProtectionSettings;
import sfumato.task.Cancellation;

class LedgerTest {
    private static final ProtectionSettings SETTINGS = ProtectionSettings.DEFAULT;

    @TempDir
    Path temp;
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = new Ledger(temp.resolve("data"));
    }

    @Test
    void without_a_file_it_is_empty() throws Problem {
        assertEquals(new Ledger.Contents(List.of(), Optional.empty()), ledger.read());
        assertFalse(Files.exists(temp.resolve("data")), "looking makes nothing");
    }

    @Test
    void what_was_noted_is_read_in_order() throws Problem {
        ledger.append(receipt("1.0.0", "a"), SETTINGS);
        ledger.append(receipt("1.0.0", "b"), SETTINGS.withSeed(7));
        List<Ledger.Entry> entries = ledger.read().entries();
        assertEquals(List.of(receipt("1.0.0", "a"), receipt("1.0.0", "b")), entries.stream().map(Ledger.Entry::receipt).toList());
        assertEquals(List.of(SETTINGS, SETTINGS.withSeed(7)), entries.stream().map(Ledger.Entry::settings).toList());
    }

    @Test
    void torn_and_strange_lines_are_left_out_with_a_word_and_stay() throws Exception {
        ledger.append(receipt("1.0.0", "a"), SETTINGS);
        Path file = temp.resolve("data/ledger.jsonl");
        Files.writeString(file, "\n{\"form\":2,\"receipt\":{}}\n{\"form\":1,\"receipt\":{\"wh", StandardOpenOption.APPEND);
        ledger.append(receipt("1.0.0", "b"), SETTINGS);
        Ledger.Contents contents = ledger.read();
        assertEquals(2, contents.entries().size());
        assertTrue(contents.leftOut().orElseThrow().what().startsWith(
                "2 lines cannot be read and are left out (line 3: the field 'form' is 2, not "), contents.toString());
        assertTrue(Files.readString(file).contains("{\"form\":2,\"receipt\":{}}\n"));
    }

    @Test
    void a_ledger_of_rubbish_is_no_crash() throws Exception {
        Files.createDirectories(temp.resolve("data"));
        Files.write(temp.resolve("data/ledger.jsonl"), new byte[] {(byte) 0xff, 0, '\n', '{', '}', '\n', '[', (byte) 0xc3});
        assertTrue(ledger.read().leftOut().orElseThrow().what().startsWith("3 lines"));
    }

    @Test
    void outdated_is_what_an_earlier_version_made() throws Problem {
        ledger.append(receipt("1.0.0", "a"), SETTINGS);
        ledger.append(receipt("1.1.0", "b"), SETTINGS);
        ledger.append(receipt("1.2.0", "c"), SETTINGS);
        assertEquals(List.of(receipt("1.0.0", "a")), outdated("1.1.0"));
    }

    @Test
    void what_was_renewed_is_outdated_no_more() throws Problem {
        ledger.append(receipt("1.0.0", "a"), SETTINGS);
        ledger.append(receipt("1.0.0", "a"), SETTINGS.withSeed(1));
        ledger.append(receipt("2.0.0", "a"), SETTINGS);
        assertEquals(1, outdated("2.0.0").size(), "the one with other settings is left");
        ledger.append(receipt("2.0.0", "a"), SETTINGS.withSeed(1));
        assertEquals(List.of(), outdated("2.0.0"));
    }

    @Test
    void a_mask_that_was_painted_anew_is_noticed() throws Exception {
        Path mask = Files.writeString(temp.resolve("mask.png"), "m");
        ledger.append(receipt("1.0.0", "a"), SETTINGS.withMask(new MaskChoice.FromFile(mask)));
        Ledger.Entry entry = ledger.read().entries().getFirst();
        assertFalse(ledger.settingsChanged(entry, new Cancellation()));
        Files.writeString(mask, "n");
        assertTrue(ledger.settingsChanged(entry, new Cancellation()));
        Files.delete(mask);
        assertThrows(Problem.Missing.class, () -> ledger.settingsChanged(entry, new Cancellation()));
    }

    private List<Receipt> outdated(String version) throws Problem {
        return ledger.read().outdated(version).stream().map(Ledger.Entry::receipt).toList();
    }

    private Receipt receipt(String version, String name) {
        return Receipts.of(version, temp.resolve(name + ".png"), temp.resolve("out").resolve(name + "-protected.png"));
    }
}
