package sfumato.image.color;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import sfumato.image.Depth;

/// Turns rows of colours of one space into rows of another by the JDK's colour management (LCMS): perceptually, or relative
/// to the paper's white from profiles of printers, which is the JDK's choice and makes no difference between matrix profiles.
///
/// For one thread at a time: nothing promises that a [ColorConvertOp] is safe for more. Each pixel is computed by itself,
/// so it does not matter which rows are given to which transform.
final class RowTransform {
    private final ColorConvertOp op;
    private final WritableRaster from;
    private final WritableRaster to;

    /// @param width pixels of a row
    RowTransform(ICC_ColorSpace source, Depth sourceDepth, ColorSpace target, Depth targetDepth, int width) {
        op = new ColorConvertOp(source, target, null);
        from = row(width, source.getNumComponents(), sourceDepth);
        to = row(width, target.getNumComponents(), targetDepth);
    }

    private static WritableRaster row(int width, int bands, Depth depth) {
        int type = depth == Depth.EIGHT ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        return Raster.createInterleavedRaster(type, width, 1, bands, null);
    }

    /// Converts codes, the channels of a pixel side by side, without alpha.
    void apply(int[] source, int[] target) {
        from.setPixels(0, 0, from.getWidth(), 1, source);
        op.filter(from, to);
        to.getPixels(0, 0, to.getWidth(), 1, target);
    }
}
