package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import sfumato.attack.BudgetMap;
import sfumato.attack.Glimpse;
import sfumato.attack.Perturbation;
import sfumato.image.Depth;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.sight.ColourMeter;
import sfumato.nn.encoder.TestEncoders;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewsTest {
    private static final ProtectionSettings SETTINGS = ProtectionSettings.DEFAULT.withAim(Aim.DISRUPT).withSteps(9);
    private static final Size GREY = new Size(96, 64);

    private final Workers workers = new Workers(2);
    private final Protector pipeline = new ProtectionPipeline(TestEncoders.embedded(), workers);

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        workers.close();
    }

    @Test
    void the_copy_has_the_same_bytes_whether_somebody_looks_on_or_not() throws Exception {
        Path original = PictureFiles.write(folder.resolve("art.png"), DrawnSamples.of(Kind.SMOOTH, 61, 47, Layout.RGB, 1));
        Viewer viewer = new Viewer(1000);
        assertArrayEquals(protect(original, "alone.png", new Viewer(0)), protect(original, "seen.png", viewer));
        assertEquals(List.of(2, 4, 8), viewer.seen.stream().map(Preview::step).toList());
        assertEquals(9, viewer.seen.getFirst().steps());
    }

    @Test
    void nobody_who_fails_to_show_a_preview_stops_the_search() throws Exception {
        Path original = PictureFiles.write(folder.resolve("clumsy.png"), DrawnSamples.of(Kind.SMOOTH, 61, 47, Layout.RGB, 1));
        Logger log = Logger.getLogger(Previews.class.getName());
        log.setLevel(Level.OFF); // it is said there, and expected here
        try {
            byte[] copy = protect(original, "failed.png", new Viewer(1000) {
                @Override
                public void preview(Preview preview) {
                    throw new IllegalStateException("made up");
                }
            });
            assertArrayEquals(protect(original, "quiet.png", new Viewer(0)), copy);
        } finally {
            log.setLevel(null);
        }
    }

    @Test
    void without_a_wish_nothing_is_done() {
        assertSame(Glimpse.NONE, Previews.of(grey(Depth.EIGHT), budget(), SETTINGS, new Viewer(0), workers));
    }

    @Test
    void it_is_seen_after_two_steps_then_ever_more_seldom_and_not_beside_the_copy_itself() {
        Viewer viewer = new Viewer(1_000_000);
        Glimpse previews = Previews.of(grey(Depth.EIGHT), budget(), SETTINGS.withSteps(32), viewer, workers);
        for (int step = 1; step <= 32; step++) {
            previews.after(step, () -> stripes(1));
        }
        assertEquals(List.of(2, 4, 8, 16), viewer.seen.stream().map(Preview::step).toList());
    }

    @Test
    void it_has_the_pictures_own_size_or_at_most_the_pixels_that_are_wanted() {
        assertEquals("96x64 RGB", preview(Depth.EIGHT, 96 * 64).toString());
        Samples small = preview(Depth.EIGHT, 96 * 64 - 1);
        assertTrue(small.width() == 95 && small.height() == 63, small.toString());
        assertEquals("1x1 RGB", preview(Depth.EIGHT, 1).toString());
    }

    @Test
    void a_deep_picture_is_shown_in_8_bits() {
        assertEquals(Depth.EIGHT, preview(Depth.SIXTEEN, 5000).depth());
    }

    @Test
    void it_shows_no_more_than_a_copy_may() {
        Artwork grey = grey(Depth.EIGHT);
        double seen = ColourMeter.measure(grey.samples(), preview(Depth.EIGHT, 96 * 64), workers).flat().orElseThrow().p95();
        // One look only, and dithered codes do not fall quite as the perturbation does.
        assertTrue(seen <= 1.2 * 1.1 && seen > 0.5, "Delta E " + seen);
    }

    private Samples preview(Depth depth, int pixels) {
        Viewer viewer = new Viewer(pixels);
        Previews.of(grey(depth), budget(), SETTINGS, viewer, workers).after(2, () -> stripes(8));
        return viewer.seen.getFirst().pixels();
    }

    private byte[] protect(Path original, String name, Onlooker onlooker) throws Exception {
        Path copy = folder.resolve(name);
        pipeline.protect(original, new Destination(copy, false), SETTINGS, onlooker, new Cancellation());
        return Files.readAllBytes(copy);
    }

    private static Artwork grey(Depth depth) {
        Samples samples = Samples.blank(GREY.width(), GREY.height(), Layout.RGB);
        Arrays.fill(samples.codes(), (byte) 119);
        return new Artwork(samples.at(depth), PictureFormat.PNG);
    }

    private static BudgetMap budget() {
        float[] codes = new float[GREY.pixels()];
        Arrays.fill(codes, 8);
        return new BudgetMap(GREY, codes);
    }

    // Broad ones, which every eye sees.
    private static Perturbation stripes(int codes) {
        float[] delta = new float[GREY.pixels()];
        for (int i = 0; i < delta.length; i++) {
            delta[i] = i % GREY.width() / 8 % 2 == 0 ? codes / 255f : -codes / 255f;
        }
        return new Perturbation(GREY, delta);
    }

    private static class Viewer implements Onlooker {
        private final int pixels;
        private final List<Preview> seen = new ArrayList<>();

        Viewer(int pixels) {
            this.pixels = pixels;
        }

        @Override
        public void at(Stage stage, double fraction) {
            // not what these tests are about
        }

        @Override
        public int previewPixels() {
            return pixels;
        }

        @Override
        public void preview(Preview preview) {
            seen.add(preview);
        }
    }
}
