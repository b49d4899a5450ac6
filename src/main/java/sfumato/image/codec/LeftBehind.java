package sfumato.image.codec;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds what a file holds beside its pixels that this version does not carry into the copy.
final class LeftBehind {
    private LeftBehind() {
    }

    /// A sentence about it, or nothing.
    static List<String> notes(PngChunks chunks) {
        Set<String> found = new TreeSet<>();
        for (PngChunks.Chunk chunk : chunks.all()) {
            switch (chunk.type()) {
                case "eXIf" -> found.add("EXIF data");
                case "iTXt" -> {
                    boolean xmp = Bytes.startWith(chunks.bytes(), chunk.start(), chunk.length(), "XML:com.adobe.xmp\0");
                    found.add(xmp ? "XMP data" : "texts");
                }
                case "tEXt", "zTXt" -> found.add("texts");
                case "tIME" -> found.add("date");
                case "pHYs" -> found.add("resolution");
                case "caBX" -> found.add("content credentials");
                default -> { }
            }
        }
        return sentence(found);
    }

    private static List<String> sentence(Set<String> found) {
        return found.isEmpty() ? List.of() : List.of("The copy does not carry this over yet: " + String.join(", ", found) + ".");
    }
}
