package sfumato.attack;

import sfumato.image.Size;

/// The perturbation δ on its grid: what is added to every colour channel of a pixel, in [0,1] of the sample range.
/// It is achromatic because chroma costs more visibility than it gains protection, and so that grey stays grey.
public record Perturbation(Size size, float[] delta) {

    public Perturbation {
        if (delta.length != size.pixels()) {
            throw new IllegalArgumentException(delta.length + " values for " + size);
        }
    }

    /// The same pattern, weaker or stronger.
    public Perturbation times(double factor) {
        float[] scaled = new float[delta.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (delta[i] * factor);
        }
        return new Perturbation(size, scaled);
    }
}
