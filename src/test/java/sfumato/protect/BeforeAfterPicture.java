package sfumato.protect;

import java.nio.file.Path;
import java.util.List;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.report.AmplifiedDifference;
import sfumato.report.Places;
import sfumato.report.Places.Square;
import sfumato.task.Workers;

/// Makes the README's picture of before and after from the copies of the README's first command:
///
///     mvn -q test-compile exec:exec@measure -Dmeasure="sfumato.protect.BeforeAfterPicture target/demo src/site/images/before-after.png"
///
/// For each picture a part at true pixels, the busiest one of the first and the flattest one of the second: the original, the
/// copy, and what was changed, [AmplifiedDifference#FACTOR] times stronger, with transparent gaps between.
final class BeforeAfterPicture {
    private static final int SIDE = 320;
    private static final int GAP = 8;
    private static final byte OPAQUE = -1;

    private BeforeAfterPicture() {
    }

    /// @param arguments the folder of the demo, and the file to write
    public static void main(String... arguments) throws Problem {
        Path demo = Path.of(arguments[0]);
        try (Workers workers = new Workers(2)) {
            Samples painted = row(demo, "painted-harbour", false, workers);
            Samples flat = row(demo, "flat-dunes", true, workers);
            Samples both = Samples.blank(painted.width(), 2 * SIDE + GAP, Layout.RGB_ALPHA);
            put(painted, both, 0, 0);
            put(flat, both, 0, SIDE + GAP);
            new ArtworkWriter(workers).write(both, PictureFormat.PNG, 100, Path.of(arguments[1]), true);
        }
    }

    private static Samples row(Path demo, String name, boolean flattest, Workers workers) throws Problem {
        Samples original = new ArtworkReader().read(demo.resolve("originals/" + name + ".png")).samples();
        Samples copy = new ArtworkReader().read(demo.resolve("protected/" + name + "-protected.png")).samples();
        Places places = Places.find(original, copy, SIDE, workers);
        Square place = flattest ? places.flattest() : places.busiest();
        Samples before = place.of(original);
        Samples after = place.of(copy);
        Samples result = Samples.blank(3 * SIDE + 2 * GAP, SIDE, Layout.RGB_ALPHA);
        List<Samples> parts = List.of(before, after, AmplifiedDifference.of(before, after, new Size(SIDE, SIDE), workers));
        for (int i = 0; i < parts.size(); i++) {
            put(parts.get(i), result, i * (SIDE + GAP), 0);
        }
        return result;
    }

    private static void put(Samples part, Samples into, int left, int top) {
        boolean opaque = !part.layout().hasAlpha();
        for (int y = 0; y < part.height(); y++) {
            for (int x = 0; x < part.width(); x++) {
                int to = into.index(left + x, top + y);
                System.arraycopy(part.codes(), part.index(x, y), into.codes(), to, part.layout().channels());
                if (opaque) {
                    into.codes()[to + 3] = OPAQUE;
                }
            }
        }
    }
}
