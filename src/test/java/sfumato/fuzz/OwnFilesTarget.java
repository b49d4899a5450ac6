package sfumato.fuzz;

import static sfumato.fuzz.Claims.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import sfumato.batch.Item;
import sfumato.batch.Job;
import sfumato.batch.Ledger;
import sfumato.batch.OwnFileSeeds;
import sfumato.batch.Receipt;
import sfumato.batch.ReceiptJson;
import sfumato.file.WrongField;
import sfumato.problem.Problem;
import sfumato.protect.SettingsJson;
import sfumato.ui.settings.SettingsSeeds;

/// The files that we write ourselves and that a crash, or anyone, may have changed since: journals, ledgers with their receipts
/// and settings, preferences and presets. The same bytes are taken for each.
public final class OwnFilesTarget {
    private OwnFilesTarget() {
    }

    /// Loads the classes, which takes longer than any input may.
    public static void fuzzerInitialize() {
        seeds().forEach(OwnFilesTarget::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            resume(data);
            readLedger(data);
            readSettings(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Problem problem) {
            throw new AssertionError("what was understood cannot be written or read again", problem);
        }
    }

    private static void resume(byte[] data) throws IOException, Problem {
        Path output = Scratch.emptyFolder("out");
        Files.write(output.resolve(OwnFileSeeds.JOURNAL), data);
        boolean unfinished = Job.canResume(output);
        List<Item> items;
        try (Job job = Job.resume(output)) {
            items = job.items();
        } catch (Problem problem) {
            require(!unfinished || !problem.path().startsWith(output), "a job that can be resumed cannot: " + problem.getMessage());
            return;
        }
        if (Files.exists(output.resolve(OwnFileSeeds.JOURNAL))) { // else nothing came of the job
            for (Path place : OwnFileSeeds.places(output)) {
                require(place.normalize().startsWith(output) && !place.normalize().equals(output), "the journal leads out of its folder: " + place);
            }
            try (Job again = Job.resume(output)) {
                require(again.items().stream().map(Item::picture).toList().equals(items.stream().map(Item::picture).toList()),
                        "resumed again it is another job");
            }
        }
    }

    private static void readLedger(byte[] data) throws IOException, Problem {
        Path folder = Scratch.emptyFolder("data");
        Files.write(folder.resolve(OwnFileSeeds.LEDGER), data);
        Ledger.Contents contents = new Ledger(folder).read();
        contents.outdated("1.0");
        for (Ledger.Entry entry : contents.entries()) {
            Receipt receipt = entry.receipt();
            Objects.requireNonNull(receipt.when().atZone(ZoneOffset.MAX));
            Objects.requireNonNull(receipt.when().atZone(ZoneOffset.MIN));
            requireSame(receipt);
            try {
                require(SettingsJson.fromJson(SettingsJson.toJson(entry.settings())).equals(entry.settings()), "settings came back as others");
            } catch (WrongField e) {
                throw new AssertionError("settings that we wrote cannot be read", e);
            }
        }
    }

    private static void requireSame(Receipt receipt) {
        try {
            String written = ReceiptJson.toJson(receipt).toString();
            require(ReceiptJson.toJson(ReceiptJson.fromJson(ReceiptJson.toJson(receipt))).toString().equals(written), "a receipt came back as another");
        } catch (WrongField e) {
            throw new AssertionError("a receipt that we wrote cannot be read", e);
        }
    }

    private static void readSettings(byte[] data) throws IOException, Problem {
        Path folder = Scratch.emptyFolder("settings");
        for (String name : SettingsSeeds.NAMES) {
            Files.write(folder.resolve(name), data);
        }
        require(SettingsSeeds.comeBack(folder), "settings came back as others");
    }

    static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>(OwnFileSeeds.all(Scratch.emptyFolder("seeds")));
        seeds.addAll(SettingsSeeds.all(Scratch.emptyFolder("settings-seeds")));
        return seeds;
    }
}
