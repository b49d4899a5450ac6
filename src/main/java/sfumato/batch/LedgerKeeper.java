package sfumato.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sfumato.file.Sha256;
import sfumato.problem.Problem;
import sfumato.protect.ProtectionResult;
import sfumato.protect.ProtectionSettings;
import sfumato.task.Cancellation;

/// Enters what jobs make into a ledger, and tells by it what is made already. A copy that could not be entered is a
/// good copy all the same, so that is no failure of its; [#trouble()] tells it. For any number of threads.
public final class LedgerKeeper {
    private final Ledger ledger;
    private Optional<Problem> trouble = Optional.empty();

    public LedgerKeeper(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Runs a job, and enters every copy as soon as it is made; at the end those of earlier runs, too, as one that was
    /// killed may not have come to it.
    public JobResult run(JobRunner runner, Job job, JobListener listener, Cancellation cancellation) {
        ProtectionSettings settings = job.settings().protection();
        JobResult result = runner.run(job, new Entering(listener, settings), cancellation);
        enterMissing(result.outcomes().stream().flatMap(outcome -> outcome instanceof Outcome.Before(Receipt receipt)
                ? Stream.of(receipt) : Stream.empty()).toList(), settings);
        return result;
    }

    /// Enters what is made and passes everything on.
    private final class Entering implements JobListener {
        private final JobListener listener;
        private final ProtectionSettings settings;

        Entering(JobListener listener, ProtectionSettings settings) {
            this.listener = listener;
            this.settings = settings;
        }

        @Override
        public void changed(Item item) {
            listener.changed(item);
        }

        @Override
        public void made(int number, ProtectionResult result, Receipt receipt) {
            try {
                ledger.append(receipt, settings);
            } catch (Problem problem) {
                tell(problem);
            }
            listener.made(number, result, receipt);
        }

        @Override
        public void removed(int number) {
            listener.removed(number);
        }

        @Override
        public void standing(Standing standing) {
            listener.standing(standing);
        }
    }

    /// Enters those that are not there.
    void enterMissing(List<Receipt> receipts, ProtectionSettings settings) {
        if (receipts.isEmpty()) {
            return;
        }
        try {
            Set<List<Object>> there = new HashSet<>();
            ledger.read().entries().forEach(entry -> there.add(nameAndContent(entry.receipt())));
            for (Receipt receipt : receipts) {
                if (there.add(nameAndContent(receipt))) {
                    ledger.append(receipt, settings);
                }
            }
        } catch (Problem problem) {
            tell(problem);
        }
    }

    private static List<Object> nameAndContent(Receipt receipt) {
        return List.of(Ledger.place(receipt.copy()), receipt.copySha256());
    }

    /// Those among `pictures` that are yet to be protected: not copies that this program made, and not what was protected
    /// with these settings as it is now and has its copy still. A picture that cannot be read is among them; whoever
    /// protects it says why.
    public List<FoundPicture> unprotected(List<FoundPicture> pictures, ProtectionSettings settings, Cancellation cancellation) throws Problem {
        String key = ledger.key(settings, cancellation);
        Set<String> copies = new HashSet<>();
        Set<List<Object>> done = new HashSet<>();
        for (Ledger.Entry entry : ledger.read().entries()) {
            Receipt receipt = entry.receipt();
            if (!receipt.copySha256().equals(receipt.originalSha256())) { // as it may be where nothing was to change
                copies.add(receipt.copySha256());
            }
            if (entry.settingsKey().equals(key) && Files.exists(receipt.copy())) {
                done.add(List.of(Ledger.place(receipt.original()), receipt.originalSha256()));
            }
        }
        List<FoundPicture> left = new ArrayList<>();
        for (FoundPicture picture : pictures) {
            Optional<String> content = content(picture.file(), cancellation);
            if (content.isEmpty() || (!copies.contains(content.get()) && !done.contains(List.of(Ledger.place(picture.file()), content.get())))) {
                left.add(picture);
            }
        }
        return left;
    }

    private static Optional<String> content(Path file, Cancellation cancellation) {
        try {
            return Optional.of(Sha256.of(file, cancellation));
        } catch (Problem _) {
            return Optional.empty();
        }
    }

    private synchronized void tell(Problem problem) {
        trouble = trouble.or(() -> Optional.of(problem));
    }

    /// Why something could not be entered, the first time it happened.
    public synchronized Optional<Problem> trouble() {
        return trouble;
    }
}
