package sfumato.protect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import sfumato.file.SafeFile;
import sfumato.image.Resizing;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.Export;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// Keeps a copy to a number of bytes. Which quality and which size keep to it is found before the protection is made, with
/// noise of the same budget in its place: noise compresses worse than the protection will.
final class SizeCap {
    // Quality is lowered down to this before the picture is made smaller; below, artefacts show more than missing pixels.
    private static final int LEAST_QUALITY = 70;
    // And this far if the copy turns out a little larger than foreseen.
    private static final int LAST_QUALITY = 50;
    private static final int ATTEMPTS = 12;
    private static final double LARGEST_SHRINK = 0.95;
    private static final double MARGIN = 0.97;

    private final long maxBytes;
    private final Workers workers;
    private final ArtworkWriter writer;

    /// Puts noise of the whole budget into a picture.
    @FunctionalInterface
    interface Noise {
        Artwork of(Artwork artwork);
    }

    SizeCap(long maxBytes, Workers workers) {
        this.maxBytes = maxBytes;
        this.workers = workers;
        writer = new ArtworkWriter(workers);
    }

    /// The largest form of `fitted`, in the best quality, whose copy will keep to the number of bytes.
    ///
    /// @throws Problem if none does
    Fitted plan(Fitted fitted, Noise noise, Cancellation cancellation, Path target) throws Problem {
        Size full = fitted.size();
        double scale = 1;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            cancellation.check();
            Size size = Resizing.scaled(full, scale);
            if (Math.max(size.width(), size.height()) < OutputSettings.LEAST_SIDE) {
                break;
            }
            Fitted candidate = fitted.resized(size, workers);
            Artwork noisy = noise.of(candidate.artwork());
            int quality = quality(noisy, candidate.export(), cancellation);
            if (quality > 0) {
                return quality == candidate.export().quality() || candidate.export().exact() ? candidate
                        : candidate.withExport(candidate.export().withQuality(quality), "The quality was lowered to " + quality + ", to keep the file to " + words(maxBytes) + ".");
            }
            long bytes = writer.length(noisy, candidate.export().withQuality(least(candidate.export())));
            scale *= Math.min(LARGEST_SHRINK, Math.sqrt(maxBytes / (double) bytes) * MARGIN);
        }
        throw new Problem.Unsupported(target, "no size of the picture keeps the file to " + words(maxBytes), "Allow more bytes");
    }

    // The best quality that keeps to it, or 0.
    private int quality(Artwork noisy, Export export, Cancellation cancellation) {
        if (writer.length(noisy, export) <= maxBytes) {
            return export.quality();
        }
        if (export.exact()) {
            return 0;
        }
        int fits = least(export);
        if (writer.length(noisy, export.withQuality(fits)) > maxBytes) {
            return 0;
        }
        for (int tooLarge = export.quality(); fits < tooLarge - 1; ) {
            cancellation.check();
            int middle = (fits + tooLarge) / 2;
            if (writer.length(noisy, export.withQuality(middle)) <= maxBytes) {
                fits = middle;
            } else {
                tooLarge = middle;
            }
        }
        return fits;
    }

    private static int least(Export export) {
        return Math.min(export.quality(), LEAST_QUALITY);
    }

    /// A complete file that keeps to the number of bytes, in a somewhat lower quality if need be.
    ///
    /// @throws Problem if it does not
    SafeFile.Pending prepare(Artwork copy, Export export, Destination destination) throws Problem {
        for (int quality = export.quality(); ; quality = Math.max(LAST_QUALITY, quality - 4)) {
            SafeFile.Pending file = writer.prepare(copy, export.withQuality(quality), destination.copy(), destination.replace());
            long bytes = length(file);
            if (bytes <= maxBytes) {
                return file;
            }
            file.close();
            if (export.exact() || quality <= LAST_QUALITY) {
                throw new Problem.Unsupported(destination.copy(), "the protected copy has " + bytes + " bytes, more than " + words(maxBytes),
                        "Choose a smaller --max-side, or JPEG or WebP");
            }
        }
    }

    private static long length(SafeFile.Pending file) throws Problem {
        try {
            return Files.size(file.content());
        } catch (IOException e) {
            file.close();
            throw FileProblems.whileReading(file.target(), e);
        }
    }

    private static String words(long bytes) {
        return String.format(Locale.ROOT, "%,d bytes", bytes);
    }
}
