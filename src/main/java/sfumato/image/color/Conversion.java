package sfumato.image.color;

import sfumato.image.Samples;
import sfumato.task.Workers;

/// How the codes of a colour space compare to sRGB's.
sealed interface Conversion permits SameCodes, GreyCurve, RgbConversion {
    /// See [ColourSpace#srgb].
    Samples srgb(Samples own, Workers workers);

    /// See [ColourSpace#steps].
    CodeSteps steps();
}
