package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Builds BMP files for tests: headers of 40, 56 or 124 bytes, a palette of shades or none, and data as given.
record BmpFile(int headerBytes, int width, int height, int bits, int compression, int[] masks, int[] palette, byte[] tail) {
    static final int EMBEDDED = 0x4D424544;

    static BmpFile of(int width, int height, int bits) {
        return new BmpFile(40, width, height, bits, 0, new int[0], new int[0], new byte[0]);
    }

    BmpFile header(int bytes) {
        return new BmpFile(bytes, width, height, bits, compression, masks, palette, tail);
    }

    BmpFile runs() {
        return new BmpFile(headerBytes, width, height, bits, bits == 8 ? 1 : 2, masks, palette, tail);
    }

    BmpFile masks(int... channels) {
        return new BmpFile(headerBytes, width, height, bits, 3, channels, palette, tail);
    }

    BmpFile compressed(int how) {
        return new BmpFile(headerBytes, width, height, bits, how, masks, palette, tail);
    }

    /// Colours as 0xRRGGBB.
    BmpFile palette(int... colours) {
        return new BmpFile(headerBytes, width, height, bits, compression, masks, colours, tail);
    }

    /// A profile behind the pixels, which the longest header points to.
    BmpFile profile(byte[] icc) {
        return new BmpFile(124, width, height, bits, compression, masks, palette, icc);
    }

    byte[] pixels(int... data) {
        int behind = headerBytes == 40 ? masks.length * 4 : 0;
        int start = 14 + headerBytes + behind + palette.length * 4;
        ByteBuffer file = ByteBuffer.allocate(start + data.length + tail.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(start);
        file.putInt(headerBytes).putInt(width).putInt(height).putShort((short) 1).putShort((short) bits).putInt(compression).putInt(data.length);
        file.putInt(11_811).putInt(5_906).putInt(palette.length); // 300 and 150 pixels per inch, in metres
        file.position(54);
        for (int mask : masks) {
            file.putInt(mask);
        }
        if (tail.length > 0) {
            file.putInt(70, EMBEDDED).putInt(126, start + data.length - 14).putInt(130, tail.length);
        }
        file.position(start - palette.length * 4);
        for (int colour : palette) {
            file.putInt(colour);
        }
        for (int value : data) {
            file.put((byte) value);
        }
        return file.put(tail).array();
    }
}
