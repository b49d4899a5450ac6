package sfumato.image.codec;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.stream.IntStream;
import sfumato.image.Depth;
import sfumato.image.Samples;

/// Java 2D rasters as plain arrays of codes and back, without a second copy wherever the memory layouts agree.
final class Rasters {
    private Rasters() {
    }

    /// The raster's codes of either depth as [Samples] holds them, row by row, bands side by side in their logical order.
    /// Where possible this is the raster's own memory, so the raster must not be used afterwards.
    static byte[] takeBytes(Raster raster, Depth depth) {
        if (depth == Depth.EIGHT) {
            return takeCodes(raster);
        }
        int width = raster.getWidth();
        int perRow = width * raster.getNumBands();
        byte[] bytes = new byte[Math.multiplyExact(2 * perRow, raster.getHeight())];
        int[] row = new int[perRow];
        for (int y = 0, at = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int code : row) {
                bytes[at++] = (byte) (code >> 8);
                bytes[at++] = (byte) code;
            }
        }
        return bytes;
    }

    /// The raster's codes (each at most 8 bits), row by row, bands side by side in their logical order.
    /// Where possible this is the raster's own memory, so the raster must not be used afterwards.
    static byte[] takeCodes(Raster raster) {
        int bands = raster.getNumBands();
        if (raster.getDataBuffer() instanceof DataBufferByte data && data.getNumBanks() == 1 && data.getOffset() == 0
                && data.getSize() == raster.getWidth() * raster.getHeight() * bands
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && model.getPixelStride() == bands && model.getScanlineStride() == raster.getWidth() * bands) {
            byte[] codes = data.getData();
            reorder(codes, model.getBandOffsets());
            return codes;
        }
        return copyCodes(raster);
    }

    // Puts the bands into their logical order: BGR becomes RGB.
    private static void reorder(byte[] codes, int[] offsets) {
        int bands = offsets.length;
        if (IntStream.range(0, bands).allMatch(band -> offsets[band] == band)) {
            return;
        }
        byte[] pixel = new byte[bands];
        for (int at = 0; at < codes.length; at += bands) {
            System.arraycopy(codes, at, pixel, 0, bands);
            for (int band = 0; band < bands; band++) {
                codes[at + band] = pixel[offsets[band]];
            }
        }
    }

    private static byte[] copyCodes(Raster raster) {
        int width = raster.getWidth();
        int perRow = width * raster.getNumBands();
        byte[] codes = new byte[perRow * raster.getHeight()];
        int[] row = new int[perRow];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int i = 0; i < perRow; i++) {
                codes[y * perRow + i] = (byte) row[i];
            }
        }
        return codes;
    }

    /// An image over the memory of `samples`, which have 8 bits, for a library's writer.
    static BufferedImage imageOver(Samples samples) {
        int channels = samples.layout().channels();
        boolean alpha = samples.layout().hasAlpha();
        WritableRaster raster = Raster.createInterleavedRaster(new DataBufferByte(samples.codes(), samples.codes().length),
                samples.width(), samples.height(), samples.width() * channels, channels, IntStream.range(0, channels).toArray(), null);
        ColorSpace space = ColorSpace.getInstance(samples.layout().colours() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ComponentColorModel model = new ComponentColorModel(space, alpha, false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }
}
