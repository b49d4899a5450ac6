package sfumato.image.color;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import sfumato.image.Depth;
import sfumato.image.Samples;
import sfumato.task.Workers;

/// RGB codes that mean other colours than sRGB's.
record RgbConversion(ICC_ColorSpace space) implements Conversion {
    private static final int ROWS_PER_TASK = 32;

    @Override
    public Samples srgb(Samples own, Workers workers) {
        Samples result = Samples.blank(own.width(), own.height(), own.layout());
        RowTransform[] transforms = new RowTransform[workers.threads()];
        workers.ranges(own.height(), ROWS_PER_TASK, (first, end, worker) -> {
            if (transforms[worker] == null) {
                transforms[worker] = new RowTransform(space, own.depth(), ColorSpace.getInstance(ColorSpace.CS_sRGB), Depth.EIGHT, own.width());
            }
            rows(own, first, end, transforms[worker], result);
        });
        return result;
    }

    private static void rows(Samples own, int first, int end, RowTransform transform, Samples result) {
        int channels = own.layout().channels();
        int colours = own.layout().colours();
        int perCode = own.depth().perCode();
        int[] row = new int[own.rowLength()];
        int[] rgb = new int[colours * own.width()];
        int[] srgb = new int[rgb.length];
        for (int y = first; y < end; y++) {
            own.row(y, row);
            Channels.copy(row, channels, rgb, colours, colours);
            transform.apply(rgb, srgb);
            Channels.copy(srgb, colours, row, channels, colours);
            if (own.layout().hasAlpha()) {
                for (int i = colours; i < row.length; i += channels) {
                    row[i] = (row[i] + perCode / 2) / perCode;
                }
            }
            result.setRow(y, row);
        }
    }

    @Override
    public CodeSteps steps() {
        return RgbSteps.of(space);
    }
}
