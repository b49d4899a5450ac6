package sfumato.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.FoundPicture;
import sfumato.batch.Job;
import sfumato.batch.JobSettings;
import sfumato.batch.Ledger;
import sfumato.batch.NamePattern;
import sfumato.batch.PictureScan;
import sfumato.batch.Receipt;
import sfumato.file.Sha256;
import sfumato.problem.Problem;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ReportKind;
import sfumato.task.Cancellation;

/// Protects anew what the ledger has, each picture with the settings of then.
///
/// @param output  the folder for the copies, which lie in it as their originals lie below the folder that holds them all
/// @param threads to use
record Renewal(Surroundings surroundings, Path output, int threads) {

    /// Exit status: failed if a single one could not be renewed.
    int of(List<Ledger.Entry> outdated) throws Problem {
        if (outdated.isEmpty()) {
            surroundings.complain("there is nothing to renew: no earlier version protected anything that was not renewed since.");
            return Main.DONE;
        }
        // Keeps the process between two runs; each has its own interruption, which ends its work.
        try (Interruption interruption = new Interruption()) {
            Map<ProtectionSettings, List<Path>> pictures = new LinkedHashMap<>();
            int status = Main.DONE;
            for (Ledger.Entry entry : outdated) {
                try {
                    requireAsThen(entry, interruption.cancellation());
                    pictures.computeIfAbsent(entry.settings(), _ -> new ArrayList<>()).add(entry.receipt().original().normalize());
                } catch (Problem problem) {
                    surroundings.complain(problem.getMessage());
                    status = Main.FAILED;
                }
            }
            Optional<Path> top = top(pictures.values().stream().flatMap(List::stream).toList());
            for (Map.Entry<ProtectionSettings, List<Path>> same : pictures.entrySet()) {
                interruption.cancellation().check();
                status = Math.max(status, protect(same.getValue(), top, same.getKey()));
            }
            return status;
        }
    }

    private void requireAsThen(Ledger.Entry entry, Cancellation cancellation) throws Problem {
        Receipt receipt = entry.receipt();
        if (!Sha256.of(receipt.original(), cancellation).equals(receipt.originalSha256())) {
            throw new Problem.Unsupported(receipt.original(), "this picture was changed since it was protected, so it cannot be renewed",
                    "Protect it as a new one");
        }
        if (surroundings.ledger().settingsChanged(entry, cancellation)) {
            throw new Problem.Unsupported(receipt.original(), "its mask, its decoy or an encoder was changed since it was protected, so it cannot be renewed",
                    "Protect it as a new one");
        }
    }

    private int protect(List<Path> originals, Optional<Path> top, ProtectionSettings settings) throws Problem {
        List<FoundPicture> pictures = originals.stream()
                .map(file -> new FoundPicture(file, top.map(folder -> folder.relativize(file.getParent())).orElse(Path.of("")))).toList();
        JobSettings job = new JobSettings(output, new NamePattern(NamePattern.STANDARD), ConflictPolicy.UNIQUE, Set.of(ReportKind.JSON), settings,
                LocalDate.now(ZoneId.systemDefault()));
        return ProtectionRun.in(surroundings).withLedger().run(new PictureScan.Result(pictures, List.of()), settings, () -> Job.unrecorded(job, pictures), threads);
    }

    // The innermost folder that holds them all; none if they lie on several drives.
    private static Optional<Path> top(List<Path> files) {
        Path top = files.isEmpty() ? null : files.getFirst().getParent();
        for (Path file : files) {
            while (top != null && !file.startsWith(top)) {
                top = top.getParent();
            }
        }
        return Optional.ofNullable(top);
    }
}
