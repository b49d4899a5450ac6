package sfumato.image.metadata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The blocks that ImageMagick and ExifTool put into PNG as texts of hexadecimal digits before PNG had a chunk for
/// EXIF: keyword "Raw profile type exif", then a name, the number of bytes, and the digits, each on lines of their own.
final class RawProfiles {
    private static final String KEYWORD = "Raw profile type ";
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final int DATA_SET = 0x1C;

    private RawProfiles() {
    }

    /// The metadata without such texts: what they hold becomes the block that it is, unless there is one already.
    static Metadata unpack(Metadata metadata, List<String> notes) {
        Map<String, String> texts = new LinkedHashMap<>();
        Metadata unpacked = metadata;
        for (Map.Entry<String, String> text : metadata.texts().entrySet()) {
            if (!text.getKey().startsWith(KEYWORD)) {
                texts.put(text.getKey(), text.getValue());
                continue;
            }
            Optional<Metadata> with = bytes(text.getValue()).flatMap(bytes -> block(text.getKey().substring(KEYWORD.length()), bytes));
            if (with.isEmpty()) {
                notes.add("Its old-style block '" + printable(text.getKey()) + "' was left out, because this program cannot read it.");
            } else {
                unpacked = merge(unpacked, with.get());
            }
        }
        return unpacked.withTexts(texts);
    }

    private static Metadata merge(Metadata first, Metadata other) {
        return first.withExif(first.exif().or(other::exif)).withIptc(first.iptc().or(other::iptc)).withXmp(first.xmp().or(other::xmp));
    }

    private static Optional<Metadata> block(String type, byte[] bytes) {
        return switch (type) {
            case "exif", "APP1" -> Optional.of(segment(bytes));
            case "xmp" -> Optional.of(Metadata.NONE.withXmp(Optional.of(bytes)));
            case "iptc", "8bim" -> bytes.length > 0 && bytes[0] == DATA_SET ? Optional.of(Metadata.NONE.withIptc(Optional.of(bytes)))
                    : PhotoshopResources.iptc(bytes).map(iptc -> Metadata.NONE.withIptc(Optional.of(iptc)));
            default -> Optional.empty();
        };
    }

    // What a JPEG's segment APP1 holds, with or without the letters in front.
    private static Metadata segment(byte[] bytes) {
        if (startsWith(bytes, XMP)) {
            return Metadata.NONE.withXmp(Optional.of(Arrays.copyOfRange(bytes, XMP.length, bytes.length)));
        }
        int start = startsWith(bytes, EXIF) ? EXIF.length : 0;
        return Metadata.NONE.withExif(Optional.of(Arrays.copyOfRange(bytes, start, bytes.length)));
    }

    private static Optional<byte[]> bytes(String text) {
        String[] parts = text.strip().split("\\s+", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        String digits = parts[2].replaceAll("\\s", "");
        boolean said = parts[1].equals(Integer.toString(digits.length() / 2));
        boolean hexadecimal = digits.length() % 2 == 0 && digits.chars().allMatch(HexFormat::isHexDigit);
        return said && hexadecimal ? Optional.of(HexFormat.of().parseHex(digits)) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    // A keyword of PNG has at most 79 letters; it goes into a line for people.
    private static String printable(String keyword) {
        return keyword.substring(0, Math.min(keyword.length(), 79)).replaceAll("[^ -~]", "?");
    }
}
