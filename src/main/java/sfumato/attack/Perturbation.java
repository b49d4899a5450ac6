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
}
