package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Builds GIF files for tests, block by block. The pixels are stored as codes of 9 bits that say one pixel each.
final class GifFile {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int CODES_BEFORE_TEN_BITS = 200;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private GifFile() {
    }

    /// Colours as 0xRRGGBB, a power of two of them.
    static GifFile screen(int width, int height, int... colours) {
        GifFile file = new GifFile();
        file.bytes.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        file.shorts(width, height);
        file.bytes(0x80 | Integer.numberOfTrailingZeros(colours.length) - 1, 0, 0);
        file.colours(colours);
        return file;
    }

    GifFile transparent(int number) {
        return bytes(0x21, 0xF9, 4, 1, 0, 0, number, 0);
    }

    GifFile comment(String text) {
        bytes(0x21, 0xFE);
        return text.isEmpty() ? bytes(0) : bytes(text.length()).letters(text).bytes(0);
    }

    GifFile xmp(String packet) {
        bytes(0x21, 0xFF, 11).letters("XMP DataXMP").letters(packet).bytes(1);
        for (int value = 255; value >= 0; value--) {
            bytes(value);
        }
        return bytes(0);
    }

    GifFile picture(int left, int top, int width, int height, int... numbers) {
        return picture(left, top, width, height, 0, numbers);
    }

    GifFile interlaced(int width, int height, int... numbers) {
        return picture(0, 0, width, height, 0x40, numbers);
    }

    private GifFile picture(int left, int top, int width, int height, int flags, int... numbers) {
        bytes(0x2C);
        shorts(left, top, width, height);
        return bytes(flags, 8).compressed(numbers);
    }

    byte[] end() {
        return bytes(0x3B).bytes.toByteArray();
    }

    byte[] withoutEnd() {
        return bytes.toByteArray();
    }

    private GifFile compressed(int... numbers) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int[] codes = new int[numbers.length + numbers.length / CODES_BEFORE_TEN_BITS + 2];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i % CODES_BEFORE_TEN_BITS == 0) {
                codes[count++] = CLEAR;
            }
            codes[count++] = numbers[i];
        }
        codes[count++] = END;
        for (int bit = 0, value = 0; bit < (count * 9 + 7) / 8 * 8; bit++) {
            int set = bit < count * 9 ? codes[bit / 9] >> bit % 9 & 1 : 0;
            value |= set << bit % 8;
            if (bit % 8 == 7) {
                data.write(value);
                value = 0;
            }
        }
        byte[] all = data.toByteArray();
        for (int at = 0; at < all.length; at += 255) {
            int length = Math.min(255, all.length - at);
            bytes.write(length);
            bytes.write(all, at, length);
        }
        return bytes(0);
    }

    private void colours(int... colours) {
        for (int colour : colours) {
            bytes(colour >> 16, colour >> 8, colour);
        }
    }

    private void shorts(int... values) {
        for (int value : values) {
            bytes(value, value >> 8);
        }
    }

    private GifFile letters(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    GifFile bytes(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }
}
