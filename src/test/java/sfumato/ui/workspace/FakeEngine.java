package sfumato.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import sfumato.file.Sha256;
import sfumato.image.codec.Artwork;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.Onlooker;
import sfumato.protect.Preview;
import sfumato.protect.ProtectionResult;
import sfumato.protect.ProtectionSettings;
import sfumato.report.Controlled;
import sfumato.report.Evidence;
import sfumato.report.TestEvidence;
import sfumato.report.TestVisibility;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.ui.encoders.FakePacks;

/// An engine that needs no encoder: it makes every sample of a [RawPictures] file darker or brighter by the bound.
public final class FakeEngine {
    public static final int PREVIEW_STEP = 8;

    /// What [#protect] throws instead of protecting, if anything.
    public volatile Problem problem;
    /// While it is closed, protecting takes for ever; opened by default.
    public volatile CountDownLatch gate = new CountDownLatch(0);

    /// Whether it was told to warm up.
    public volatile boolean warm;

    /// Encoders that are there.
    public final FakePacks packs = new FakePacks();
    /// Copies that were exported.
    public final List<Path> noted = new CopyOnWriteArrayList<>();
    /// Jobs whose pictures are protected by [#protect], on one thread.
    public final FakeJobs jobs = new FakeJobs(this::protect);

    public Engine engine() {
        WarmUp warmUp = new WarmUp() {
            @Override
            public void begin() {
                warm = true;
            }

            @Override
            public void close() {
                // nothing goes on
            }
        };
        return new Engine(this::protect, FakeEngine::load, FakeEngine::export, jobs, (exported, _, _) -> noted.add(exported.copy()), packs, warmUp);
    }

    private ProtectionResult protect(Path original, Destination destination, ProtectionSettings settings,
                                     Onlooker progress, Cancellation cancellation) throws Problem {
        if (problem != null) {
            throw problem;
        }
        Samples samples = load(original, cancellation).samples().copy();
        progress.at(Progress.Stage.PROTECTING, 0.4);
        if (progress.previewPixels() > 0) {
            progress.preview(new Preview(samples, PREVIEW_STEP, 2 * PREVIEW_STEP));
        }
        while (gate.getCount() > 0) {
            cancellation.check();
            Thread.onSpinWait();
        }
        for (int i = 0; i < samples.codes().length; i++) {
            int sign = (i / 64) % 2 == 0 ? 1 : -1;
            samples.codes()[i] = (byte) Math.clamp((samples.codes()[i] & 0xFF) + sign * settings.maxCodes(), 0, 255);
        }
        try {
            RawPictures.write(destination.copy(), samples);
            for (Path report : destination.reports().values()) {
                Files.writeString(report, "<!doctype html>");
            }
        } catch (IOException e) {
            throw FileProblems.whileWriting(destination.copy(), e);
        }
        ProtectionResult result = new ProtectionResult(original, destination.copy(), List.copyOf(destination.reports().values()), evidence(settings.maxCodes()),
                List.of("A note."), Duration.ofSeconds(1));
        progress.appearing(result, Sha256.of(destination.copy(), cancellation));
        progress.at(Progress.Stage.DONE, 1);
        return result;
    }

    static Evidence evidence(int maxCodes) {
        return TestEvidence.of(TestVisibility.of(maxCodes, maxCodes / 2.0, 36.5, 0.981), new Controlled(0.42, 0.12),
                Optional.of(new Controlled(0.21, 0.01)), TestEvidence.surviving(0.9));
    }

    static Artwork load(Path file, Cancellation cancellation) throws Problem {
        cancellation.check();
        try {
            return new Artwork(RawPictures.read(file), PictureFormat.PNG);
        } catch (NoSuchFileException e) {
            throw FileProblems.whileReading(file, e);
        } catch (IOException e) {
            throw new Problem.Unreadable(file, "this is not a picture", "Choose a PNG, JPEG, TIFF, PSD, WebP, BMP or GIF file", e);
        }
    }

    private static void export(Path from, Path to, boolean replace) throws Problem {
        try {
            if (replace) {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw FileProblems.whileWriting(to, e);
        }
    }
}
