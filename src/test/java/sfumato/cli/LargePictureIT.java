package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.Raster;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Large pictures in the memory that the README promises.
class LargePictureIT {
    private static final int SIDE = 10_000;
    private static final int MAX_CODES = 8;

    @TempDir
    Path temp;

    @Test
    void a_hundred_megapixels_are_protected_in_two_gigabytes_of_heap() throws IOException {
        Path original = writePng(temp.resolve("large.png"));
        JsonObject evidence = protect(original, "-Xmx2g");
        int measured = evidence.getAsJsonObject("visibility").get("max_codes").getAsInt();
        assertTrue(measured > 0 && measured <= MAX_CODES, evidence.toString());
        assertEquals(measured, greatestDifference(temp.resolve("out/large-protected.png")));
    }

    @Test
    void a_jpeg_of_24_megapixels_is_protected_in_640_megabytes_of_heap() throws IOException {
        Path original = TestPicture.write(temp.resolve("photo.jpg"), 6000, 4000, 1);
        JsonObject evidence = protect(original, "-Xmx640m");
        assertTrue(evidence.getAsJsonObject("visibility").get("rms_codes").getAsDouble() > 0, evidence.toString());
        assertTrue(Files.size(temp.resolve("out/photo-protected.jpg")) > 0);
    }

    // Few steps, but one at each training size: what is asked here is whether the picture finds room.
    private JsonObject protect(Path original, String memory) throws IOException {
        Map<String, String> environment = new HashMap<>(Program.ownJava());
        environment.put("SFUMATO_JAVA_OPTIONS", memory);
        Program.Ended ended = Program.run(List.of(Program.launcher().toString(), "protect", original.toString(), "--output",
                temp.resolve("out").toString(), "--steps", "5", "--max-codes", String.valueOf(MAX_CODES)), environment);
        assertEquals(0, ended.status(), ended.toString());
        try (var files = Files.list(temp.resolve("out"))) {
            Path report = files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
            return JsonParser.parseString(Files.readString(report)).getAsJsonObject().getAsJsonObject("evidence");
        }
    }

    // Smooth in some squares and textured in others; made again, not kept, when the copy is compared.
    private static int code(int x, int y, int channel) {
        int smooth = (x + y) / 90 + 20 * channel;
        int texture = (x * 7 + y * 13 + channel * 5) % 31 * ((x >> 9) + (y >> 9) & 1);
        return Math.min(255, smooth / 2 + 40 + texture);
    }

    private static byte[] row(int y) {
        byte[] row = new byte[3 * SIDE];
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte) code(i / 3, y, i % 3);
        }
        return row;
    }

    private static int greatestDifference(Path copy) throws IOException {
        Raster raster = ImageIO.read(copy.toFile()).getRaster();
        int[] found = new int[3 * SIDE];
        int greatest = 0;
        for (int y = 0; y < SIDE; y++) {
            raster.getPixels(0, y, SIDE, 1, found);
            byte[] before = row(y);
            for (int i = 0; i < found.length; i++) {
                greatest = Math.max(greatest, Math.abs(found[i] - (before[i] & 0xFF)));
            }
        }
        return greatest;
    }

    private static Path writePng(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeLong(0x89504E470D0A1A0AL);
            chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE).put((byte) 8).put((byte) 2).array());
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            try (Deflater quick = new Deflater(1); DeflaterOutputStream deflated = new DeflaterOutputStream(data, quick)) {
                for (int y = 0; y < SIDE; y++) {
                    deflated.write(0); // no filter
                    deflated.write(row(y));
                }
            }
            chunk(out, "IDAT", data.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
