package sfumato.protect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sfumato.attack.BudgetMap;
import sfumato.attack.Perturbation;
import sfumato.attack.PlainSignedGradient;
import sfumato.image.Planes;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.codec.ArtworkWriter;
import sfumato.pack.PackLibrary;
import sfumato.report.EncoderEvidence;
import sfumato.report.Evidence;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;

/// How much further our protection moves encoders than plain signed gradients on RGB ([PlainSignedGradient]) that are seen as much: the shift
/// after an upload, at the same S-CIELAB difference (95th percentile), with the same encoder and steps, to disrupt.
/// Arguments: a folder of pictures, the steps, and files of encoders that neither of the two has seen.
public final class Efficiency {
    // The plain bound is changed until as much is seen, to a fiftieth; what is left is taken as proportional.
    private static final double CLOSE = 0.02;
    private static final int TRIALS = 5;

    private final int steps;
    private final Workers workers;
    private final EncoderShelf shelf;
    private final EmbeddedEncoder embedded = EmbeddedEncoder.load();
    private final Path folder;

    private Efficiency(int steps, EncoderShelf shelf, Path folder, Workers workers) {
        this.steps = steps;
        this.shelf = shelf;
        this.folder = folder;
        this.workers = workers;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("sfumato-efficiency-");
        List<Path> pictures;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            pictures = files.filter(file -> file.toString().matches(".*\\.(png|jpg)")).sorted().toList();
        }
        try (Workers workers = new Workers(2)) {
            List<PackShelf.Judge> judges = Arrays.stream(arguments).skip(2).<PackShelf.Judge>map(file -> new PackShelf.Judge.InFile(Path.of(file))).toList();
            Efficiency efficiency = new Efficiency(Integer.parseInt(arguments[1]), new PackShelf(new PackLibrary(folder), judges), folder, workers);
            System.out.println("| picture | Delta E 95 % | plain bound | encoder: ours / plain = ratio ... |");
            Map<String, List<Double>> ratios = new LinkedHashMap<>();
            for (Path picture : pictures) {
                efficiency.measure(picture, ratios);
            }
            ratios.forEach((encoder, all) -> System.out.println(String.format(Locale.ROOT, "%s: mean ratio %.2f", encoder,
                    all.stream().mapToDouble(Double::doubleValue).average().orElseThrow())));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void measure(Path picture, Map<String, List<Double>> ratios) throws Exception {
        Path copy = folder.resolve("ours.png");
        ProtectionSettings settings = ProtectionSettings.DEFAULT.withAim(Aim.DISRUPT).withSteps(steps);
        embedded.protector(shelf, workers).protect(picture, new Destination(copy, true), settings, Progress.NONE, new Cancellation());
        Evidence ours = check(picture, copy);
        double seen = ours.visibility().colour().p95();
        double bound = seen * 1.2;
        Evidence plain = plain(picture, bound);
        for (int trial = 1; trial < TRIALS && Math.abs(plain.visibility().colour().p95() / seen - 1) > CLOSE; trial++) {
            bound *= seen / plain.visibility().colour().p95();
            plain = plain(picture, bound);
        }
        double rest = seen / plain.visibility().colour().p95();
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %s | %.2f | %.2f |", picture.getFileName(), seen, bound));
        Map<String, Double> theirs = shifts(plain);
        shifts(ours).forEach((encoder, shift) -> {
            double ratio = shift / (theirs.get(encoder) * rest);
            ratios.computeIfAbsent(encoder, _ -> new ArrayList<>()).add(ratio);
            line.append(String.format(Locale.ROOT, " %s: %.3f / %.3f = %.2f |", encoder, shift, theirs.get(encoder) * rest, ratio));
        });
        System.out.println(line);
    }

    private static Map<String, Double> shifts(Evidence evidence) {
        Map<String, Double> shifts = new LinkedHashMap<>();
        Stream.concat(Stream.of(evidence.seen()), Stream.concat(evidence.unseen().stream(), evidence.further().stream()))
                .forEach((EncoderEvidence encoder) -> shifts.put(encoder.encoder(), encoder.shift().copy()));
        return shifts;
    }

    private Evidence check(Path original, Path copy) throws Exception {
        return embedded.checker(shelf, workers).check(original, copy, Optional.empty(), Progress.NONE, new Cancellation()).evidence();
    }

    // Found on the same grid, shown to the encoder at the size at which a trainer looks at it, and carried into the picture as ours is.
    private Evidence plain(Path picture, double codes) throws Exception {
        Artwork artwork = new ArtworkReader().read(picture, new Cancellation());
        Samples samples = artwork.samples();
        Planes view = Grid.view(artwork, workers);
        Planes delta = new PlainSignedGradient(embedded.encoder(), workers).perturb(view,
                Upload.size(new Size(samples.width(), samples.height()), embedded.encoder().multiple()), codes / 255, steps, 1);
        Samples copy = samples.copy();
        int channels = samples.layout().channels();
        for (int c = 0; c < samples.layout().colours(); c++) {
            Samples one = carried(artwork, new Size(view.width(), view.height()), delta.plane(c));
            int[] row = new int[samples.rowLength()];
            int[] changed = new int[samples.rowLength()];
            for (int y = 0; y < samples.height(); y++) {
                copy.row(y, row);
                one.row(y, changed);
                for (int i = c; i < row.length; i += channels) {
                    row[i] = changed[i];
                }
                copy.setRow(y, row);
            }
        }
        Path file = folder.resolve("plain.png");
        new ArtworkWriter().write(copy, PictureFormat.PNG, 100, file, true);
        return check(picture, file);
    }

    // As if every channel changed as this one does.
    private Samples carried(Artwork artwork, Size grid, float[] delta) {
        float[] anything = new float[grid.pixels()];
        Arrays.fill(anything, 255);
        return Recombination.apply(artwork.samples(), artwork.colours(), new Perturbation(grid, delta), new BudgetMap(grid, anything), workers);
    }
}
