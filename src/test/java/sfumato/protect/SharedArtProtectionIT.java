package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.sight.ColourDifference;
import sfumato.report.Evidence;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;

/// What the protection reaches on the project's real pictures, which lie beside the checkout; skipped where they do not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedArtProtectionIT {
    private static final Path ART = Path.of("..", "shared", "art");
    // Over noise drawn at the size that is looked at, which nothing averages away. (Noise drawn at each pixel of the file is
    // 2 to 60 times weaker than the protection, the more the larger the picture.)
    private static final double LEAST_GAIN = 1.7;
    private static final double LEAST_SHIFT = 0.1;
    private static final double MOST_SEEN = 3;
    private static final double MOST_SEEN_IN_FLAT = 1.2;

    private final Workers workers = Workers.ofMachine();
    private final Protector pipeline = EmbeddedEncoder.load().protector(workers);

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        workers.close();
    }

    @TestFactory
    Stream<DynamicTest> every_picture_is_shifted_farther_than_by_noise_and_shows_no_more_than_balanced_strength_allows() throws Exception {
        assumeTrue(Files.isDirectory(ART), "skipped: no ../shared/art");
        List<Path> pictures;
        try (Stream<Path> files = Files.list(ART)) {
            pictures = files.filter(ArtworkReader::looksLikePicture).sorted().toList();
        }
        return pictures.stream().map(picture -> DynamicTest.dynamicTest(picture.getFileName().toString(), () -> protect(picture)));
    }

    private void protect(Path picture) throws Exception {
        ProtectionSettings settings = ProtectionSettings.DEFAULT.withAim(Aim.DISRUPT)
                .withMaxCodes(Strength.BALANCED.maxCodes()).withSteps(Effort.STANDARD.steps());
        Destination destination = new Destination(folder.resolve(picture.getFileName()), false);
        ProtectionResult result = pipeline.protect(picture, destination, settings, Progress.NONE, new Cancellation());
        Evidence evidence = result.evidence();
        System.out.printf(Locale.ROOT, "%-24s %4.1f s: shift %.3f, noise %.3f, gain %.2f; at most %.0f codes, RMS %.2f, PSNR %.1f dB, SSIM %.4f; Delta E 95 %% %.2f, flat %s%n",
                picture.getFileName(), result.time().toMillis() / 1000.0, evidence.shift().copy(), evidence.shift().noise(), evidence.shift().gain(),
                evidence.visibility().maxCodes(), evidence.visibility().rmsCodes(), evidence.visibility().psnr(), evidence.visibility().ssim(),
                evidence.visibility().colour().p95(), evidence.visibility().flat().map(ColourDifference::p95));
        assertTrue(evidence.shift().copy() >= LEAST_SHIFT, "shift " + evidence.shift().copy());
        assertTrue(evidence.visibility().colour().p95() <= MOST_SEEN, "Delta E " + evidence.visibility().colour());
        evidence.visibility().flat().ifPresent(flat -> assertTrue(flat.p95() <= MOST_SEEN_IN_FLAT, "Delta E in flat regions " + flat));
        assertTrue(evidence.shift().gain() >= LEAST_GAIN, "only " + evidence.shift().gain() + " times what noise does");
    }
}
