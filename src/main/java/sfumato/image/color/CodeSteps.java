package sfumato.image.color;

import java.util.Arrays;
import sfumato.image.Samples;

/// By how much the own codes of a picture have to change for the sRGB codes of the same pixel to change by one, when all
/// colour channels change alike. 1 where the codes are sRGB's; more where the own space has finer steps there.
@FunctionalInterface
public interface CodeSteps {
    /// Codes that are sRGB's.
    CodeSteps EQUAL = (own, y, steps) -> Arrays.fill(steps, 1f);

    /// Writes the steps of the pixels of row `y` to the beginning of `steps`, as long as the picture is wide.
    /// Safe for several threads.
    void row(Samples own, int y, float[] steps);
}
