package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import sfumato.problem.Problem;

/// The blocks of a GIF file (GIF89a, sections 17 to 27) with one picture, walked to the end of the file.
final class GifBlocks {
    private static final int HEADER_BYTES = 13;
    private static final int FRAME_BYTES = 9;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;
    private static final String XMP = "XMP DataXMP";
    private static final int XMP_TAIL_BYTES = 258; // numbers that lead readers of blocks to the end of the packet, wherever they are
    private static final int COLOUR_BYTES = 3;

    private final PictureFile file;
    private final ByteBuffer bytes;
    private final byte[] globalColours;
    private Frame frame;
    private int transparent = -1;
    private byte[] comment;
    private byte[] xmp;

    /// The picture, somewhere on the screen.
    ///
    /// @param data  its compressed pixels, from the size of their first code to the empty block that ends them
    record Frame(int left, int top, int width, int height, boolean interlaced, Palette palette, byte[] data) {

        /// A file of nothing but these pixels, with a palette of 256 colours, so that every number comes out as it is.
        byte[] alone() {
            ByteBuffer alone = ByteBuffer.allocate(HEADER_BYTES + 256 * COLOUR_BYTES + 1 + FRAME_BYTES + data.length + 1).order(ByteOrder.LITTLE_ENDIAN);
            alone.put("GIF89a".getBytes(StandardCharsets.US_ASCII)).putShort((short) width).putShort((short) height).put((byte) 0xF7);
            alone.position(HEADER_BYTES + 256 * COLOUR_BYTES).put((byte) PICTURE).putInt(0).putShort((short) width).putShort((short) height);
            return alone.put((byte) (interlaced ? 0x40 : 0)).put(data).put((byte) TRAILER).array();
        }
    }

    private GifBlocks(PictureFile file) throws Problem {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        require(HEADER_BYTES);
        int flags = bytes.get(10);
        bytes.position(HEADER_BYTES);
        globalColours = colours(flags);
    }

    static GifBlocks of(PictureFile file) throws Problem {
        GifBlocks blocks = new GifBlocks(file);
        for (int kind = blocks.next(); kind != TRAILER; kind = blocks.next()) {
            switch (kind) {
                case PICTURE -> blocks.picture();
                case EXTENSION -> blocks.extension();
                default -> throw file.damaged("its structure is broken");
            }
        }
        if (blocks.frame == null) {
            throw file.damaged("there is no picture in it");
        }
        return blocks;
    }

    int width() {
        return bytes.getShort(6) & 0xFFFF;
    }

    int height() {
        return bytes.getShort(8) & 0xFFFF;
    }

    Frame frame() {
        return frame;
    }

    Optional<byte[]> comment() {
        return Optional.ofNullable(comment);
    }

    Optional<byte[]> xmp() {
        return Optional.ofNullable(xmp);
    }

    private void picture() throws Problem {
        if (frame != null) {
            throw file.unsupported("it is an animation", "Export one frame of it as PNG or GIF first");
        }
        require(FRAME_BYTES);
        int at = bytes.position();
        int flags = bytes.get(at + 8);
        bytes.position(at + FRAME_BYTES);
        byte[] own = colours(flags);
        int start = bytes.position();
        next();
        skipBlocks();
        frame = new Frame(bytes.getShort(at) & 0xFFFF, bytes.getShort(at + 2) & 0xFFFF, bytes.getShort(at + 4) & 0xFFFF,
                bytes.getShort(at + 6) & 0xFFFF, (flags & 0x40) != 0,
                new Palette(own.length > 0 ? own : globalColours, transparent), Arrays.copyOfRange(bytes.array(), start, bytes.position()));
    }

    private void extension() throws Problem {
        int kind = next();
        int start = bytes.position();
        byte[] first = block();
        switch (kind) {
            case GRAPHIC_CONTROL -> transparent = first.length >= 4 && (first[0] & 1) != 0 ? first[3] & 0xFF : -1;
            case COMMENT -> comment = comment == null && first.length > 0 ? joined(start) : comment;
            default -> { }
        }
        if (first.length > 0) {
            skipBlocks();
        }
        int packet = start + 1 + XMP.length();
        if (kind == APPLICATION && Bytes.startWith(first, 0, first.length, XMP) && bytes.position() - packet > XMP_TAIL_BYTES) {
            xmp = Arrays.copyOfRange(bytes.array(), packet, bytes.position() - XMP_TAIL_BYTES);
        }
    }

    // All blocks from there on, without their lengths.
    private byte[] joined(int start) throws Problem {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        bytes.position(start);
        for (byte[] block = block(); block.length > 0; block = block()) {
            joined.writeBytes(block);
        }
        bytes.position(bytes.position() - 1); // the empty one is still to be met
        return joined.toByteArray();
    }

    private byte[] block() throws Problem {
        byte[] block = new byte[next()];
        require(block.length);
        bytes.get(block);
        return block;
    }

    private void skipBlocks() throws Problem {
        for (int length = next(); length > 0; length = next()) {
            require(length);
            bytes.position(bytes.position() + length);
        }
    }

    // Three bits give the number of colours, one says whether there are any.
    private byte[] colours(int flags) throws Problem {
        byte[] colours = new byte[(flags & 0x80) != 0 ? COLOUR_BYTES * (2 << (flags & 7)) : 0];
        require(colours.length);
        bytes.get(colours);
        return colours;
    }

    private int next() throws Problem {
        require(1);
        return bytes.get() & 0xFF;
    }

    private void require(int length) throws Problem {
        if (bytes.remaining() < length) {
            throw file.damaged("it ends before the picture does");
        }
    }
}
