package sfumato.image.sight;

import sfumato.image.Planes;
import sfumato.image.color.OpponentColours;
import sfumato.image.color.SrgbLight;

/// The opponent colours of a picture, and of the same with red, green and blue one 8-bit code higher: the step that a change in all channels alike
/// begins with. White has no code above it, so there both are one code lower. Holds scratch: for one thread.
public final class CodeStep {
    private static final int TOP = 65_535;
    private static final int CODE = 257;

    private final int[] codes;
    private final float[][] light;

    /// For rows of up to this many pixels.
    public CodeStep(int longest) {
        codes = new int[longest];
        light = new float[3][longest];
    }

    /// Writes the picture's own colours, of `count` pixels from index `at` of its planes of sRGB in [0,1].
    public void before(Planes picture, int at, int count, float[][] opponents) {
        write(picture, at, count, 0, opponents);
    }

    /// Writes those of the same pixels a code higher.
    public void after(Planes picture, int at, int count, float[][] opponents) {
        write(picture, at, count, CODE, opponents);
    }

    private void write(Planes picture, int at, int count, int more, float[][] opponents) {
        for (int c = 0; c < 3; c++) {
            float[] plane = picture.plane(c);
            for (int u = 0; u < count; u++) {
                codes[u] = Math.clamp(Math.round(plane[at + u] * TOP), 0, TOP - CODE) + more;
            }
            SrgbLight.row(codes, count, light[c], 0);
        }
        OpponentColours.fromLight(light, count, opponents);
    }
}
