package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.util.List;
import sfumato.image.codec.RiffChunks.Chunk;
import sfumato.problem.Problem;

/// The still picture in a WebP file, as the headers of its own compressed data tell it (RFC 9649, sections 2.5 to 2.7 and
/// 3.4; RFC 6386, section 9.1).
///
/// @param lossless whether it is stored as VP8L rather than VP8
/// @param alpha    whether it has transparency
/// @param parts    the chunks with the pixels: ALPH, where there is one, and VP8 or VP8L
record WebPPicture(int width, int height, boolean alpha, boolean lossless, List<Chunk> parts) {
    static final String EXTENDED = "VP8X";
    static final String LOSSY = "VP8 ";
    static final String LOSSLESS = "VP8L";
    static final String ALPHA = "ALPH";
    static final int ALPHA_FLAG = 0x10;
    private static final int ANIMATION_FLAG = 0x02;
    private static final int EXTENDED_BYTES = 10;
    private static final int LOSSY_HEADER_BYTES = 10;
    private static final int LOSSLESS_HEADER_BYTES = 5;

    static WebPPicture of(RiffChunks chunks, PictureFile file) throws Problem {
        requireStill(chunks, file);
        List<Chunk> pictures = chunks.all().stream().filter(chunk -> chunk.type().equals(LOSSY) || chunk.type().equals(LOSSLESS)).toList();
        if (pictures.size() != 1) {
            throw file.damaged("its parts are missing or out of order");
        }
        WebPPicture picture = pictures.getFirst().type().equals(LOSSY)
                ? lossy(pictures.getFirst(), chunks, file) : lossless(pictures.getFirst(), file);
        picture.requireCanvas(chunks, file);
        return picture;
    }

    private static void requireStill(RiffChunks chunks, PictureFile file) throws Problem {
        boolean flagged = chunks.first(EXTENDED).filter(header -> header.length() > 0 && (header.numbers().get(0) & ANIMATION_FLAG) != 0).isPresent();
        if (flagged || chunks.has("ANIM") || chunks.has("ANMF")) {
            throw file.unsupported("it is an animation", "Export one frame of it as PNG or WebP first");
        }
    }

    private static WebPPicture lossy(Chunk data, RiffChunks chunks, PictureFile file) throws Problem {
        ByteBuffer header = data.numbers();
        // A key frame begins with three bytes of flags and the size of the first partition, and a start code.
        boolean sound = data.length() >= LOSSY_HEADER_BYTES && (header.get(0) & 1) == 0
                && header.get(3) == (byte) 0x9D && header.get(4) == 0x01 && header.get(5) == 0x2A
                && (header.getInt(0) & 0xFFFFFF) >>> 5 <= data.length() - LOSSY_HEADER_BYTES;
        if (!sound) {
            throw file.damaged("the header of its pixels is broken");
        }
        List<Chunk> alpha = chunks.first(ALPHA).stream().toList();
        List<Chunk> parts = alpha.isEmpty() ? List.of(data) : List.of(alpha.getFirst(), data);
        return new WebPPicture(header.getShort(6) & 0x3FFF, header.getShort(8) & 0x3FFF, !alpha.isEmpty(), false, parts);
    }

    private static WebPPicture lossless(Chunk data, PictureFile file) throws Problem {
        ByteBuffer header = data.numbers();
        if (data.length() < LOSSLESS_HEADER_BYTES || header.get(0) != 0x2F || header.getInt(1) >>> 29 != 0) {
            throw file.damaged("the header of its pixels is broken");
        }
        int bits = header.getInt(1); // 14 for each side less one, one for alpha, three for the version
        return new WebPPicture((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1, (bits >>> 28 & 1) == 1, true, List.of(data));
    }

    private void requireCanvas(RiffChunks chunks, PictureFile file) throws Problem {
        Chunk header = chunks.all().getFirst();
        if (!chunks.has(EXTENDED)) {
            if (!header.type().equals(LOSSY) && !header.type().equals(LOSSLESS)) {
                throw file.damaged("its parts are missing or out of order");
            }
            return;
        }
        if (!header.type().equals(EXTENDED) || header.length() < EXTENDED_BYTES || !canvas(width, height).equals(header.numbers().slice(4, 6))) {
            throw file.damaged("its header and its pixels tell different sizes");
        }
    }

    /// Both sides less one, in 24 bits each.
    private static ByteBuffer canvas(int width, int height) {
        ByteBuffer canvas = ByteBuffer.allocate(6);
        for (int side : new int[] {width, height}) {
            canvas.put((byte) (side - 1)).put((byte) ((side - 1) >>> 8)).put((byte) ((side - 1) >>> 16));
        }
        return canvas.flip();
    }

    /// The chunk that must come first where a file holds more than a simple picture.
    ///
    /// @param flags what else there is, apart from alpha
    Chunk extended(int flags) {
        ByteBuffer data = ByteBuffer.allocate(EXTENDED_BYTES).put((byte) (flags | (alpha ? ALPHA_FLAG : 0)));
        return new Chunk(EXTENDED, data.put(4, canvas(width, height), 0, 6).array());
    }

    /// A file of nothing but this picture.
    byte[] alone() {
        return new RiffChunks(parts.size() == 1 ? parts : List.of(extended(0), parts.getFirst(), parts.getLast())).file();
    }
}
