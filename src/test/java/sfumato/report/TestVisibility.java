package sfumato.report;

import java.util.Optional;
import sfumato.image.sight.ColourDifference;

/// Visibilities for tests that care for some of the figures only.
public final class TestVisibility {
    private TestVisibility() {
    }

    /// With colour differences that are made up, and a quarter of the picture flat.
    public static Visibility of(double maxCodes, double rmsCodes, double psnr, double ssim) {
        return new Visibility(maxCodes, rmsCodes, psnr, ssim, (1 + ssim) / 2, new ColourDifference(0.812, 1.9, 4.25),
                Optional.of(new ColourDifference(0.3, 0.8, 1.5)), 0.25);
    }

    /// That of two equal pictures without flat regions.
    public static Visibility ofNothing() {
        return new Visibility(0, 0, Double.POSITIVE_INFINITY, 1, 1, new ColourDifference(0, 0, 0), Optional.empty(), 0);
    }
}
