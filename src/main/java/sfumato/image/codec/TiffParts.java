package sfumato.image.codec;

import java.awt.image.Raster;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sfumato.problem.Problem;

/// The strips or tiles that a TIFF picture is cut into (TIFF 6.0, sections 3 and 15).
///
/// A library decodes each of them as a picture of its own, whose few tags are written here: so it sees none of the file's
/// counts and offsets, converts no colours (it is told grey, or RGB with further channels, whatever the colours are), and
/// never more than one part is there twice.
record TiffParts(TiffHeader header, TiffIfd ifd, TiffField offsets, TiffField lengths, PictureFile file) {

    /// @throws Problem if the parts are not all there
    static TiffParts of(TiffHeader header, TiffIfd ifd, PictureFile file) throws Problem {
        // Some programs write the tags of strips for tiles.
        boolean tiles = header.tiled() && ifd.field(TiffTag.TILE_OFFSETS).isPresent();
        TiffField offsets = numbers(ifd, tiles ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS, header, file);
        TiffField lengths = numbers(ifd, tiles ? TiffTag.TILE_BYTE_COUNTS : TiffTag.STRIP_BYTE_COUNTS, header, file);
        long all = 0;
        for (int i = 0; i < header.parts(); i++) {
            long offset = offsets.number(i);
            long length = lengths.number(i);
            if (offset < 0 || length < 1 || length > file.bytes().length || offset > file.bytes().length - length) {
                throw file.damaged("it ends before the picture does");
            }
            all += length;
        }
        if (all > file.bytes().length) {
            // Parts that share their bytes would make a small file take any time to decode.
            throw file.damaged("its parts overlap");
        }
        return new TiffParts(header, ifd, offsets, lengths, file);
    }

    private static TiffField numbers(TiffIfd ifd, int tag, TiffHeader header, PictureFile file) throws Problem {
        return ifd.field(tag).filter(field -> field.holdsNumbers() && field.count() >= header.parts())
                .orElseThrow(() -> file.damaged("the places of its pixels are missing"));
    }

    /// All samples as the file stores them, row by row, those of a pixel side by side: one byte for up to 8 bits, two for
    /// 16, the more significant first.
    byte[] decode() throws Problem {
        byte[] stored = new byte[header.width() * header.height() * header.samples() * header.sampleBytes()];
        for (int i = 0; i < header.parts(); i++) {
            int place = i % (header.across() * header.down());
            int channel = i / (header.across() * header.down());
            int left = place % header.across() * header.partWidth();
            int top = place / header.across() * header.partHeight();
            int rows = Math.min(header.partHeight(), header.height() - top);
            file.cancellation().check();
            byte[] data = new byte[(int) lengths.number(i)];
            System.arraycopy(file.bytes(), (int) offsets.number(i), data, 0, data.length);
            put(raster(data, rows), left, top, channel, stored);
        }
        return stored;
    }

    private Raster raster(byte[] data, int rows) throws Problem {
        boolean jpeg = header.compression() == TiffHeader.JPEG;
        PixelDecoder decoded = jpeg ? TiffJpeg.decode(this, data, rows)
                : PixelDecoder.decode(Plugins.tiffReader(), alone(data, rows), file);
        if (!jpeg && !decoded.warnings().isEmpty()) {
            throw file.damaged("its decoder says '" + decoded.warnings().getFirst() + "'");
        }
        Raster raster = decoded.raster();
        if (raster.getWidth() != header.partWidth() || raster.getHeight() < rows || raster.getNumBands() != header.partSamples()) {
            throw file.damaged("its pixels are not those that its header promises");
        }
        return raster;
    }

    private byte[] alone(byte[] data, int rows) {
        int samples = header.partSamples();
        ByteOrder order = offsets.value().order();
        int[] bits = new int[samples];
        Arrays.fill(bits, header.bits());
        List<TiffField> fields = new ArrayList<>(List.of(
                TiffField.longs(TiffTag.WIDTH, order, header.partWidth()),
                TiffField.longs(TiffTag.HEIGHT, order, rows),
                TiffField.shorts(TiffTag.BITS_PER_SAMPLE, order, bits),
                TiffField.shorts(TiffTag.COMPRESSION, order, header.compression()),
                TiffField.shorts(TiffTag.PHOTOMETRIC, order, samples < 3 ? 1 : 2),
                TiffField.shorts(TiffTag.SAMPLES_PER_PIXEL, order, samples),
                TiffField.longs(TiffTag.ROWS_PER_STRIP, order, rows),
                TiffField.longs(TiffTag.STRIP_BYTE_COUNTS, order, data.length),
                TiffField.shorts(TiffTag.PREDICTOR, order, header.differences() ? 2 : 1)));
        int extra = samples < 3 ? samples - 1 : samples - 3;
        if (extra > 0) {
            fields.add(TiffField.shorts(TiffTag.EXTRA_SAMPLES, order, new int[extra]));
        }
        for (int tag : new int[] {TiffTag.FILL_ORDER, TiffTag.T4_OPTIONS, TiffTag.T6_OPTIONS}) {
            ifd.field(tag).filter(field -> field.holdsNumbers() && field.count() == 1).ifPresent(fields::add);
        }
        int start = TiffTree.HEADER_BYTES + new TiffTree(fields).length() + 12;
        fields.add(TiffField.longs(TiffTag.STRIP_OFFSETS, order, start));
        byte[] head = new TiffTree(fields).structure(order);
        return ByteBuffer.allocate(start + data.length).put(head).put(start, data).array();
    }

    private void put(Raster raster, int left, int top, int channel, byte[] stored) {
        int perPixel = header.partSamples();
        int columns = Math.min(header.partWidth(), header.width() - left);
        int rows = Math.min(header.partHeight(), header.height() - top);
        int[] row = new int[columns * perPixel];
        int step = header.planar() ? header.samples() : 1;
        for (int y = 0; y < rows; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, columns, 1, row);
            int at = ((top + y) * header.width() + left) * header.samples() + channel;
            for (int sample : row) {
                if (header.sampleBytes() == 2) {
                    stored[2 * at] = (byte) (sample >> 8);
                    stored[2 * at + 1] = (byte) sample;
                } else {
                    stored[at] = (byte) sample;
                }
                at += step;
            }
        }
    }
}
