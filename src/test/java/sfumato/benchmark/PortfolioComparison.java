package sfumato.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.FoundPicture;
import sfumato.batch.Job;
import sfumato.batch.JobListener;
import sfumato.batch.JobRunner;
import sfumato.batch.JobSettings;
import sfumato.batch.NamePattern;
import sfumato.benchmark.Table.Ratio;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.Effort;
import sfumato.protect.EmbeddedEncoder;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Protector;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;

/// A recorded job of several pictures beside the same pictures one after another on all threads, both in a program that is
/// warm: what the queue, the journal and the sharing out of the processors cost or gain.
final class PortfolioComparison {
    private static final int ROUNDS = 3;
    private static final double LEAST_RATIO = 0.95;
    private static final ProtectionSettings SETTINGS = ProtectionSettings.DEFAULT.withSteps(Effort.QUICK.steps());

    private final Table table;
    private final EmbeddedEncoder encoder = EmbeddedEncoder.load();

    PortfolioComparison(Table table) {
        this.table = table;
    }

    void run(Path folder) throws Exception {
        measure("8 pictures of 300×225", drawn(folder.resolve("small"), 8, 300, 225));
        measure("6 pictures of 640×480", drawn(folder.resolve("medium"), 6, 640, 480));
        List<Path> mixed = new ArrayList<>(drawn(folder.resolve("mixed-small"), 4, 640, 480));
        mixed.addAll(drawn(folder.resolve("mixed-large"), 2, 1600, 1200));
        measure("4 pictures of 640×480 and 2 of 1600×1200", mixed);
    }

    private void measure(String what, List<Path> pictures) throws Exception {
        try (Workers workers = new Workers(Comparison.THREADS)) {
            Protector protector = encoder.protector(workers);
            Rounds.Times times = Rounds.of(ROUNDS, List.of(Competitor.of(() -> job(pictures)), Competitor.of(() -> oneAfterAnother(protector, pictures))));
            table.add(new Ratio("portfolio: " + what + ", quick effort", Table.milliseconds(times.median(0)), "one after another on all threads",
                    Table.milliseconds(times.median(1)), times.ratio(1), LEAST_RATIO));
        }
    }

    private void job(List<Path> pictures) throws Exception {
        Path output = Files.createTempDirectory("sfumato-benchmark-");
        try {
            JobSettings settings = new JobSettings(output, new NamePattern(NamePattern.STANDARD), ConflictPolicy.UNIQUE, Set.of(), SETTINGS, LocalDate.EPOCH);
            try (Job job = Job.begin(settings, pictures.stream().map(file -> new FoundPicture(file, Path.of(""))).toList())) {
                new JobRunner(encoder::protector, Comparison.THREADS).run(job, JobListener.NONE, new Cancellation());
                if (job.items().stream().anyMatch(item -> item.failed() || item.waiting())) {
                    throw new IllegalStateException("not all were protected: " + job.items());
                }
            }
        } finally {
            Comparison.delete(output);
        }
    }

    private static void oneAfterAnother(Protector protector, List<Path> pictures) throws Exception {
        Path output = Files.createTempDirectory("sfumato-benchmark-");
        try {
            for (Path picture : pictures) {
                protector.protect(picture, new Destination(output.resolve(picture.getFileName()), false), SETTINGS, Progress.NONE, new Cancellation());
            }
        } finally {
            Comparison.delete(output);
        }
    }

    private static List<Path> drawn(Path folder, int count, int width, int height) throws Exception {
        Files.createDirectories(folder);
        List<DrawnPicture> drawn = DrawnPicture.decoys();
        List<Path> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pictures.add(write(drawn.get(i % drawn.size()), width, height, folder.resolve(width + "-" + i + ".png")));
        }
        return pictures;
    }

    private static Path write(DrawnPicture drawn, int width, int height, Path file) throws Problem {
        new ArtworkWriter().write(drawn.draw(width, height), PictureFormat.PNG, 100, file, false);
        return file;
    }
}
