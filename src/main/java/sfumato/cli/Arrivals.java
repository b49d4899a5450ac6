package sfumato.cli;

import java.util.List;
import java.util.Optional;
import sfumato.batch.FolderWatch;
import sfumato.batch.FoundPicture;
import sfumato.batch.Item;
import sfumato.batch.Job;
import sfumato.batch.JobSettings;
import sfumato.batch.LedgerKeeper;
import sfumato.batch.PictureScan;
import sfumato.problem.Problem;
import sfumato.protect.PackShelf;
import sfumato.protect.ProtectionResult;
import sfumato.task.Cancellation;

/// Protects what comes into a watched folder. Whatever goes wrong, the watch goes on.
final class Arrivals implements FolderWatch.Visitor, Results {
    private final Surroundings surroundings;
    private final FolderWatch watch;
    private final JobSettings settings;
    private final Optional<List<PackShelf.Judge>> judges;
    private final int threads;
    private final Cancellation cancellation;
    private final TextResults text;
    private boolean limitsSaid;

    Arrivals(Surroundings surroundings, FolderWatch watch, JobSettings settings, Optional<List<PackShelf.Judge>> judges, int threads, Cancellation cancellation) {
        this.surroundings = surroundings;
        this.watch = watch;
        this.settings = settings;
        this.judges = judges;
        this.threads = threads;
        this.cancellation = cancellation;
        this.text = new TextResults(surroundings.out());
    }

    @Override
    public void ready(List<FoundPicture> pictures) {
        try {
            List<FoundPicture> mine = new LedgerKeeper(surroundings.ledger()).unprotected(pictures, settings.protection(), cancellation);
            if (!mine.isEmpty()) {
                protect(mine);
            }
        } catch (Problem problem) {
            trouble(problem);
            pictures.forEach(watch::giveAgain);
        }
    }

    private void protect(List<FoundPicture> pictures) throws Problem {
        Job job = Job.unrecorded(settings, pictures);
        ProtectionRun.in(surroundings).withResults(this).withJudges(judges).withLedger()
                .run(new PictureScan.Result(pictures, List.of()), settings.protection(), () -> job, threads);
        // What a full disk or the like kept from being done.
        job.items().stream().filter(Item::waiting).map(Item::picture).forEach(watch::giveAgain);
    }

    @Override
    public void trouble(Problem problem) {
        surroundings.complain(problem.getMessage());
    }

    @Override
    public void add(ProtectionResult result) {
        text.add(result);
    }

    // Once is enough, however often something comes.
    @Override
    public void close() {
        if (!limitsSaid) {
            text.close();
            limitsSaid = true;
        }
    }
}
