package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import sfumato.attack.BudgetMap;
import sfumato.attack.VisibilityModel;
import sfumato.image.DrawnSamples;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.nn.encoder.TestEncoders;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;

/// The promise about what is written, over many small pictures of all kinds: from file to file, checked without the
/// pipeline's own check.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectionBoundTest {
    private static final int PICTURES = 200;
    private static final int[] MAX_CODES = {1, 4, 8, 12, 16, 64};

    private final Workers workers = new Workers(1); // for pictures as small as these a second thread costs more than it does
    // The bound does not hang on what the encoder sees, so a quick one looks at most pictures.
    private final Protector quick = new ProtectionPipeline(TestEncoders.transparent(), workers);
    private final Protector real = new ProtectionPipeline(TestEncoders.embedded(), workers);

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        workers.close();
    }

    @Test
    void no_sample_of_the_file_read_back_exceeds_its_budget() throws Exception {
        SplittableRandom random = new SplittableRandom(20261121);
        long changed = 0;
        long visible = 0;
        for (int i = 0; i < PICTURES; i++) {
            Samples original = DrawnSamples.any(random);
            int maxCodes = MAX_CODES[random.nextInt(MAX_CODES.length)];
            Samples copy = i % 20 == 0 ? protect(real, original, Aim.values()[i / 20 % 3], maxCodes, 1, i) : protect(quick, original, Aim.DISRUPT, maxCodes, 2, i);
            changed += assertInside(original, copy, maxCodes, "picture " + i + ", " + original + ", " + maxCodes + " codes");
            visible += (long) original.width() * original.height() * original.layout().colours();
        }
        assertTrue(changed > visible / 2, "a protection that changes " + changed + " of " + visible + " samples is none");
    }

    @Test
    void no_codes_write_the_same_pixels() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 6; i++) {
            Samples original = DrawnSamples.any(random);
            assertEquals(original, protect(real, original, Aim.values()[i % 3], 0, i % 2, i));
        }
    }

    private Samples protect(Protector pipeline, Samples original, Aim aim, int maxCodes, int steps, long seed) throws Exception {
        Path file = PictureFiles.write(folder.resolve("original.png"), original);
        byte[] before = Files.readAllBytes(file);
        Destination destination = new Destination(folder.resolve("copy.png"), true);
        pipeline.protect(file, destination, ProtectionSettings.DEFAULT.withAim(aim).withMaxCodes(maxCodes).withSteps(steps).withSeed(seed),
                Progress.NONE, new Cancellation());
        assertArrayEquals(before, Files.readAllBytes(file), "the original is only read");
        return PictureFiles.read(destination.copy());
    }

    // Gives the number of samples that changed. The budget is that of the picture as seen over white, at its own size,
    // which is also the grid of pictures as small as these.
    private static long assertInside(Samples original, Samples copy, int maxCodes, String which) {
        assertTrue(original.sameShapeAs(copy), which + " became " + copy);
        BudgetMap budget = VisibilityModel.budget(DrawnSamples.planes(original), maxCodes, new Workers(1));
        Layout layout = original.layout();
        long changed = 0;
        for (int i = 0; i < original.codes().length; i++) {
            int pixel = i / layout.channels();
            boolean alpha = i % layout.channels() == layout.colours();
            boolean invisible = layout.hasAlpha() && original.codes()[(pixel + 1) * layout.channels() - 1] == 0;
            int difference = Math.abs((original.codes()[i] & 0xFF) - (copy.codes()[i] & 0xFF));
            // A fraction of a code may take the whole one, but no more than the strength allows anywhere. The budget is a mean
            // of rounded numbers: a whole one may come out a hair above itself.
            double bound = alpha || invisible ? 0 : Math.min(maxCodes, Math.ceil(budget.codes()[pixel] - 1e-3));
            assertTrue(difference <= bound, which + ", sample " + i + ": " + difference + " of " + bound);
            changed += difference > 0 ? 1 : 0;
        }
        return changed;
    }
}
