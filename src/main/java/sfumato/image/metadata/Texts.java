package sfumato.image.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Texts between the blocks, which have different ideas of letters.
final class Texts {
    // Long enough for any caption, and short enough to copy from block to block.
    private static final int LONGEST = 20_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Texts() {
    }

    /// Bytes of an unknown encoding: UTF-8 if they can be that, else the one that most old programs wrote.
    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, WINDOWS);
        }
    }

    /// What of a stranger's text can be written into any block; nothing if that is blank.
    static Optional<String> clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(LONGEST).filter(Texts::keepable).forEach(clean::appendCodePoint);
        String stripped = clean.toString().strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    /// As much of `text` as fits into `bytes` bytes of UTF-8, without half a character at the end.
    static byte[] utf8(String text, int bytes) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        if (whole.length <= bytes) {
            return whole;
        }
        int end = bytes;
        while ((whole[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(whole, end);
    }

    private static boolean keepable(int codePoint) {
        int type = Character.getType(codePoint);
        boolean control = type == Character.CONTROL && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        return !control && type != Character.SURROGATE && (codePoint & 0xFFFE) != 0xFFFE;
    }
}
