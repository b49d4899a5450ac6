package sfumato.protect;

import java.util.SplittableRandom;
import sfumato.image.GaussianBlur;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Size;
import sfumato.image.codec.JpegRoundTrip;
import sfumato.report.Wear;
import sfumato.task.Workers;

/// Does to a picture at the size of an upload what [Wear] says. The same picture, wear and seed give the same result, for
/// any number of threads.
///
/// @param multiple of which the sides must be for the encoder that will look at it
/// @param seed     of the noise: pictures that are compared are given the same
record Wearing(int multiple, long seed, Workers workers) {
    private static final int ROWS_PER_TASK = 32;

    /// @param picture three planes in [0,1]
    /// @return new planes, or the same ones if nothing was to be done
    Planes apply(Wear wear, Planes picture) {
        return switch (wear) {
            case Wear.Jpeg(int quality) -> JpegRoundTrip.apply(picture, quality);
            case Wear.Resize(int side) -> resized(picture, new Size(picture.width(), picture.height()).withShorterSideAtMost(side).roundedTo(multiple));
            case Wear.Blur(double sigma) -> GaussianBlur.apply(picture, sigma, workers);
            case Wear.Noise(double sigma) -> noisy(picture, sigma);
            case Wear.Crop(int percent) -> cropped(picture, percent);
            case Wear.NoiseAndUpscaling(double sigma, int factor) -> upAndDown(noisy(picture, sigma), factor);
        };
    }

    // Each row has a seed of its own, so that threads may share them out. A stored picture has no sample below black or above white.
    private Planes noisy(Planes picture, double sigma) {
        Planes noisy = Planes.zeros(picture.width(), picture.height(), picture.count());
        workers.ranges(picture.height(), ROWS_PER_TASK, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                SplittableRandom random = new SplittableRandom(seed + y);
                for (int c = 0; c < picture.count(); c++) {
                    for (int i = y * picture.width(); i < (y + 1) * picture.width(); i++) {
                        noisy.plane(c)[i] = Math.clamp((float) (picture.plane(c)[i] + sigma * random.nextGaussian()), 0f, 1f);
                    }
                }
            }
        });
        return noisy;
    }

    private Planes upAndDown(Planes picture, int factor) {
        Size size = new Size(picture.width(), picture.height());
        return resized(resized(picture, new Size(factor * size.width(), factor * size.height())), size);
    }

    // What is left seldom has sides that the encoder takes, so it is brought to the nearest that it does.
    private Planes cropped(Planes picture, int percent) {
        int width = part(picture.width(), percent);
        int height = part(picture.height(), percent);
        return resized(picture.middle(width, height), new Size(width, height).roundedTo(multiple));
    }

    private static int part(int side, int percent) {
        return Math.max(1, Math.round(side * percent / 100f));
    }

    private Planes resized(Planes picture, Size size) {
        if (size.equals(new Size(picture.width(), picture.height()))) {
            return picture;
        }
        Planes resized = picture.resized(size, ResampleKernel.BICUBIC, workers);
        for (float[] plane : resized.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = Math.clamp(plane[i], 0f, 1f);
            }
        }
        return resized;
    }
}
