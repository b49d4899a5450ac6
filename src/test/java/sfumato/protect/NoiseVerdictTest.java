package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.drawn.DrawnPicture;
import sfumato.nn.encoder.TestEncoders;
import sfumato.report.Evidence;
import sfumato.report.Verdict.Protection;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;

/// The control can fail: with the program's own encoder, noise is never called protection.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoiseVerdictTest {
    private final Workers workers = new Workers(2);
    private final Protector protector = new ProtectionPipeline(TestEncoders.embedded(), workers);

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        workers.close();
    }

    // In the large one, scaling down would average noise of single pixels away, and make coarser noise look like protection.
    @ParameterizedTest
    @CsvSource({"PAINTED_HARBOUR, 240, 180, 8", "FLAT_DUNES, 240, 180, 8", "FLAT_DUNES, 2000, 1500, 16"})
    void a_picture_with_plain_noise_is_not_protected(DrawnPicture picture, int width, int height, int maxCodes) throws Exception {
        Evidence evidence = protect(picture, width, height, ProtectionSettings.DEFAULT.withMaxCodes(maxCodes).withSteps(0));
        assertEquals(Protection.NOT_PROTECTED, evidence.verdict().protection(), evidence.toString());
    }

    @Test
    void a_picture_that_is_protected_is_not_called_unprotected() throws Exception {
        Evidence evidence = protect(DrawnPicture.FLAT_DUNES, 240, 180, ProtectionSettings.DEFAULT.withAim(Aim.DISRUPT).withMaxCodes(16).withSteps(16));
        assertNotEquals(Protection.NOT_PROTECTED, evidence.verdict().protection(), evidence.toString());
    }

    private Evidence protect(DrawnPicture picture, int width, int height, ProtectionSettings settings) throws Exception {
        Path original = PictureFiles.write(folder.resolve("original.png"), picture.draw(width, height));
        Destination to = new Destination(folder.resolve("copy.png"), true);
        return protector.protect(original, to, settings, Progress.NONE, new Cancellation()).evidence();
    }
}
