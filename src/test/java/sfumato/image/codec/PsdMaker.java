package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// Puts a Photoshop file together section by section, sound or not.
final class PsdMaker {
    private final boolean large;
    private final byte[] header;
    private byte[] colourTable = {};
    private final ByteArrayOutputStream resources = new ByteArrayOutputStream();
    private byte[] layers = {};

    private PsdMaker(boolean large, int channels, int width, int height, int bits, int mode) {
        this.large = large;
        header = ByteBuffer.allocate(26).put(new byte[] {'8', 'B', 'P', 'S'}).putShort((short) (large ? 2 : 1)).put(new byte[6])
                .putShort((short) channels).putInt(height).putInt(width).putShort((short) bits).putShort((short) mode).array();
    }

    /// @param mode 0 bitmap, 1 grey, 2 indexed, 3 RGB, 4 CMYK
    static PsdMaker psd(int channels, int width, int height, int bits, int mode) {
        return new PsdMaker(false, channels, width, height, bits, mode);
    }

    static PsdMaker large(int channels, int width, int height, int bits, int mode) {
        return new PsdMaker(true, channels, width, height, bits, mode);
    }

    PsdMaker colourTable(byte[] table) {
        colourTable = table;
        return this;
    }

    PsdMaker with(int resource, byte[] data) {
        resources.writeBytes(resource(resource, data));
        return this;
    }

    /// As many layers, of which nothing more is told; a negative number says that the first further channel is transparency.
    PsdMaker layers(int count) {
        layers = large ? ByteBuffer.allocate(14).putLong(2).putShort((short) count).array()
                : ByteBuffer.allocate(10).putInt(2).putShort((short) count).array();
        return this;
    }

    /// Layers as they stand in files of more than 8 bits: in a block of their own.
    PsdMaker layersOfSixteenBits(int count) {
        ByteBuffer section = ByteBuffer.allocate(64).put(new byte[(large ? 8 : 4) + 4]).put(new byte[] {'8', 'B', 'I', 'M', 'P', 'a', 't', 't'})
                .putInt(3).putInt(0).put(new byte[] {'8', 'B', 'I', 'M', 'L', 'r', '1', '6'});
        layers = (large ? section.putLong(2) : section.putInt(2)).putShort((short) count).array();
        return this;
    }

    /// The file with these channels as they are.
    byte[] raw(byte[]... channels) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new byte[2]);
        for (byte[] channel : channels) {
            data.writeBytes(channel);
        }
        return file(data.toByteArray());
    }

    /// The file with these rows, already packed, of one channel after the other.
    byte[] packed(byte[]... rows) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new byte[] {0, 1});
        for (byte[] row : rows) {
            data.writeBytes(large ? ByteBuffer.allocate(4).putInt(row.length).array() : ByteBuffer.allocate(2).putShort((short) row.length).array());
        }
        for (byte[] row : rows) {
            data.writeBytes(row);
        }
        return file(data.toByteArray());
    }

    /// The file with this as its last section.
    byte[] file(byte[] pixels) {
        int lengths = large ? 16 : 12;
        ByteBuffer file = ByteBuffer.allocate(header.length + colourTable.length + resources.size() + layers.length + pixels.length + lengths);
        file.put(header).putInt(colourTable.length).put(colourTable).putInt(resources.size()).put(resources.toByteArray());
        if (large) {
            file.putInt(0);
        }
        return file.putInt(layers.length).put(layers).put(pixels).array();
    }

    /// An image resource without a name.
    static byte[] resource(int id, byte[] data) {
        return ByteBuffer.allocate(12 + data.length + (data.length & 1)).put(new byte[] {'8', 'B', 'I', 'M'}).putShort((short) id)
                .putShort((short) 0).putInt(data.length).put(data).array();
    }
}
