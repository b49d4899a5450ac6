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
    private static final float SMOOTH = 2;
    private static final float TEXTURED = 7;
    // Passes of the mean over five by five pixels: together they see some twenty pixels around.
    private static final int PASSES = 6;

    private MaskProposal() {
    }

    /// The proposal for a picture of three planes in [0,1], of its size. Bitwise the same for any number of threads.
    public static Mask of(Planes picture, Workers workers) {
        Size size = new Size(picture.width(), picture.height());
        Texture texture = new Texture(size, workers);
        float[] luma = new float[size.pixels()];
        texture.eachRow(y -> VisibilityModel.luma(picture, y, luma));
        float[] roughness = smoothed(texture.deviation(luma), texture);
        float[] skin = skin(picture, texture);
        byte[] shares = new byte[size.pixels()];
        texture.eachRow(y -> {
            for (int i = y * size.width(), end = i + size.width(); i < end; i++) {
                shares[i] = (byte) Math.round(255 * share(roughness[i], skin[i]));
            }
        });
        return new Mask(size, shares);
    }

    private static float[] skin(Planes picture, Texture texture) {
        float[] blue = new float[picture.pixels()];
        float[] red = new float[picture.pixels()];
        texture.eachRow(y -> SkinTones.chroma(picture, y, blue, red));
        float[] calmBlue = texture.smoothed(blue);
        float[] calmRed = texture.smoothed(red);
        float[] likeness = new float[picture.pixels()];
        texture.eachRow(y -> {
            for (int i = y * picture.width(), end = i + picture.width(); i < end; i++) {
                likeness[i] = SkinTones.likeness(calmBlue[i], calmRed[i]);
            }
        });
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
