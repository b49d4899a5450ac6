package sfumato.report;

import java.util.List;

/// What a published picture goes through before someone trains on it. Lengths are in pixels of the picture that is worn.
public sealed interface Wear {

    /// Every kind that is measured, in the order in which it is shown.
    List<Wear> ALL = List.of(new Jpeg(95), new Jpeg(85), new Jpeg(75), new Jpeg(50), new Resize(1080), new Resize(768), new Resize(512),
            new Blur(0.75), new Blur(1.25), new Noise(0.05), new Crop(90), new NoiseAndUpscaling(0.05, 2));

    /// A name for files, such as `jpeg_75`.
    String key();

    /// A name for people, such as "JPEG 75".
    String label();

    /// Stored as a JPEG file with colours at half size (4:2:0).
    ///
    /// @param quality as the Independent JPEG Group counts it, from 1 to 100
    record Jpeg(int quality) implements Wear {
        @Override
        public String key() {
            return "jpeg_" + quality;
        }

        @Override
        public String label() {
            return "JPEG " + quality;
        }
    }

    /// Made smaller until the shorter side has this length.
    record Resize(int shorterSide) implements Wear {
        @Override
        public String key() {
            return "resize_" + shorterSide;
        }

        @Override
        public String label() {
            return shorterSide + " px";
        }
    }

    /// Smoothed by a Gaussian of this standard deviation.
    record Blur(double sigma) implements Wear {
        @Override
        public String key() {
            return "blur_" + sigma;
        }

        @Override
        public String label() {
            return "blur " + sigma;
        }
    }

    /// Gaussian noise added to every sample.
    ///
    /// @param sigma its standard deviation, in [0,1] of the samples' range
    record Noise(double sigma) implements Wear {
        @Override
        public String key() {
            return "noise_" + sigma;
        }

        @Override
        public String label() {
            return "noise " + sigma;
        }
    }

    /// Cut to the middle.
    ///
    /// @param percent of each side that is left
    record Crop(int percent) implements Wear {
        @Override
        public String key() {
            return "crop_" + percent;
        }

        @Override
        public String label() {
            return "crop to " + percent + " %";
        }
    }

    /// Noise, then made larger and smaller again: the simplest way to remove a protection
    /// (noisy upscaling, Hönig et al., ICLR 2025, with plain bicubic resampling in place of a network).
    ///
    /// @param sigma  the noise's standard deviation, in [0,1] of the samples' range
    /// @param factor by how much it is made larger
    record NoiseAndUpscaling(double sigma, int factor) implements Wear {
        @Override
        public String key() {
            return "noise_" + sigma + "_upscale_" + factor;
        }

        @Override
        public String label() {
            return "noise " + sigma + " and upscaling";
        }
    }
}
