package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;

/// Pictures and pieces of files made in code for the tests of this package.
final class TestPictures {
    private TestPictures() {
    }

    /// Every code anywhere: what a lossless format must keep.
    static Samples noise(int width, int height, Layout layout, long seed) {
        return noise(width, height, layout, Depth.EIGHT, seed);
    }

    /// The same of any depth: no bit follows from another.
    static Samples noise(int width, int height, Layout layout, Depth depth, long seed) {
        Samples samples = Samples.blank(width, height, layout, depth);
        new Random(seed).nextBytes(samples.bytes());
        return samples;
    }

    /// A gentle slope in every channel, which JPEG hardly changes. No two corners are alike.
    static Samples slope(int width, int height, Layout layout) {
        return slope(width, height, layout, Depth.EIGHT);
    }

    static Samples slope(int width, int height, Layout layout, Depth depth) {
        Samples samples = Samples.blank(width, height, layout, depth);
        int channels = layout.channels();
        int[] row = new int[samples.rowLength()];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double across = (x + 0.5) / width;
                double down = (y + 0.5) / height;
                double[] values = {40 + 120 * across + 60 * down, 200 - 90 * across + 30 * down, 60 + 100 * down,
                    255 - 200 * across * down};
                for (int c = 0; c < channels; c++) {
                    row[x * channels + c] = (int) Math.round(values[c] * depth.perCode());
                }
            }
            samples.setRow(y, row);
        }
        return samples;
    }

    /// EXIF data that says nothing but an orientation, as the TIFF structure without `Exif`.
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26).put(new byte[] {'M', 'M', 0, 42}).putInt(8)
                .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).array();
    }

    /// A JPEG file with one more segment right after its start.
    static byte[] withSegment(byte[] jpeg, int marker, byte[]... parts) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            data.writeBytes(part);
        }
        return ByteBuffer.allocate(jpeg.length + data.size() + 4)
                .put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (data.size() + 2)).put(data.toByteArray())
                .put(jpeg, 2, jpeg.length - 2).array();
    }
}
