package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import sfumato.problem.Problem;

/// The pixels of a BMP file, cut out and put behind the simplest header that tells how they are stored, for the JDK's reader.
///
/// That reader follows links to profiles, guesses where palettes end, and says nothing where runs end too early.
final class BmpPixels {
    private static final int FILE_HEADER_BYTES = 14;
    private static final int HEADER_BYTES = 56; // the shortest that has masks for four channels
    private static final int COLOUR_BYTES = 4;

    private BmpPixels() {
    }

    /// A BMP file of nothing but the pixels of `file`.
    static byte[] alone(BmpHeader header, PictureFile file) throws Problem {
        byte[] data = data(header, file);
        int colours = header.bits() <= 8 ? 1 << header.bits() : 0;
        int start = FILE_HEADER_BYTES + HEADER_BYTES + colours * COLOUR_BYTES;
        ByteBuffer alone = ByteBuffer.allocate(start + data.length).order(ByteOrder.LITTLE_ENDIAN);
        alone.put((byte) 'B').put((byte) 'M').putInt(alone.capacity()).putInt(0).putInt(start);
        alone.putInt(HEADER_BYTES).putInt(header.width()).putInt(header.topDown() ? -header.height() : header.height());
        boolean masked = header.bits() == 16 || header.bits() == 32;
        alone.putShort((short) 1).putShort((short) header.bits()).putInt(masked ? BmpHeader.MASKS : header.compression()).putInt(data.length);
        alone.position(FILE_HEADER_BYTES + 40);
        for (int mask : header.masks()) {
            alone.putInt(mask);
        }
        return alone.position(start).put(data).array();
    }

    private static byte[] data(BmpHeader header, PictureFile file) throws Problem {
        byte[] bytes = file.bytes();
        long length = header.compression() == BmpHeader.RUNS_OF_8 || header.compression() == BmpHeader.RUNS_OF_4
                ? runs(bytes, header) : rowBytes(header) * header.height();
        if (length > bytes.length - header.pixels()) {
            throw file.damaged("it ends before the picture does");
        }
        return Arrays.copyOfRange(bytes, header.pixels(), header.pixels() + (int) length);
    }

    // Rows are filled up to whole groups of four bytes.
    private static long rowBytes(BmpHeader header) {
        return ((long) header.width() * header.bits() + 31) / 32 * 4;
    }

    // Up to and with the mark that ends the picture; more than there are bytes if there is none. Two bytes are a run (a length
    // and what is repeated), or after a zero: 0 end of row, 1 end, 2 a jump by two more bytes, else as many single pixels.
    private static long runs(byte[] bytes, BmpHeader header) {
        int at = header.pixels();
        while (at + 1 < bytes.length) {
            int second = bytes[at + 1] & 0xFF;
            boolean run = bytes[at] != 0;
            at += 2;
            if (!run && second == 1) {
                return (long) at - header.pixels();
            } else if (!run && second == 2) {
                at += 2;
            } else if (!run && second > 2) {
                int literal = header.compression() == BmpHeader.RUNS_OF_8 ? second : (second + 1) / 2;
                at += literal + (literal & 1);
            }
        }
        return bytes.length;
    }
}
