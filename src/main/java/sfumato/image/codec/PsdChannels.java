package sfumato.image.codec;

import java.awt.image.Raster;
import java.nio.ByteBuffer;
import sfumato.problem.Problem;

/// The channels of a Photoshop file's flattened picture ("Image Data Section").
///
/// A library decodes each of them as a grey picture of its own, for which a file is put together here: so it sees none of the
/// layers and resources, and neither turns CMYK round nor takes a background out of the colours, which it does with 8 bits only.
///
/// @param starts where the data of each channel begins in the section, and where the last ends
/// @param packed whether the rows are packed (PackBits); their lengths stand before the data of all channels
record PsdChannels(PsdFile psd, int[] starts, boolean packed, PictureFile file) {
    private static final int COMPRESSION_BYTES = 2;

    static PsdChannels of(PsdFile psd, PictureFile file) throws Problem {
        if (psd.pixels().capacity() < COMPRESSION_BYTES) {
            throw PsdFile.tooShort(file);
        }
        int compression = psd.pixels().getShort(0);
        if (compression != 0 && compression != 1) {
            throw file.unsupported("its flattened picture is compressed as ZIP", "Save it once more in Photoshop, or export it as TIFF or PNG");
        }
        PsdChannels channels = new PsdChannels(psd, new int[psd.channels() + 1], compression == 1, file);
        long at = COMPRESSION_BYTES + (channels.packed ? (long) psd.channels() * channels.tableBytes() : 0);
        if (at > psd.pixels().capacity()) {
            throw PsdFile.tooShort(file);
        }
        for (int channel = 0; channel < psd.channels(); channel++) {
            channels.starts[channel] = (int) at;
            at += channels.dataBytes(channel);
            if (at > psd.pixels().capacity()) {
                throw PsdFile.tooShort(file);
            }
        }
        channels.starts[psd.channels()] = (int) at;
        return channels;
    }

    // Of the lengths of a channel's rows.
    private long tableBytes() {
        return (long) psd.height() * (psd.large() ? 4 : 2);
    }

    private long dataBytes(int channel) {
        if (!packed) {
            return ((long) psd.width() * psd.bits() + 7) / 8 * psd.height();
        }
        long sum = 0;
        int at = COMPRESSION_BYTES + (int) (channel * tableBytes());
        for (int y = 0; y < psd.height(); y++) {
            sum += psd.large() ? psd.pixels().getInt(at + 4 * y) & 0xFFFF_FFFFL : psd.pixels().getShort(at + 2 * y) & 0xFFFF;
        }
        return sum;
    }

    /// The first `count` channels, side by side in each pixel: one byte for up to 8 bits, two for 16, the more significant first.
    byte[] decode(int count) throws Problem {
        int bytes = psd.bits() == 16 ? 2 : 1;
        byte[] stored = new byte[psd.width() * psd.height() * count * bytes];
        int[] row = new int[psd.width()];
        for (int channel = 0; channel < count; channel++) {
            Raster raster = raster(channel);
            for (int y = 0; y < psd.height(); y++) {
                file.cancellation().check();
                raster.getPixels(0, y, psd.width(), 1, row);
                int at = y * psd.width() * count + channel;
                for (int sample : row) {
                    if (bytes == 2) {
                        stored[2 * at] = (byte) (sample >> 8);
                        stored[2 * at + 1] = (byte) sample;
                    } else {
                        stored[at] = (byte) sample;
                    }
                    at += count;
                }
            }
        }
        return stored;
    }

    private Raster raster(int channel) throws Problem {
        PixelDecoder decoded = PixelDecoder.decode(Plugins.psdReader(), alone(channel), file);
        Raster raster = decoded.raster();
        if (!decoded.warnings().isEmpty() || raster.getWidth() != psd.width() || raster.getHeight() != psd.height()
                || raster.getNumBands() != 1) {
            throw file.damaged("its pixels are not those that its header promises");
        }
        return raster;
    }

    // Header, three empty sections (the last with a longer length in a large document), then the channel.
    private byte[] alone(int channel) {
        int table = packed ? (int) tableBytes() : 0;
        int length = starts[channel + 1] - starts[channel];
        int mode = psd.mode() == PsdFile.Mode.BITMAP ? 0 : 1;
        ByteBuffer out = ByteBuffer.allocate(26 + 4 + 4 + (psd.large() ? 8 : 4) + COMPRESSION_BYTES + table + length);
        out.putInt(0x3842_5053).putShort((short) (psd.large() ? 2 : 1)).put(new byte[6]).putShort((short) 1)
                .putInt(psd.height()).putInt(psd.width()).putShort((short) psd.bits()).putShort((short) mode)
                .put(new byte[4 + 4 + (psd.large() ? 8 : 4)]).putShort((short) (packed ? 1 : 0));
        ByteBuffer pixels = psd.pixels().duplicate();
        out.put(pixels.slice(COMPRESSION_BYTES + channel * table, table)).put(pixels.slice(starts[channel], length));
        return out.array();
    }
}
