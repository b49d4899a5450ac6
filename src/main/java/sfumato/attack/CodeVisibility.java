package sfumato.attack;

import sfumato.image.Planes;
import sfumato.image.color.CieLab;
import sfumato.image.color.Ciede2000;
import sfumato.image.color.OpponentColours;
import sfumato.image.color.SrgbLight;
import sfumato.task.Workers;

/// How much of a difference the eye sees in one code: the CIEDE2000 between a colour and the one whose red, green and blue
/// are one 8-bit code higher. It is small in black and white and in strong colours, and largest in dark greys and browns, so it is
/// luminance adaptation and more.
final class CodeVisibility {
    private static final int ROWS_PER_TASK = 16;
    private static final int TOP = 65_535;
    private static final int CODE = 257;

    private CodeVisibility() {
    }

    /// For each pixel of three planes of sRGB in [0,1]. Bitwise the same for any number of threads.
    static float[] of(Planes picture, Workers workers) {
        int width = picture.width();
        float[] differences = new float[picture.pixels()];
        workers.ranges(picture.height(), ROWS_PER_TASK, (first, end, _) -> {
            Ciede2000 eye = new Ciede2000(width);
            float[] row = new float[width];
            for (int y = first; y < end; y++) {
                // White has no code above it; the one below looks as different.
                eye.row(lab(picture, y, 0), lab(picture, y, CODE), width, row);
                System.arraycopy(row, 0, differences, y * width, width);
            }
        });
        return differences;
    }

    private static CieLab lab(Planes picture, int y, int more) {
        int width = picture.width();
        float[][] light = new float[3][width];
        int[] codes = new int[width];
        for (int c = 0; c < 3; c++) {
            float[] plane = picture.plane(c);
            for (int x = 0; x < width; x++) {
                codes[x] = Math.min(TOP - CODE, Math.max(0, Math.round(plane[y * width + x] * TOP))) + more;
            }
            SrgbLight.row(codes, width, light[c], 0);
        }
        float[][] opponents = new float[3][width];
        OpponentColours.fromLight(light, width, opponents);
        OpponentColours.toXyz(opponents, width, light);
        CieLab lab = CieLab.row(width);
        lab.setXyz(light, width);
        return lab;
    }
}
