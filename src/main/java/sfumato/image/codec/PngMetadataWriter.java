package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Metadata;
import sfumato.image.metadata.Resolution;

/// The chunks of a PNG file (PNG, third edition, section 11.3) that tell colours and metadata. All stand before the pixels:
/// some must, and readers in a hurry look no further. IPTC-IIM has no place in PNG; XMP says the same.
final class PngMetadataWriter {
    private static final double METRES_PER_INCH = 0.0254;
    private static final String UNNAMED = "ICC profile";

    private final PngChunkWriter out;

    PngMetadataWriter(PngChunkWriter out) {
        this.out = out;
    }

    /// A picture without a profile gets no chunk about its colours: that means sRGB, and a copy of a picture that said
    /// nothing should say nothing.
    void write(ColourSpace colours, Metadata metadata) throws IOException {
        if (colours.profile().isPresent()) {
            out.chunk("iCCP", profile(colours.name(), colours.profile().get()));
        }
        if (metadata.resolution().isPresent()) {
            out.chunk("pHYs", resolution(metadata.resolution().get()));
        }
        if (metadata.exif().isPresent()) {
            out.chunk("eXIf", metadata.exif().get());
        }
        if (metadata.xmp().isPresent()) {
            write(new PngText(PngText.XMP, metadata.xmp().get()));
        }
        for (Map.Entry<String, String> text : metadata.texts().entrySet()) {
            if (!PngText.keyword(text.getKey())) {
                throw new IllegalArgumentException("keyword '" + text.getKey() + "'");
            }
            write(new PngText(text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void write(PngText text) throws IOException {
        out.chunk(text.chunk(), text.bytes());
    }

    // A name, a zero byte, the method of compression (0), the compressed profile.
    private static byte[] profile(String name, byte[] profile) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((PngText.keyword(name) ? name : UNNAMED).getBytes(StandardCharsets.ISO_8859_1));
        chunk.writeBytes(new byte[2]);
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
             DeflaterOutputStream packed = new DeflaterOutputStream(chunk, deflater)) {
            packed.write(profile);
        }
        return chunk.toByteArray();
    }

    // Whole pixels per metre across and down, at least one; then the unit, of which metres are 1.
    private static byte[] resolution(Resolution resolution) {
        return ByteBuffer.allocate(9).putInt(perMetre(resolution.across())).putInt(perMetre(resolution.down())).put((byte) 1).array();
    }

    private static int perMetre(double perInch) {
        return (int) Math.max(1, Math.round(perInch / METRES_PER_INCH));
    }
}
