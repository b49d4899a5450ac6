package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Resizing;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.sight.ColourDifference;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.TestEncoders;
import sfumato.problem.Problem;
import sfumato.report.Evidence;
import sfumato.report.Visibility;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;
import sfumato.tensor.Workspace;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyCheckerTest {
    private static final Samples PICTURE = DrawnSamples.of(Kind.SMOOTH, 50, 41, Layout.RGB, 1);

    private final Encoder encoder = TestEncoders.embedded();
    private final StyleGallery styles = StyleGallery.embedded(encoder);
    private final Workers workers = new Workers(2);
    private final Checker checker = new CopyChecker(encoder, styles, EncoderShelf.NONE, workers);

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        workers.close();
    }

    @Test
    void an_equal_copy_in_another_file_has_no_difference_and_no_shift() throws Exception {
        Evidence evidence = check(PictureFiles.write(folder.resolve("a.png"), PICTURE), PictureFiles.write(folder.resolve("b.png"), PICTURE));
        Visibility seen = evidence.visibility();
        assertEquals(0, seen.maxCodes());
        assertEquals(0, seen.rmsCodes());
        assertEquals(Double.POSITIVE_INFINITY, seen.psnr());
        assertEquals(1, seen.ssim());
        assertEquals(1, seen.msSsim());
        assertEquals(new ColourDifference(0, 0, 0), seen.colour());
        assertEquals(0, evidence.shift().copy());
        assertEquals(Optional.empty(), evidence.targetProgress());
    }

    @Test
    void a_protected_copy_is_measured_as_it_was_when_it_was_made() throws Exception {
        Path original = PictureFiles.write(folder.resolve("art.png"), PICTURE);
        Path copy = folder.resolve("copy.png");
        Evidence made = new ProtectionPipeline(encoder, Optional.of(styles), EncoderShelf.NONE, new Workspace(), workers).protect(original, new Destination(copy, true),
                ProtectionSettings.DEFAULT.withAim(Aim.DISRUPT).withSteps(4), Progress.NONE, new Cancellation()).evidence();
        byte[][] before = {Files.readAllBytes(original), Files.readAllBytes(copy)};
        assertEquals(made, check(original, copy));
        assertTrue(made.shift().gain() > 1, made.toString());
        assertArrayEquals(before, new byte[][] {Files.readAllBytes(original), Files.readAllBytes(copy)});
    }

    @Test
    void copies_of_another_size_or_with_other_channels_are_refused() throws Exception {
        Path original = PictureFiles.write(folder.resolve("art.png"), PICTURE);
        for (Samples other : new Samples[] {PICTURE.cropped(0, 0, 50, 40), DrawnSamples.of(Kind.SMOOTH, 50, 41, Layout.RGB_ALPHA, 1)}) {
            Path copy = PictureFiles.write(folder.resolve("other.png"), other);
            Problem problem = assertThrows(Problem.Unsupported.class, () -> check(original, copy));
            assertEquals(copy, problem.path());
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws Exception {
        Path original = PictureFiles.write(folder.resolve("art.png"), PICTURE);
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");
        assertEquals(text, assertThrows(Problem.Unreadable.class, () -> check(original, text)).path());
        Path missing = folder.resolve("missing.png");
        assertEquals(missing, assertThrows(Problem.Missing.class, () -> check(missing, original)).path());
    }

    @Test
    void cancelled_at_any_point_it_stops() throws Exception {
        Path original = PictureFiles.write(folder.resolve("art.png"), PICTURE);
        List<Double> shares = new ArrayList<>();
        checker.check(original, original, Optional.empty(), (_, share) -> shares.add(share), new Cancellation());
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(1, shares.getLast());
        Cancellation cancellation = new Cancellation();
        assertThrows(CancellationException.class, () -> checker.check(original, original, Optional.empty(), (_, _) -> cancellation.request(), cancellation));
    }

    @Test
    void a_copy_that_was_made_smaller_is_compared_at_its_own_size() throws Exception {
        Samples large = DrawnSamples.of(Kind.SMOOTH, 150, 123, Layout.RGB, 1);
        Path original = PictureFiles.write(folder.resolve("large.png"), large);
        Path copy = PictureFiles.write(folder.resolve("small.png"), Resizing.of(large, new Size(50, 41), workers));
        Checked checked = checker.check(original, copy, Optional.empty(), Progress.NONE, new Cancellation());
        assertEquals(0, checked.evidence().visibility().maxCodes());
        assertEquals(List.of("The copy is smaller, so the original was brought to 50 x 41 pixels first."), checked.notes());
    }

    @Test
    void the_report_is_a_page_with_pictures_and_says_that_the_settings_are_not_known() throws Exception {
        Path original = PictureFiles.write(folder.resolve("art.png"), PICTURE);
        Path copy = PictureFiles.write(folder.resolve("copy.png"), DrawnSamples.of(Kind.SMOOTH, 50, 41, Layout.RGB, 2));
        Path report = folder.resolve("report.html");
        checker.check(original, copy, Optional.of(report), Progress.NONE, new Cancellation());
        String page = Files.readString(report);
        assertTrue(page.startsWith("<!DOCTYPE html>"), page);
        assertEquals(5, page.split("<img ", -1).length - 1, "before, after, difference, and one small picture twice at full size");
        assertTrue(page.contains("The settings are not known"), page);
        assertFalse(page.contains(folder.toString()), "file names only");
    }

    @Test
    void a_report_never_replaces_a_file_and_says_so_before_any_work() throws Exception {
        Path original = PictureFiles.write(folder.resolve("art.png"), PICTURE);
        byte[] before = Files.readAllBytes(original);
        List<Double> shares = new ArrayList<>();
        assertThrows(Problem.WouldReplace.class, () -> checker.check(original, original, Optional.of(original), (_, share) -> shares.add(share), new Cancellation()));
        assertEquals(List.of(), shares);
        assertArrayEquals(before, Files.readAllBytes(original));
    }

    private Evidence check(Path original, Path copy) throws Problem {
        return checker.check(original, copy, Optional.empty(), Progress.NONE, new Cancellation()).evidence();
    }
}
