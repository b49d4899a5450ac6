package sfumato.image.color;

import sfumato.image.Samples;
import sfumato.task.Workers;

/// Codes that are sRGB's.
enum SameCodes implements Conversion {
    SAME;

    @Override
    public Samples srgb(Samples own, Workers workers) {
        return own;
    }

    @Override
    public CodeSteps steps() {
        return CodeSteps.EQUAL;
    }
}
