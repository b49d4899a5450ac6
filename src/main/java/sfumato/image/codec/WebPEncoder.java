package sfumato.image.codec;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPWriteParam;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import sfumato.image.Samples;
import sfumato.image.codec.RiffChunks.Chunk;
import sfumato.task.Cancellation;

/// An artwork in colours as a WebP file (RFC 9649): the pixels by libwebp, which knows of nothing else, and around them a
/// container with the profile and the metadata.
///
/// Lossless keeps every sample, also the colours of transparent pixels. Lossy stores colours at half size, alpha exactly.
final class WebPEncoder {
    private static final int PROFILE_FLAG = 0x20;
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;
    private static final float LOSSLESS_EFFORT = 0.5f; // the usual 0.75 takes far longer for hardly a byte less
    private static final int LOSSLESS_ALPHA_BYTE = 4;
    private static final int LOSSLESS_ALPHA_BIT = 0x10;
    // One code of a single letter for each of the five alphabets of VP8L (RFC 9649, section 3.7): 255 takes no bits a pixel.
    private static final byte[] OPAQUE = {0x01, (byte) 0xE8, 0x7F, 0x44, 0x04};

    private WebPEncoder() {
    }

    static void encode(Artwork artwork, Export export, OutputStream out, Cancellation cancellation) throws IOException {
        WebPPicture picture = picture(artwork.samples(), export, cancellation);
        Optional<Chunk> profile = artwork.colours().profile().map(data -> new Chunk("ICCP", data));
        Optional<Chunk> exif = artwork.metadata().exif().map(data -> new Chunk("EXIF", data));
        Optional<Chunk> xmp = artwork.metadata().xmp().map(data -> new Chunk("XMP ", data));
        int flags = (profile.isPresent() ? PROFILE_FLAG : 0) | (exif.isPresent() ? EXIF_FLAG : 0) | (xmp.isPresent() ? XMP_FLAG : 0);
        if (flags == 0) {
            out.write(picture.alone());
            return;
        }
        List<Chunk> chunks = new ArrayList<>(List.of(picture.extended(flags)));
        profile.ifPresent(chunks::add);
        chunks.addAll(picture.parts());
        exif.ifPresent(chunks::add);
        xmp.ifPresent(chunks::add);
        out.write(new RiffChunks(chunks).file());
    }

    // libwebp leaves out alpha that is opaque everywhere; a copy has the channels of its original.
    private static WebPPicture picture(Samples samples, Export export, Cancellation cancellation) throws IOException {
        RiffChunks written = RiffChunks.of(inBackground(samples, export, cancellation)).orElseThrow(() -> new IOException("libwebp wrote a broken file"));
        boolean alpha = samples.layout().hasAlpha();
        List<Chunk> parts = new ArrayList<>();
        if (export.lossless()) {
            byte[] data = written.first(WebPPicture.LOSSLESS).orElseThrow().data();
            if (alpha) {
                data[LOSSLESS_ALPHA_BYTE] |= LOSSLESS_ALPHA_BIT;
            }
            parts.add(new Chunk(WebPPicture.LOSSLESS, data));
        } else {
            if (alpha) {
                parts.add(written.first(WebPPicture.ALPHA).orElseGet(() -> new Chunk(WebPPicture.ALPHA, OPAQUE)));
            }
            parts.add(written.first(WebPPicture.LOSSY).orElseThrow());
        }
        return new WebPPicture(samples.width(), samples.height(), alpha, export.lossless(), List.copyOf(parts));
    }

    // libwebp takes seconds for a large picture and cannot be stopped.
    private static byte[] inBackground(Samples samples, Export export, Cancellation cancellation) throws IOException {
        try {
            return Unstoppable.run(() -> WebPLibrary.WRITING.lend(param -> compressed(samples, export, param)), cancellation);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static byte[] compressed(Samples samples, Export export, WebPWriteParam param) throws IOException {
        param.setCompressionType(export.lossless() ? CompressionType.Lossless : CompressionType.Lossy);
        param.setCompressionQuality(export.lossless() ? LOSSLESS_EFFORT : export.quality() / 100f);
        param.setUseSharpYUV(!export.lossless()); // colours at half size such that edges of colour stay where they are
        param.setExact(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = WebPLibrary.writer();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(Rasters.imageOver(samples), null, null), param);
        } catch (NullPointerException e) {
            throw new IOException("libwebp could not compress the picture", e); // which is how the library tells it
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
