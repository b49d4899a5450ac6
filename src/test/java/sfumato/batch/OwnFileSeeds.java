package sfumato.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sfumato.problem.Problem;
import sfumato.protect.DecoyChoice;
import sfumato.protect.Destination;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ReportKind;
import sfumato.task.Cancellation;

/// Journals and ledgers as we write them, from which fuzzing starts.
public final class OwnFileSeeds {
    public static final String JOURNAL = Journal.NAME;
    public static final String LEDGER = "ledger.jsonl";

    private OwnFileSeeds() {
    }

    /// One journal with all that can happen to a picture, one that has just begun, and a ledger.
    ///
    /// @param temp an empty folder
    public static List<byte[]> all(Path temp) {
        try {
            JobFolder folder = new JobFolder(temp);
            Ledger ledger = new Ledger(temp);
            List<byte[]> seeds = new ArrayList<>();
            try (Job job = Job.begin(folder.settings(), folder.pictures("a.png", "sub/b.png", "c.jpg", "d.gif"), List.of(folder.art("")))) {
                seeds.add(Files.readAllBytes(folder.out().resolve(JOURNAL)));
                Destination copy = Destination.of(folder.out().resolve("a-protected.png"), Set.of(ReportKind.JSON), false);
                Receipt receipt = Receipts.of(folder.art("a.png"), copy.copy());
                job.begin(1, copy, new Cancellation());
                job.appearing(1, receipt, Stamp.of(folder.art("a.png")).orElseThrow());
                job.end(1, new Outcome.Before(receipt));
                job.move(4, 0);
                job.end(2, new Outcome.Failed(folder.art("sub/b.png"), new IllegalStateException("broken")));
                job.retry(2);
                job.end(3, new Outcome.Skipped(folder.art("c.jpg"), folder.out().resolve("c.jpg")));
                job.remove(4);
                ledger.append(receipt, ProtectionSettings.DEFAULT);
                ledger.append(receipt, ProtectionSettings.DEFAULT.withDecoy(new DecoyChoice.Named("ink-wash")).withSeed(7));
            }
            seeds.add(Files.readAllBytes(folder.out().resolve(JOURNAL)));
            seeds.add(Files.readAllBytes(temp.resolve(LEDGER)));
            return seeds;
        } catch (IOException | Problem e) {
            throw new IllegalStateException(e);
        }
    }

    /// Where copies and reports were last to appear, by the journal in `output`: those that a resumed job deals with.
    public static List<Path> places(Path output) throws Problem {
        return JournalReader.read(output).queue().slots().stream().map(Slot::place).flatMap(Optional::stream).flatMap(place -> place.files().stream()).toList();
    }
}
