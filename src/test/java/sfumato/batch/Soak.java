package sfumato.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.protect.EmbeddedEncoder;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ReportKind;
import sfumato.task.Cancellation;

/// Protects very many small pictures as one job, with journal, ledger and reports, and tells again and again what the
/// process holds, to see that it does not grow with the number of pictures. Arguments: pictures, steps, threads.
///
///     mvn -q test-compile exec:exec@measure -Dmeasure="sfumato.batch.Soak 1000 2 2"
public final class Soak {
    private static final int EVERY = 100;
    private static final int LEAST_SIDE = 64;
    private static final int SIDES = 97;

    private final Path folder;
    private final ProtectionSettings settings;
    private final int threads;
    private Optional<Footprint> first = Optional.empty();
    private Footprint last;

    private Soak(Path folder, int steps, int threads) {
        this.folder = folder;
        this.settings = ProtectionSettings.DEFAULT.withSteps(steps);
        this.threads = threads;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("sfumato-soak-");
        try {
            Soak soak = new Soak(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            soak.protect(soak.draw(Integer.parseInt(arguments[0])));
        } finally {
            delete(folder);
        }
    }

    private List<FoundPicture> draw(int count) throws Problem {
        DrawnPicture[] drawn = DrawnPicture.values();
        PictureFormat[] formats = PictureFormat.values();
        List<FoundPicture> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PictureFormat format = formats[i % formats.length];
            Path file = folder.resolve("art").resolve(i + "." + format.extension());
            new ArtworkWriter().write(drawn[i / formats.length % drawn.length].draw(LEAST_SIDE + i % SIDES, LEAST_SIDE + i * 7 % SIDES), format, 90, file, false);
            pictures.add(new FoundPicture(file, Path.of("")));
        }
        return pictures;
    }

    private void protect(List<FoundPicture> pictures) throws Exception {
        Footprint.printHead();
        Footprint before = Footprint.now();
        before.print("before");
        JobSettings all = new JobSettings(folder.resolve("copies"), new NamePattern(NamePattern.STANDARD), ConflictPolicy.UNIQUE, Set.of(ReportKind.JSON),
                settings, LocalDate.EPOCH);
        EmbeddedEncoder encoder = EmbeddedEncoder.load();
        LedgerKeeper ledger = new LedgerKeeper(new Ledger(folder.resolve("data")));
        long begin = System.nanoTime();
        try (Job job = Job.begin(all, pictures)) {
            ledger.run(new JobRunner(encoder::protector, threads), job, new Looks(), new Cancellation());
            long undone = job.items().stream().filter(item -> item.failed() || item.waiting()).count();
            if (undone > 0 || ledger.trouble().isPresent()) {
                throw new IllegalStateException(undone + " were not protected; " + ledger.trouble());
            }
        }
        Footprint after = Footprint.now();
        after.print("closed");
        System.out.println("from " + EVERY + " pictures to " + pictures.size() + ": " + last.growthSince(first.orElseThrow()));
        System.out.printf("files still open: %.0f, as before: %.0f; took %d s%n", after.files(), before.files(), Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    // Nobody else hears anything meanwhile, so a picture in work beside goes no further than to its next report.
    private final class Looks implements JobListener {
        private int looked;

        @Override
        public void standing(Standing standing) {
            if (standing.ended() >= looked + EVERY) {
                looked += EVERY;
                try {
                    last = Footprint.now();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                last.print(String.valueOf(standing.ended()));
                first = first.or(() -> Optional.of(last));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
