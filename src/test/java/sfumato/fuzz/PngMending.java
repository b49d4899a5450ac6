package sfumato.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/// Gives the chunks of a mutated PNG file the checksums that they ask for, and packs what was not packed, so that a fuzzer
/// changes pixels, texts and profiles themselves and is not stopped at the door.
final class PngMending {
    private static final int SIGNATURE_BYTES = 8;
    private static final int FRAME_BYTES = 12;
    private static final int ZLIB = 0x78; // with which every packed stream begins here; no row of pixels does
    private static final int GREATEST = 1 << 16;

    private PngMending() {
    }

    private interface Change {
        byte[] of(byte[] packed) throws IOException;
    }

    static byte[] mended(byte[] png) {
        return changed(png, data -> data.length > 0 && data[0] == ZLIB ? data : packed(data));
    }

    /// The same file with pixels, texts and profiles as they are: [#mended] makes a sound file of it again.
    static byte[] unpacked(byte[] png) {
        return changed(png, data -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (InflaterOutputStream inflater = new InflaterOutputStream(out)) {
                inflater.write(data);
            }
            return out.toByteArray();
        });
    }

    private static byte[] packed(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(); DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
            packing.write(data);
        }
        return out.toByteArray();
    }

    // What stands behind the last whole chunk stays as it is.
    private static byte[] changed(byte[] png, Change change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = Math.min(SIGNATURE_BYTES, png.length);
        out.write(png, 0, at);
        ByteBuffer bytes = ByteBuffer.wrap(png);
        while (png.length - at >= FRAME_BYTES && bytes.getInt(at) >= 0 && bytes.getInt(at) <= png.length - at - FRAME_BYTES) {
            int length = bytes.getInt(at);
            String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            writeChunk(type, data(type, Arrays.copyOfRange(png, at + 8, at + 8 + length), change), out);
            at += FRAME_BYTES + length;
        }
        out.write(png, at, png.length - at);
        return out.toByteArray();
    }

    private static byte[] data(String type, byte[] data, Change change) {
        int start = switch (type) {
            case "IDAT" -> 0;
            case "iCCP", "zTXt" -> new String(data, StandardCharsets.ISO_8859_1).indexOf('\0') + 2; // the name, then the method
            default -> data.length;
        };
        if (start >= data.length || data.length > GREATEST || start == 1) {
            return data;
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(data, 0, start);
            out.writeBytes(change.of(Arrays.copyOfRange(data, start, data.length)));
            return out.toByteArray();
        } catch (IOException _) {
            return data;
        }
    }

    private static void writeChunk(String type, byte[] data, ByteArrayOutputStream out) {
        byte[] chunk = ByteBuffer.allocate(FRAME_BYTES + data.length).putInt(data.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data).array();
        CRC32 sum = new CRC32();
        sum.update(chunk, 4, 4 + data.length);
        out.writeBytes(ByteBuffer.wrap(chunk).putInt(8 + data.length, (int) sum.getValue()).array());
    }
}
