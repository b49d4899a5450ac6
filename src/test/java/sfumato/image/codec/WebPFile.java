package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.codec.RiffChunks.Chunk;
import sfumato.task.Cancellation;

/// WebP files for tests, sound ones and others.
final class WebPFile {
    private WebPFile() {
    }

    static byte[] lossless(Samples samples) throws IOException {
        return of(new Artwork(samples, PictureFormat.WEBP), true);
    }

    static byte[] lossy(Samples samples) throws IOException {
        return of(new Artwork(samples, PictureFormat.WEBP), false);
    }

    static byte[] of(Artwork artwork, boolean lossless) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WebPEncoder.encode(artwork, new Export(PictureFormat.WEBP, 90, Export.Chroma.FULL, false, lossless), file, new Cancellation());
        return file.toByteArray();
    }

    static Chunk chunk(String type, int... data) {
        byte[] bytes = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            bytes[i] = (byte) data[i];
        }
        return new Chunk(type, bytes);
    }

    static byte[] file(Chunk... chunks) {
        return new RiffChunks(List.of(chunks)).file();
    }

    static Chunk pixels(byte[] webp) {
        return RiffChunks.of(webp).orElseThrow().all().getLast();
    }

    static List<String> types(byte[] webp) {
        return RiffChunks.of(webp).orElseThrow().all().stream().map(Chunk::type).toList();
    }

    static byte[] cut(byte[] file, int less) {
        return Arrays.copyOf(file, file.length - less);
    }
}
