package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.Depth;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.Export;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Metadata;
import sfumato.nn.encoder.TestEncoders;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;

/// Masks, from file to file.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaskedProtectionTest {
    private static final ProtectionSettings PLAIN = ProtectionSettings.DEFAULT.withAim(Aim.DISRUPT).withSteps(1).withMaxCodes(64);

    private final Workers workers = new Workers(2);
    // What a mask allows does not hang on what the encoder sees.
    private final Protector pipeline = new ProtectionPipeline(TestEncoders.transparent(), workers);

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        workers.close();
    }

    // The grid's shorter side is 768.
    @ParameterizedTest
    @CsvSource({"PNG, EIGHT, 61, 47", "PNG, SIXTEEN, 61, 47", "TIFF, EIGHT, 61, 47", "TIFF, SIXTEEN, 61, 47",
        "PNG, EIGHT, 1001, 803", "TIFF, SIXTEEN, 803, 1001"})
    void every_sample_where_the_mask_is_black_stays_as_it_is(PictureFormat format, Depth depth, int width, int height) throws Exception {
        Samples original = DrawnSamples.of(Kind.NOISE, width, height, Layout.RGB, 1).at(depth);
        Samples mask = mask(width, height, (x, y) -> (x / 7 + y / 9) % 2 * 255);
        Samples copy = PictureFiles.read(protect(write("art", new Artwork(original, format)), maskFile(mask), PLAIN).copy());
        int changed = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean same = same(original, copy, x, y);
                assertTrue(same || mask.code(x, y, 0) > 0, "pixel " + x + "," + y);
                changed += same ? 0 : 1;
            }
        }
        assertTrue(changed > width * height / 3, "and where it is white there is a change: " + changed);
    }

    @Test
    void a_small_mask_covers_a_large_picture() throws Exception {
        Samples original = DrawnSamples.of(Kind.NOISE, 1000, 800, Layout.GREY, 2);
        Samples copy = PictureFiles.read(protect(write("art", new Artwork(original, PictureFormat.PNG)), maskFile(mask(10, 8, (x, y) -> x < 5 ? 0 : 255)), PLAIN).copy());
        assertSides(original, copy, 500);
    }

    @Test
    void a_picture_that_is_made_smaller_takes_its_mask_along() throws Exception {
        Samples original = DrawnSamples.of(Kind.NOISE, 200, 160, Layout.RGB, 3);
        Path art = write("art", new Artwork(original, PictureFormat.PNG));
        ProtectionSettings smaller = PLAIN.withOutput(OutputSettings.DEFAULT.withMaxSide(100));
        Samples free = PictureFiles.read(protect(art, maskFile(mask(200, 160, (_, _) -> 255)), smaller.withMaxCodes(0)).copy());
        Samples copy = PictureFiles.read(protect(art, maskFile(mask(200, 160, (x, _) -> x < 100 ? 0 : 255)), smaller).copy());
        assertSides(free, copy, 50);
    }

    @Test
    void greys_bring_smaller_changes() throws Exception {
        Samples original = DrawnSamples.of(Kind.NOISE, 100, 80, Layout.GREY, 4);
        Path art = write("art", new Artwork(original, PictureFormat.PNG));
        Samples copy = PictureFiles.read(protect(art, maskFile(mask(100, 80, (x, _) -> x < 50 ? 64 : 255)), PLAIN.withSteps(0)).copy());
        double grey = meanChange(original, copy, 0, 50);
        double white = meanChange(original, copy, 50, 100);
        assertEquals(64.0 / 255, grey / white, 0.03, "noise takes the whole budget, cut off at black and white");
    }

    @Test
    void picture_and_mask_are_both_turned_upright() throws Exception {
        Samples upright = DrawnSamples.of(Kind.NOISE, 60, 100, Layout.RGB, 5);
        // Orientation 6 is stored lying on its left side: what is above when upright is at the left.
        Samples stored = Samples.blank(100, 60, Layout.RGB);
        int[] row = new int[stored.rowLength()];
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 100; x++) {
                for (int c = 0; c < 3; c++) {
                    row[3 * x + c] = upright.code(59 - y, x, c);
                }
            }
            stored.setRow(y, row);
        }
        Path art = write("art", turned(stored));
        Path lying = write("mask", turned(mask(100, 60, (x, _) -> x < 50 ? 0 : 255)));
        Path standing = write("standing", new Artwork(mask(60, 100, (_, y) -> y < 50 ? 0 : 255), PictureFormat.PNG));
        for (Path mask : List.of(lying, standing)) {
            Samples copy = PictureFiles.read(protect(art, mask, PLAIN).copy());
            for (int x = 0; x < 60; x++) {
                assertTrue(same(upright, copy, x, 49), mask + ": above the edge nothing changes");
            }
            assertTrue(meanChange(upright, copy, 0, 60) > 1, "below it does");
        }
    }

    @Test
    void a_mask_that_does_not_fit_fails_this_picture_and_leaves_nothing() throws Exception {
        Path art = write("art", new Artwork(DrawnSamples.of(Kind.NOISE, 60, 100, Layout.RGB, 6), PictureFormat.PNG));
        Path mask = maskFile(mask(100, 60, (x, _) -> x < 50 ? 0 : 255));
        Problem problem = assertThrows(Problem.Unsupported.class, () -> protect(art, mask, PLAIN));
        assertEquals(mask, problem.path());
        assertEquals(List.of(), PictureFiles.files(folder.resolve("copies")));
    }

    @Test
    void the_proposal_is_used_where_it_is_asked_for_and_said() throws Exception {
        Samples skin = Samples.blank(120, 90, Layout.RGB);
        int[] row = new int[skin.rowLength()];
        for (int i = 0; i < row.length; i += 3) {
            row[i] = 224;
            row[i + 1] = 172;
            row[i + 2] = 132;
        }
        for (int y = 0; y < 90; y++) {
            skin.setRow(y, row);
        }
        Path art = write("art", new Artwork(skin.at(Depth.SIXTEEN), PictureFormat.PNG));
        ProtectionResult free = protect(art, PLAIN.withSteps(0));
        assertEquals("none", reported(free));
        ProtectionResult masked = protect(art, PLAIN.withSteps(0).withMask(new MaskChoice.Automatic()));
        assertEquals(64.0 / 255, masked.evidence().visibility().maxCodes() / free.evidence().visibility().maxCodes(), 0.01);
        assertTrue(masked.notes().contains("The mask is the program's own proposal for this picture."), masked.notes().toString());
        assertEquals("automatic", reported(masked));
    }

    @Test
    void the_notes_say_how_much_is_left_alone_and_what_compression_does() throws Exception {
        Path art = write("art", new Artwork(DrawnSamples.of(Kind.NOISE, 100, 60, Layout.RGB, 7), PictureFormat.PNG));
        Path mask = maskFile(mask(100, 60, (x, _) -> x < 50 ? 0 : 255));
        ProtectionResult exact = protect(art, mask, PLAIN);
        assertTrue(exact.notes().contains("The mask mask.png leaves 50.0 % of the picture alone."), exact.notes().toString());
        assertTrue(exact.notes().stream().noneMatch(note -> note.startsWith("Compression")), exact.notes().toString());
        assertEquals("mask.png", reported(exact));
        ProtectionResult lossy = protect(art, mask, PLAIN.withOutput(OutputSettings.DEFAULT.withFormat(PictureFormat.JPEG)));
        assertTrue(lossy.notes().stream().anyMatch(note -> note.startsWith("Compression changes samples there too")), lossy.notes().toString());
    }

    @Test
    void the_proposal_is_written_as_a_grey_picture_of_the_same_size_and_fits() throws Exception {
        Path art = write("art", new Artwork(DrawnSamples.of(Kind.SMOOTH, 901, 803, Layout.RGB_ALPHA, 8), PictureFormat.PNG));
        Path target = folder.resolve("proposal.png");
        ProposedMask.write(art, target, workers);
        Samples proposal = PictureFiles.read(target);
        assertEquals("901x803 GREY", proposal.toString());
        assertEquals(0, MaskFile.read(target, art, new Size(901, 803), new Cancellation()).black());
        assertThrows(Problem.WouldReplace.class, () -> ProposedMask.write(art, target, workers));
        assertEquals(proposal, PictureFiles.read(target));
    }

    private ProtectionResult protect(Path art, Path mask, ProtectionSettings settings) throws Problem {
        return protect(art, settings.withMask(new MaskChoice.FromFile(mask)));
    }

    private ProtectionResult protect(Path art, ProtectionSettings settings) throws Problem {
        PictureFiles.makeFolder(folder.resolve("copies"));
        Destination destination = new Destination(folder.resolve("copies/copy"), Map.of(ReportKind.JSON, folder.resolve("copies/report")), true);
        return pipeline.protect(art, destination, settings, Progress.NONE, new Cancellation());
    }

    private static String reported(ProtectionResult result) throws Exception {
        return JsonParser.parseString(Files.readString(result.reports().getFirst())).getAsJsonObject().getAsJsonObject("settings").get("mask").getAsString();
    }

    private Path write(String name, Artwork artwork) throws Problem {
        Path file = folder.resolve(name + "." + artwork.format().extension());
        new ArtworkWriter().write(artwork, new Export(artwork.format(), 100), file, true);
        return file;
    }

    private Path maskFile(Samples mask) throws Problem {
        return write("mask", new Artwork(mask, PictureFormat.PNG));
    }

    private static Samples mask(int width, int height, IntBinaryOperator grey) {
        Samples mask = Samples.blank(width, height, Layout.GREY);
        for (int i = 0; i < mask.codes().length; i++) {
            mask.codes()[i] = (byte) grey.applyAsInt(i % width, i / width);
        }
        return mask;
    }

    // EXIF with the orientation 6 and nothing else (TIFF 6.0, section 2).
    private static Artwork turned(Samples stored) {
        ByteBuffer exif = ByteBuffer.allocate(26).putShort((short) 0x4D4D).putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
        return new Artwork(stored, ColourSpace.SRGB, Metadata.NONE.withExif(Optional.of(exif.array())), PictureFormat.PNG, List.of());
    }

    private static void assertSides(Samples original, Samples copy, int edge) {
        for (int y = 0; y < original.height(); y++) {
            for (int x = 0; x < edge; x++) {
                assertTrue(same(original, copy, x, y), "pixel " + x + "," + y);
            }
        }
        assertTrue(meanChange(original, copy, edge + 2, original.width()) > 1);
    }

    private static boolean same(Samples a, Samples b, int x, int y) {
        for (int c = 0; c < a.layout().channels(); c++) {
            if (a.code(x, y, c) != b.code(x, y, c)) {
                return false;
            }
        }
        return true;
    }

    // Of the first channel, in codes, over some columns.
    private static double meanChange(Samples original, Samples copy, int from, int to) {
        long sum = 0;
        for (int y = 0; y < original.height(); y++) {
            for (int x = from; x < to; x++) {
                sum += Math.abs(original.code(x, y, 0) - copy.code(x, y, 0));
            }
        }
        return sum / (double) ((to - from) * original.height());
    }
}
