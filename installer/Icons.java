import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The program's icon as the systems want it, all from the PNGs that the window shows too (drawn from installer/icon.svg).
/// Windows' and macOS' formats are only wrappers around PNGs.
final class Icons {
    private static final Map<Integer, String> MAC_TYPES = Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08");
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEADER = 8;

    private Icons() {
    }

    /// The PNGs by their side in pixels.
    static SortedMap<Integer, Path> pictures(Path project) throws IOException {
        SortedMap<Integer, Path> found = new TreeMap<>();
        for (Path file : Folders.in(project.resolve("src/main/resources/sfumato/ui/icon"))) {
            found.put(Integer.valueOf(file.getFileName().toString().replaceAll("\\D", "")), file);
        }
        return found;
    }

    /// For Windows.
    static byte[] ico(SortedMap<Integer, Path> pictures) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        ByteBuffer header = ByteBuffer.allocate(ICO_HEADER + ICO_ENTRY * pictures.size()).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        int offset = header.capacity();
        for (Map.Entry<Integer, Path> picture : pictures.entrySet()) {
            byte[] png = Files.readAllBytes(picture.getValue());
            byte side = (byte) (picture.getKey() & 255); // 256 is written as 0
            header.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(offset);
            contents.add(png);
            offset += png.length;
        }
        contents.addFirst(header.array());
        return joined(contents);
    }

    /// For macOS, which has no 48.
    static byte[] icns(SortedMap<Integer, Path> pictures) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        int length = ICNS_HEADER;
        for (Map.Entry<Integer, Path> picture : pictures.entrySet()) {
            if (MAC_TYPES.containsKey(picture.getKey())) {
                byte[] png = Files.readAllBytes(picture.getValue());
                contents.add(icnsHeader(MAC_TYPES.get(picture.getKey()), ICNS_HEADER + png.length));
                contents.add(png);
                length += ICNS_HEADER + png.length;
            }
        }
        contents.addFirst(icnsHeader("icns", length));
        return joined(contents);
    }

    private static byte[] icnsHeader(String type, int length) {
        return ByteBuffer.allocate(ICNS_HEADER).put(type.getBytes(StandardCharsets.US_ASCII)).putInt(length).array();
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
