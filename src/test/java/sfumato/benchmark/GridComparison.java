package sfumato.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import sfumato.benchmark.Table.Ratio;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.Effort;
import sfumato.protect.EmbeddedEncoder;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Protector;
import sfumato.task.Cancellation;
import sfumato.task.Progress.Stage;
import sfumato.task.Workers;

/// The optimisation of a large picture beside that of a small one: its cost should be that of the working grid.
final class GridComparison {
    private static final int WIDTH = 1632;
    private static final int HEIGHT = 1224; // 2 megapixels
    private static final int TIMES = 7;     // and (7 / 2)² as many, 24
    private static final double LEAST_RATIO = 1 / 1.3;

    private final Table table;

    GridComparison(Table table) {
        this.table = table;
    }

    void run(Path folder) throws Exception {
        Samples drawn = DrawnPicture.PAINTED_HARBOUR.draw(WIDTH, HEIGHT);
        Path small = write(drawn, folder.resolve("small.png"));
        Path large = write(enlarged(drawn), folder.resolve("large.png"));
        try (Workers workers = new Workers(Comparison.THREADS)) {
            Protector protector = EmbeddedEncoder.load().protector(workers);
            Rounds.Times times = Rounds.of(3, List.of(_ -> optimisation(protector, large), _ -> optimisation(protector, small)));
            table.add(new Ratio("optimisation of a picture of 24 megapixels, quick effort", Table.milliseconds(times.median(0)),
                    "of 2 megapixels", Table.milliseconds(times.median(1)), times.ratio(1), LEAST_RATIO));
        }
    }

    // Each pixel as a square, then every second one: 7 / 2 times as wide and as high.
    private static Samples enlarged(Samples samples) {
        int channels = samples.layout().channels();
        Samples large = Samples.blank(samples.width() * TIMES / 2, samples.height() * TIMES / 2, samples.layout());
        for (int y = 0; y < large.height(); y++) {
            for (int x = 0; x < large.width(); x++) {
                System.arraycopy(samples.codes(), samples.index(x * 2 / TIMES, y * 2 / TIMES), large.codes(), large.index(x, y), channels);
            }
        }
        return large;
    }

    private static Path write(Samples samples, Path file) throws Problem {
        new ArtworkWriter().write(samples, PictureFormat.PNG, 100, file, false);
        return file;
    }

    // Milliseconds from the first report of the optimisation to its end, where the rest is called off.
    private static double optimisation(Protector protector, Path picture) throws Problem {
        Cancellation cancellation = new Cancellation();
        long[] begin = {0};
        long[] end = {0};
        try {
            protector.protect(picture, new Destination(picture.resolveSibling("copy.png"), true),
                    ProtectionSettings.DEFAULT.withSteps(Effort.QUICK.steps()), (stage, _) -> {
                        if (stage == Stage.PROTECTING && begin[0] == 0) {
                            begin[0] = System.nanoTime();
                        } else if (stage == Stage.WRITING) {
                            end[0] = System.nanoTime();
                            cancellation.request();
                        }
                    }, cancellation);
        } catch (CancellationException _) {
            return (end[0] - begin[0]) / 1e6;
        }
        throw new IllegalStateException("it was not called off");
    }
}
