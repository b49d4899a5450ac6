package sfumato.attack;

import sfumato.image.Planes;
import sfumato.image.color.CieLab;
import sfumato.image.color.Ciede2000;
import sfumato.image.color.OpponentColours;
import sfumato.image.sight.CodeStep;
import sfumato.task.Workers;

/// How much of a difference the eye sees in one code: the CIEDE2000 between a colour and the one whose red, green and blue
/// are one 8-bit code higher. It is small in black and white and in strong colours, and largest in dark greys and browns, so it is
/// luminance adaptation and more.
final class CodeVisibility {
    private static final int ROWS_PER_TASK = 16;

    private CodeVisibility() {
    }

    /// For each pixel of three planes of sRGB in [0,1]. Bitwise the same for any number of threads.
    static float[] of(Planes picture, Workers workers) {
        int width = picture.width();
        float[] differences = new float[picture.pixels()];
        workers.ranges(picture.height(), ROWS_PER_TASK, (first, end, _) -> {
            Ciede2000 eye = new Ciede2000(width);
            CodeStep code = new CodeStep(width);
            float[][] before = new float[3][width];
            float[][] after = new float[3][width];
            float[][] scratch = new float[3][width];
            float[] row = new float[width];
            for (int y = first; y < end; y++) {
                code.before(picture, y * width, width, before);
                code.after(picture, y * width, width, after);
                eye.row(lab(before, scratch), lab(after, scratch), width, row);
                System.arraycopy(row, 0, differences, y * width, width);
            }
        });
        return differences;
    }

    private static CieLab lab(float[][] opponents, float[][] scratch) {
        int width = opponents[0].length;
        OpponentColours.toXyz(opponents, width, scratch);
        CieLab lab = CieLab.row(width);
        lab.setXyz(scratch, width);
        return lab;
    }
}
