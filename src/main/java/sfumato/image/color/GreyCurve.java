package sfumato.image.color;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import sfumato.image.Depth;
import sfumato.image.Samples;
import sfumato.task.Workers;

/// The sRGB code of every grey code of a space, both of 16 bits.
record GreyCurve(int[] srgb) implements Conversion {
    private static final int ROWS_PER_TASK = 32;
    private static final int TOP = Depth.SIXTEEN.top();
    private static final int CODE = Depth.SIXTEEN.perCode();

    static GreyCurve of(ICC_ColorSpace grey) {
        int[] codes = new int[TOP + 1];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = code;
        }
        int[] rgb = new int[3 * codes.length];
        new RowTransform(grey, Depth.SIXTEEN, ColorSpace.getInstance(ColorSpace.CS_sRGB), Depth.SIXTEEN, codes.length).apply(codes, rgb);
        for (int code = 0; code < codes.length; code++) {
            codes[code] = rgb[3 * code + 1]; // all three are the same grey, but for rounding
        }
        return new GreyCurve(codes);
    }

    @Override
    public Samples srgb(Samples own, Workers workers) {
        Samples result = Samples.blank(own.width(), own.height(), own.layout());
        int perCode = TOP / own.depth().top();
        int channels = own.layout().channels();
        workers.ranges(own.height(), ROWS_PER_TASK, (first, end, _) -> {
            int[] row = new int[own.rowLength()];
            for (int y = first; y < end; y++) {
                own.row(y, row);
                for (int i = 0; i < row.length; i++) {
                    int code = row[i] * perCode;
                    row[i] = ((i % channels == 0 ? srgb[code] : code) + CODE / 2) / CODE;
                }
                result.setRow(y, row);
            }
        });
        return result;
    }

    // The slope over one code of 8 bits to either side, which is about as far as a sample is going to be moved.
    @Override
    public CodeSteps steps() {
        return (own, y, steps) -> {
            int perCode = TOP / own.depth().top();
            int[] row = new int[own.rowLength()];
            own.row(y, row);
            for (int x = 0; x < steps.length; x++) {
                int code = row[x * own.layout().channels()] * perCode;
                int above = Math.min(TOP, code + CODE);
                int below = Math.max(0, code - CODE);
                steps[x] = CodeSteps.ofSlope((srgb[above] - srgb[below]) / (float) (above - below));
            }
        };
    }
}
