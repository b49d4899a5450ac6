package sfumato.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import sfumato.drawn.DrawnPicture;
import sfumato.file.UserFolders;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;

/// The built program as a whole process, from its start to its end, on pictures that it draws itself and on two that lie
/// beside the developers' checkouts.
final class ProgramComparison {
    private static final Path LAUNCHER = Path.of("target/sfumato/bin/sfumato");
    private static final Path ART = Path.of("../shared/art");
    private static final int RUNS = 3;

    private final Table table;

    ProgramComparison(Table table) {
        this.table = table;
    }

    void run(Path folder) throws Exception {
        if (!Files.isExecutable(LAUNCHER) || System.getProperty("os.name").startsWith("Windows")) {
            table.note("The whole program is missing from the table: " + LAUNCHER + " cannot be run (mvn -q -DskipTests package makes it).");
            return;
        }
        for (DrawnPicture drawn : DrawnPicture.samples()) {
            Path picture = folder.resolve(drawn.label() + ".png");
            new ArtworkWriter().write(drawn.draw(1200, 900), PictureFormat.PNG, 100, picture, false);
            measure(picture, "1200×900", "", Double.NaN);
        }
        measure(ART.resolve("painting-van-gogh.png"), "1280×1004", "", 6);
        measure(ART.resolve("paint-colors.jpg"), "6000×4000", "-Xmx768m", 10);
    }

    private void measure(Path picture, String size, String javaOptions, double limit) throws Exception {
        if (!Files.exists(picture)) {
            table.note(picture + " is missing from the table: it is on the developers' machines only.");
            return;
        }
        String what = "`sfumato protect` " + picture.getFileName() + ", " + size + (javaOptions.isEmpty() ? "" : ", " + javaOptions);
        List<MeasuredProcess> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            MeasuredProcess run = protect(picture, javaOptions);
            if (run.status() != 0) {
                table.addFailure(what, "exit status " + run.status(), limit);
                return;
            }
            runs.add(run);
        }
        String details = String.format(Locale.ROOT, "%.1f s of processors, %.0f MB", median(runs, MeasuredProcess::cpuSeconds),
                median(runs, MeasuredProcess::peakBytes) / 1e6);
        table.add(what, median(runs, MeasuredProcess::seconds), details, limit);
    }

    private static MeasuredProcess protect(Path picture, String javaOptions) throws Exception {
        Path output = Files.createTempDirectory("sfumato-benchmark-");
        try {
            return MeasuredProcess.of(List.of(LAUNCHER.toString(), "protect", picture.toString(), "--output", output.toString()),
                    Map.of("SFUMATO_JAVA_HOME", System.getProperty("java.home"), "SFUMATO_JAVA_OPTIONS", javaOptions,
                            UserFolders.VARIABLE, output.resolve("home").toString()));
        } finally {
            Comparison.delete(output);
        }
    }

    private static double median(List<MeasuredProcess> runs, ToDoubleFunction<MeasuredProcess> value) {
        return Rounds.median(runs.stream().mapToDouble(value).toArray());
    }
}
