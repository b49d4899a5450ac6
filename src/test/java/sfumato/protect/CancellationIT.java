package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.task.Workers;

/// A picture of 3 megapixels stops soon, whenever it is asked to, and leaves nothing. How soon is printed; what is promised is half
/// a second on a machine that has nothing else to do, what is demanded here is what a busy one keeps as well.
class CancellationIT {
    private static final double MOST_MILLIS = 5000;
    private static final int MOMENTS = 6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void it_stops_at_any_moment(PictureFormat format) throws Exception {
        Path original = folder.resolve("original");
        new ArtworkWriter().write(DrawnPicture.PAINTED_HARBOUR.draw(2000, 1500), format, 90, original, false);
        try (Workers workers = new Workers(2)) {
            CancellationLatency latency = new CancellationLatency(original, PictureFiles.makeFolder(folder.resolve("out")), ProtectionSettings.DEFAULT.withSteps(2), workers);
            List<CancellationLatency.Moment> moments = latency.measure(MOMENTS); // fails where anything is left
            System.out.println("3 megapixels as " + format + ":");
            CancellationLatency.print(moments, System.out);
            assertFalse(moments.isEmpty());
            for (CancellationLatency.Moment moment : moments) {
                assertTrue(moment.millis() <= MOST_MILLIS, moment.toString());
            }
        }
    }
}
