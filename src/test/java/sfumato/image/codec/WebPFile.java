package sfumato.image.codec;

import java.util.ArrayList;
import java.util.List;
import sfumato.image.codec.RiffChunks.Chunk;

/// WebP files for tests, made from others.
final class WebPFile {
    private WebPFile() {
    }

    /// The file with one more chunk at its end.
    static byte[] with(byte[] webp, String type, byte... data) {
        List<Chunk> chunks = new ArrayList<>(RiffChunks.of(webp).orElseThrow().all());
        chunks.add(new Chunk(type, data));
        return new RiffChunks(chunks).file();
    }
}
