package sfumato.image.codec;

import java.nio.charset.StandardCharsets;

/// Letters among bytes.
final class Bytes {
    private Bytes() {
    }

    /// Whether the `length` bytes from `start` begin with these letters of Latin-1.
    static boolean startWith(byte[] bytes, int start, int length, String letters) {
        return length >= letters.length() && new String(bytes, start, letters.length(), StandardCharsets.ISO_8859_1).equals(letters);
    }
}
