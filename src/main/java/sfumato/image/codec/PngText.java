package sfumato.image.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/// A text in a PNG file (PNG, third edition, section 11.3.3): one of the chunks tEXt, zTXt and iTXt.
///
/// @param keyword 1 to 79 letters of Latin-1
/// @param data    the text, unpacked, in UTF-8
record PngText(String keyword, byte[] data) {
    /// The keyword under which an XMP packet stands (XMP specification, part 3, section 1.1.5).
    static final String XMP = "XML:com.adobe.xmp";
    private static final int LONGEST_KEYWORD = 79;

    /// Whether a text can stand under this keyword.
    static boolean keyword(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_KEYWORD && text.equals(text.strip()) && text.chars().allMatch(PngText::printable);
    }

    // The letters that Latin-1 has a picture for, and the space.
    private static boolean printable(int letter) {
        return (letter >= 0x20 && letter <= 0x7E) || (letter >= 0xA1 && letter <= 0xFF);
    }

    String text() {
        return new String(data, StandardCharsets.UTF_8);
    }

    /// The text of a chunk, or nothing if it is broken.
    ///
    /// @param most bytes that it may have when it is unpacked; a longer one is as good as broken
    static Optional<PngText> of(String chunk, byte[] bytes, int most) {
        int end = zero(bytes, 0);
        String keyword = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).strip();
        if (end == bytes.length || !keyword(keyword)) {
            return Optional.empty();
        }
        Optional<byte[]> data = switch (chunk) {
            case "tEXt" -> plain(bytes, end + 1, most).map(PngText::utf8);
            // A byte for the method of compression, which is 0, comes first.
            case "zTXt" -> number(bytes, end + 1) == 0 ? unpacked(bytes, end + 2, most).map(PngText::utf8) : Optional.empty();
            case "iTXt" -> international(bytes, end + 1, most);
            default -> throw new IllegalArgumentException(chunk);
        };
        return data.map(text -> new PngText(keyword, text));
    }

    // Whether it is compressed, how (0), the language, the keyword in that language, the text in UTF-8.
    private static Optional<byte[]> international(byte[] bytes, int at, int most) {
        int language = zero(bytes, at + 2);
        int translated = zero(bytes, language + 1);
        if (translated >= bytes.length) {
            return Optional.empty();
        }
        return switch (number(bytes, at)) {
            case 0 -> plain(bytes, translated + 1, most);
            case 1 -> number(bytes, at + 1) == 0 ? unpacked(bytes, translated + 1, most) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static int number(byte[] bytes, int at) {
        return at < bytes.length ? bytes[at] : -1;
    }

    // Where the next byte zero is; where the bytes end if there is none.
    private static int zero(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        return at;
    }

    private static Optional<byte[]> plain(byte[] bytes, int from, int most) {
        if (bytes.length - from > most) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static Optional<byte[]> unpacked(byte[] bytes, int from, int most) {
        if (from > bytes.length) {
            return Optional.empty();
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            byte[] data = in.readNBytes(most + 1);
            return data.length <= most ? Optional.of(data) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static byte[] utf8(byte[] latin) {
        return new String(latin, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
    }

    /// The chunk that holds it: tEXt where Latin-1 has all its letters, else iTXt. Neither is compressed. Zeros, which a
    /// text must not have, are left out.
    String chunk() {
        return latin() ? "tEXt" : "iTXt";
    }

    /// The data of that chunk.
    byte[] bytes() {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        chunk.write(0);
        if (latin()) {
            chunk.writeBytes(text().replace("\0", "").getBytes(StandardCharsets.ISO_8859_1));
        } else {
            chunk.writeBytes(new byte[4]); // not compressed, no method, no language, no translated keyword
            chunk.writeBytes(text().replace("\0", "").getBytes(StandardCharsets.UTF_8));
        }
        return chunk.toByteArray();
    }

    private boolean latin() {
        return !keyword.equals(XMP) && StandardCharsets.ISO_8859_1.newEncoder().canEncode(text());
    }
}
