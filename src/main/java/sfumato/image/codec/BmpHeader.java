package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import sfumato.image.metadata.Resolution;
import sfumato.problem.Problem;

/// The headers of a BMP file: those of OS/2 and of Windows in the versions 3 to 5 (BITMAPCOREHEADER to BITMAPV5HEADER).
/// Numbers are stored with the least significant byte first.
///
/// @param size        bytes of the header after the first 14 of the file
/// @param height      in pixels; the first row is the lowest unless `topDown`
/// @param bits        of a pixel
/// @param compression one of the constants here
/// @param pixels      where the pixels begin
record BmpHeader(ByteBuffer bytes, int size, int width, int height, boolean topDown, int bits, int compression, int pixels) {
    static final int START = 14;
    static final int PLAIN = 0;
    static final int RUNS_OF_8 = 1;
    static final int RUNS_OF_4 = 2;
    static final int MASKS = 3;
    private static final int JPEG = 4;
    private static final int PNG = 5;
    private static final int MASKS_WITH_ALPHA = 6;
    private static final int OLDEST = 12;
    private static final int VERSION_3 = 40;
    private static final int VERSION_5 = 124;
    private static final Set<Integer> SIZES = Set.of(OLDEST, VERSION_3, 52, 56, 64, 108, VERSION_5);
    private static final int OS2_VERSION_2 = 64;
    private static final int MASKS_AT = START + VERSION_3;
    private static final int COLOUR_SPACE_AT = START + 56;
    private static final int EMBEDDED = 0x4D424544; // MBED
    private static final double INCH = 0.0254;      // metres

    static BmpHeader of(PictureFile file) throws Problem {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int size = bytes.capacity() < START + OLDEST ? 0 : bytes.getInt(START);
        if (!SIZES.contains(size) || bytes.capacity() - START < size) {
            throw file.damaged("its header is broken");
        }
        int pixels = bytes.getInt(10);
        BmpHeader header = size == OLDEST
                ? new BmpHeader(bytes, size, bytes.getShort(18) & 0xFFFF, bytes.getShort(20) & 0xFFFF, false, bytes.getShort(24), PLAIN, pixels)
                : new BmpHeader(bytes, size, bytes.getInt(18), Math.abs(bytes.getInt(22)), bytes.getInt(22) < 0, bytes.getShort(28),
                        bytes.getInt(30) == MASKS_WITH_ALPHA ? MASKS : bytes.getInt(30), pixels);
        header.requireSound(file);
        return header;
    }

    private void requireSound(PictureFile file) throws Problem {
        if (compression == JPEG || compression == PNG || (size == OS2_VERSION_2 && compression == MASKS)) {
            throw file.unsupported("it is compressed in a way that is not known here", "Export it as an ordinary BMP or as PNG first");
        }
        boolean known = switch (compression) {
            case PLAIN -> bits == 1 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
            case RUNS_OF_8 -> bits == 8 && !topDown;
            case RUNS_OF_4 -> bits == 4 && !topDown;
            case MASKS -> bits == 16 || bits == 32;
            default -> false;
        };
        if (!known || pixels < tableAt() || pixels >= bytes.capacity()) {
            throw file.damaged("its header is broken");
        }
    }

    /// Where the palette is.
    private int tableAt() {
        boolean masksBehind = compression == MASKS && size == VERSION_3;
        return START + size + (masksBehind ? (bytes.getInt(30) == MASKS_WITH_ALPHA ? 4 : 3) * Integer.BYTES : 0);
    }

    /// The bits of a pixel that hold red, green, blue and alpha; none where there is no alpha.
    int[] masks() {
        if (compression != MASKS) {
            return bits == 16 ? new int[] {0x7C00, 0x03E0, 0x001F, 0} : new int[] {0xFF0000, 0xFF00, 0xFF, 0};
        }
        boolean alpha = size >= 56 || (size == VERSION_3 && bytes.getInt(30) == MASKS_WITH_ALPHA);
        return new int[] {bytes.getInt(MASKS_AT), bytes.getInt(MASKS_AT + 4), bytes.getInt(MASKS_AT + 8), alpha ? bytes.getInt(MASKS_AT + 12) : 0};
    }

    /// The colours of a picture with at most 8 bits a pixel, as many as there are between the header and the pixels.
    Palette palette() {
        int entry = size == OLDEST ? 3 : 4;
        int told = size == OLDEST ? 0 : bytes.getInt(START + 32);
        int all = 1 << bits;
        int count = Math.min(told > 0 && told < all ? told : all, (pixels - tableAt()) / entry);
        byte[] colours = new byte[3 * count];
        for (int i = 0; i < count; i++) {
            int at = tableAt() + i * entry;
            colours[3 * i] = bytes.get(at + 2);
            colours[3 * i + 1] = bytes.get(at + 1);
            colours[3 * i + 2] = bytes.get(at);
        }
        return new Palette(colours, -1);
    }

    Optional<Resolution> resolution() {
        return size == OLDEST ? Optional.empty() : Resolution.ifPossible(bytes.getInt(START + 24) * INCH, bytes.getInt(START + 28) * INCH);
    }

    /// The ICC profile that only the last version can hold; one in another file is left alone.
    Optional<byte[]> profile(PictureFile file) throws Problem {
        if (size < VERSION_5 || bytes.getInt(COLOUR_SPACE_AT) != EMBEDDED) {
            return Optional.empty();
        }
        long start = START + Integer.toUnsignedLong(bytes.getInt(START + 112));
        long length = Integer.toUnsignedLong(bytes.getInt(START + 116));
        if (start + length > bytes.capacity()) {
            throw file.damaged("it ends before its colour profile does");
        }
        byte[] profile = new byte[(int) length];
        bytes.get((int) start, profile);
        return Optional.of(profile);
    }
}
