package sfumato.image;

/// How the pixels near a place are weighed when a picture is made smaller or larger.
///
/// Distances are measured in pixels of the source between pixel centres; `scale` is the number of source pixels
/// per target pixel. Where a picture is made smaller the kernels are stretched by the scale, so that nothing is
/// skipped (antialiasing), as Pillow's `resize` does. [#AREA] is the exact share of each source pixel that a
/// target pixel covers: Pillow's BOX and OpenCV's INTER_AREA for whole ratios, INTER_AREA for all others.
public enum ResampleKernel {
    AREA {
        @Override
        double reach(double scale) {
            return (scale + 1) / 2;
        }

        @Override
        double weight(double distance, double scale) {
            return Math.max(0, Math.min(scale / 2, distance + 0.5) - Math.max(-scale / 2, distance - 0.5));
        }
    },
    /// The tent.
    BILINEAR {
        @Override
        double reach(double scale) {
            return stretch(scale);
        }

        @Override
        double weight(double distance, double scale) {
            return Math.max(0, 1 - Math.abs(distance) / stretch(scale));
        }
    },
    /// Keys' cubic convolution (IEEE TASSP 1981) with a = -1/2.
    BICUBIC {
        @Override
        double reach(double scale) {
            return 2 * stretch(scale);
        }

        @Override
        double weight(double distance, double scale) {
            double x = Math.abs(distance) / stretch(scale);
            if (x < 1) {
                return (1.5 * x - 2.5) * x * x + 1;
            }
            return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
        }
    },
    /// The sinc, windowed by the main lobe of a sinc three times as wide.
    LANCZOS {
        @Override
        double reach(double scale) {
            return 3 * stretch(scale);
        }

        @Override
        double weight(double distance, double scale) {
            double x = Math.abs(distance) / stretch(scale);
            return x < 3 ? sinc(x) * sinc(x / 3) : 0;
        }
    };

    /// The greatest distance at which a source pixel may count.
    abstract double reach(double scale);

    /// How much a source pixel counts, before the weights of a target pixel are normalised to the sum 1.
    abstract double weight(double distance, double scale);

    private static double stretch(double scale) {
        return Math.max(1, scale);
    }

    private static double sinc(double x) {
        if (x == Math.rint(x)) {
            return x == 0 ? 1 : 0; // exactly, so that resampling to the same size changes nothing
        }
        double angle = Math.PI * x;
        return StrictMath.sin(angle) / angle;
    }
}
