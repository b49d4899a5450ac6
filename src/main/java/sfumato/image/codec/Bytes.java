package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Letters among bytes, and bytes one after the other.
final class Bytes {
    private Bytes() {
    }

    /// Whether the `length` bytes from `start` begin with these letters of Latin-1.
    static boolean startWith(byte[] bytes, int start, int length, String letters) {
        return length >= letters.length() && new String(bytes, start, letters.length(), StandardCharsets.ISO_8859_1).equals(letters);
    }

    /// Letters of Latin-1 as bytes.
    static byte[] of(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// One after the other.
    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
