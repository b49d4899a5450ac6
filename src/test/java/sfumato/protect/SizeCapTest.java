package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.file.SafeFile;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.Export;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

class SizeCapTest {
    private final Workers one = new Workers(1);
    private final ArtworkWriter writer = new ArtworkWriter();
    private final Artwork artwork = new Artwork(DrawnSamples.of(Kind.NOISE, 320, 240, Layout.RGB, 1), PictureFormat.PNG);

    @TempDir
    Path folder;

    @Test
    void a_picture_that_fits_stays_as_it_is() throws Exception {
        Fitted fitted = fitted(PictureFormat.JPEG);
        assertEquals(fitted, plan(fitted, 1_000_000));
    }

    @Test
    void the_quality_is_lowered_first_and_no_further_than_needed() throws Exception {
        Fitted fitted = fitted(PictureFormat.JPEG);
        long bytes = writer.length(artwork, fitted.export().withQuality(83));
        Fitted planned = plan(fitted, bytes);
        assertEquals(83, planned.export().quality());
        assertEquals(320, planned.artwork().width());
        assertTrue(planned.notes().getLast().startsWith("The quality was lowered to 83, to keep the file to "), planned.notes().toString());
    }

    @Test
    void then_the_picture_is_made_smaller() throws Exception {
        Fitted planned = plan(fitted(PictureFormat.JPEG), 20_000);
        assertTrue(planned.artwork().width() < 320);
        long bytes = writer.length(planned.artwork(), planned.export());
        assertTrue(bytes <= 20_000 && bytes > 10_000, bytes + " bytes");
    }

    @Test
    void a_lossless_picture_is_made_smaller_at_once() throws Exception {
        Fitted planned = plan(fitted(PictureFormat.PNG), 60_000);
        assertTrue(writer.length(planned.artwork(), planned.export()) <= 60_000);
        assertEquals(1, planned.notes().size());
    }

    @Test
    void a_number_of_bytes_that_nothing_keeps_to_is_refused() {
        assertThrows(Problem.Unsupported.class, () -> plan(fitted(PictureFormat.PNG), 60));
    }

    @Test
    void a_copy_a_little_larger_than_foreseen_loses_a_little_quality() throws Exception {
        Export export = new Export(PictureFormat.JPEG, 90);
        long bytes = writer.length(artwork, export) - 1;
        Destination destination = new Destination(folder.resolve("copy.jpg"), false);
        try (SafeFile.Pending file = new SizeCap(bytes, one).prepare(artwork, export, destination)) {
            assertTrue(Files.size(file.content()) <= bytes);
        }
    }

    @Test
    void a_lossless_copy_larger_than_foreseen_is_refused_and_leaves_nothing() throws Exception {
        Destination destination = new Destination(folder.resolve("copy.png"), false);
        assertThrows(Problem.Unsupported.class, () -> new SizeCap(60_000, one).prepare(artwork, new Export(PictureFormat.PNG, 90), destination));
        assertEquals(List.of(), files());
    }

    private List<Path> files() throws IOException {
        return PictureFiles.files(folder);
    }

    private Fitted plan(Fitted fitted, long bytes) throws Problem {
        return new SizeCap(bytes, one).plan(fitted, same -> same, new Cancellation(), folder);
    }

    private Fitted fitted(PictureFormat format) {
        return new Fitted(artwork, artwork, new Export(format, 92), List.of());
    }
}
