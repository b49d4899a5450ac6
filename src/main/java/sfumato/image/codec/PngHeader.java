package sfumato.image.codec;

import java.nio.ByteBuffer;
import sfumato.image.Depth;
import sfumato.problem.Problem;

/// The chunk IHDR (PNG, third edition, section 11.2.1).
///
/// @param depth bits per sample, or per index of a palette
record PngHeader(int width, int height, int depth, ColourType colourType) {
    private static final int BYTES = 13;

    enum ColourType {
        GREY(1), RGB(3), PALETTE(1), GREY_ALPHA(2), RGB_ALPHA(4);

        private final int stored;

        ColourType(int stored) {
            this.stored = stored;
        }

        /// Samples stored for each pixel.
        int stored() {
            return stored;
        }

        boolean grey() {
            return this == GREY || this == GREY_ALPHA;
        }
    }

    static PngHeader of(PngChunks chunks, PictureFile file) throws Problem {
        byte[] data = chunks.data("IHDR").orElseThrow();
        if (data.length != BYTES) {
            throw file.damaged("its header has " + data.length + " bytes");
        }
        ByteBuffer header = ByteBuffer.wrap(data);
        ColourType colourType = switch (header.get(9)) {
            case 0 -> ColourType.GREY;
            case 2 -> ColourType.RGB;
            case 3 -> ColourType.PALETTE;
            case 4 -> ColourType.GREY_ALPHA;
            case 6 -> ColourType.RGB_ALPHA;
            default -> throw file.damaged("its kind of colour is unknown");
        };
        requireDepth(header.get(8) & 0xFF, colourType, file);
        return new PngHeader(header.getInt(0), header.getInt(4), header.get(8), colourType);
    }

    /// The depth of the samples that come of it: fewer than 8 bits are spread over 8.
    Depth samples() {
        return depth == 16 ? Depth.SIXTEEN : Depth.EIGHT;
    }

    private static void requireDepth(int depth, ColourType colourType, PictureFile file) throws Problem {
        boolean allowed = switch (depth) {
            case 1, 2, 4 -> colourType == ColourType.GREY || colourType == ColourType.PALETTE;
            case 8 -> true;
            case 16 -> colourType != ColourType.PALETTE;
            default -> false;
        };
        if (!allowed) {
            throw file.damaged("it claims " + depth + " bits per sample");
        }
    }
}
