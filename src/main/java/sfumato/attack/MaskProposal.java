package sfumato.attack;

import sfumato.image.Planes;
import sfumato.image.Size;
import sfumato.task.Workers;

/// A first mask for an artist to paint on: white where texture hides changes, half as bright in flat colour and smooth
/// gradients, darker still where those have colours of skin, in which people look first and forgive least. It is never
/// black: what is to be left alone only the artist can say.
///
/// It judges by texture as [VisibilityModel] does, but by regions rather than pixels, because it is to be painted on.
public final class MaskProposal {
    private static final float SMOOTH_SHARE = 0.5f;
    private static final float SKIN_SHARE = 0.25f;
    /// Standard deviations of luma, in codes, up to which a region is smooth and from which on it is textured.
    private static final float SMOOTH = 1.5f;
    private static final float TEXTURED = 5;
    // Of the mean over five by five pixels: together much like a Gaussian with a deviation of five pixels.
    private static final int PASSES = 12;

    private MaskProposal() {
    }

    /// The proposal for a picture of three planes in [0,1], of its size. Bitwise the same for any number of threads.
    public static Mask of(Planes picture, Workers workers) {
        Size size = new Size(picture.width(), picture.height());
        Texture texture = new Texture(size, workers);
        float[] luma = new float[size.pixels()];
        texture.eachRow(y -> VisibilityModel.luma(picture, y, luma));
        float[] deviation = texture.deviation(luma);
        float[] least = new float[luma.length];
        texture.eachRow(y -> texture.store(VisibilityModel.leastAround(deviation, y, size), least, y));
        float[] roughness = smoothed(least, texture);
        float[] skin = skin(picture, texture);
        byte[] shares = new byte[size.pixels()];
        texture.eachRow(y -> {
            for (int i = y * size.width(), end = i + size.width(); i < end; i++) {
                shares[i] = (byte) Math.round(255 * share(roughness[i], skin[i]));
            }
        });
        return new Mask(size, shares);
    }

    // Judged pixel by pixel and smoothed afterwards: mixed first, two colours at an edge could make one of skin.
    private static float[] skin(Planes picture, Texture texture) {
        float[] likeness = new float[picture.pixels()];
        texture.eachRow(y -> SkinTones.likeness(picture, y, likeness));
        return smoothed(likeness, texture);
    }

    private static float[] smoothed(float[] plane, Texture texture) {
        float[] smooth = plane;
        for (int pass = 0; pass < PASSES; pass++) {
            smooth = texture.smoothed(smooth);
        }
        return smooth;
    }

    private static float share(float roughness, float skin) {
        float textured = Math.clamp((roughness - SMOOTH) / (TEXTURED - SMOOTH), 0f, 1f);
        float smooth = SMOOTH_SHARE + (SKIN_SHARE - SMOOTH_SHARE) * skin;
        return smooth + (1 - smooth) * textured;
    }
}
