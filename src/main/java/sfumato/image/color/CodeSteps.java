package sfumato.image.color;

import java.util.Arrays;
import sfumato.image.Samples;

/// By how much the own codes of a picture have to change for the sRGB codes of the same pixel to change by one, when all
/// colour channels change alike; both as shares of the full range. 1 where the codes are sRGB's; more where the own space
/// has finer steps there.
///
/// Of three sRGB codes that change differently the one that changes most counts: then none of them changes by more than the
/// perturbation asked for, and ordinary colours of Adobe RGB or Display P3 still get 95 to 99 percent of it in the mean.
/// Colours that sRGB has not are counted as if its codes went on below 0 and above 1: otherwise the step would grow where
/// sRGB is clipped, and all that it would bring is a louder perturbation that no encoder sees.
@FunctionalInterface
public interface CodeSteps {
    /// Codes that are sRGB's.
    CodeSteps EQUAL = (own, y, steps) -> Arrays.fill(steps, 1f);

    /// The greatest step, where a space is nearly flat; one over it is the smallest.
    float GREATEST = 8;

    /// Writes the steps of the pixels of row `y` to the beginning of `steps`, as long as the picture is wide.
    /// Safe for several threads.
    void row(Samples own, int y, float[] steps);

    /// The step for a change of sRGB codes by `slope` for one own code.
    static float ofSlope(double slope) {
        return slope * GREATEST > 1 ? (float) Math.max(1 / GREATEST, 1 / slope) : GREATEST;
    }
}
