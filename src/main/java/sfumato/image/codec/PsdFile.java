package sfumato.image.codec;

import java.nio.ByteBuffer;
import sfumato.problem.Problem;

/// The sections of a Photoshop file ("Adobe Photoshop File Formats Specification"; PSB, the large document format, too).
///
/// @param colourTable the colour mode data: a palette where the mode is "indexed"
/// @param layers      the layer and mask information
/// @param pixels      the image data: how it is compressed, then the flattened picture, one channel after the other
record PsdFile(boolean large, int channels, int width, int height, int bits, Mode mode, ByteBuffer colourTable,
               PsdResources resources, ByteBuffer layers, ByteBuffer pixels) {
    private static final int HEADER_BYTES = 26;
    private static final int MOST_CHANNELS = 56;
    private static final String ADVICE = "Change its mode to RGB in Photoshop, or export it as TIFF or PNG first";

    /// The modes that are read here.
    enum Mode {
        BITMAP(1), GREY(1), INDEXED(1), RGB(3), CMYK(4);

        private final int channels;

        Mode(int channels) {
            this.channels = channels;
        }

        /// Channels that a pixel's colour takes in the file.
        int channels() {
            return channels;
        }
    }

    static PsdFile of(PictureFile file) throws Problem {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        if (bytes.capacity() < HEADER_BYTES) {
            throw tooShort(file);
        }
        int version = bytes.getShort(4);
        if (version != 1 && version != 2) {
            throw file.damaged("its version is " + version);
        }
        boolean large = version == 2;
        Mode mode = mode(bytes.getShort(24), file);
        int bits = bits(bytes.getShort(22), mode, file);
        int channels = bytes.getShort(12);
        if (channels < mode.channels() || channels > MOST_CHANNELS) {
            throw file.damaged("it has " + channels + " channels");
        }
        bytes.position(HEADER_BYTES);
        ByteBuffer table = section(bytes, false, file);
        PsdResources resources = PsdResources.of(section(bytes, false, file));
        ByteBuffer layers = section(bytes, large, file);
        return new PsdFile(large, channels, bytes.getInt(18), bytes.getInt(14), bits, mode, table, resources, layers, bytes.slice());
    }

    private static Mode mode(int mode, PictureFile file) throws Problem {
        return switch (mode) {
            case 0 -> Mode.BITMAP;
            case 1 -> Mode.GREY;
            case 2 -> Mode.INDEXED;
            case 3 -> Mode.RGB;
            case 4 -> Mode.CMYK;
            case 7 -> throw file.unsupported("its mode is multichannel", ADVICE);
            case 8 -> throw file.unsupported("its mode is duotone", ADVICE);
            case 9 -> throw file.unsupported("its mode is Lab colour", ADVICE);
            default -> throw file.damaged("its mode is unknown");
        };
    }

    private static int bits(int bits, Mode mode, PictureFile file) throws Problem {
        if (bits == 32) {
            throw file.unsupported("it has 32 bits per channel", "Change it to 16 bits per channel in Photoshop first");
        }
        boolean known = switch (mode) {
            case BITMAP -> bits == 1;
            case INDEXED -> bits == 8;
            case GREY, RGB, CMYK -> bits == 8 || bits == 16;
        };
        if (!known) {
            throw file.damaged("it claims " + bits + " bits per channel");
        }
        return bits;
    }

    // A length, then as many bytes; the position moves behind them.
    private static ByteBuffer section(ByteBuffer bytes, boolean longLength, PictureFile file) throws Problem {
        int lengthBytes = longLength ? 8 : 4;
        if (bytes.remaining() < lengthBytes) {
            throw tooShort(file);
        }
        long length = longLength ? bytes.getLong() : bytes.getInt() & 0xFFFF_FFFFL;
        if (length < 0 || length > bytes.remaining()) {
            throw tooShort(file);
        }
        ByteBuffer section = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return section;
    }

    static Problem tooShort(PictureFile file) {
        return file.damaged("it ends before the picture does");
    }
}
