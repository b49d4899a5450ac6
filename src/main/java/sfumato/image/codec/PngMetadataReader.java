package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.image.metadata.Metadata;
import sfumato.image.metadata.Resolution;

/// What a PNG file (PNG, third edition, section 11.3) says beside its pixels and colours: eXIf, pHYs, and the texts, one
/// of which may be an XMP packet. Hints for showing the picture (bKGD, hIST, sBIT, sPLT), the time of the last change
/// (tIME) and what other programs keep for themselves is passed over: it is not true of a copy.
final class PngMetadataReader {
    private static final int MOST_TEXTS = 256;
    private static final int MOST_TEXT_BYTES = 1 << 24; // of all texts together, unpacked
    // ImageMagick writes EXIF's tags as texts too, the place where a photograph was taken among them; nothing would keep
    // them in step with EXIF.
    private static final String REPEATED_EXIF = "exif:";
    private static final double METRES_PER_INCH = 0.0254;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private Optional<byte[]> exif;
    private Optional<byte[]> iptc = Optional.empty();
    private Optional<byte[]> xmp = Optional.empty();
    private int textsLeft = MOST_TEXTS;
    private int bytesLeft = MOST_TEXT_BYTES;
    private boolean lost;
    private boolean repeated;

    private PngMetadataReader(PngChunks chunks) {
        exif = chunks.data("eXIf");
        for (PngChunks.Chunk chunk : chunks.all()) {
            switch (chunk.type()) {
                case "tEXt", "zTXt", "iTXt" -> read(chunk, chunks);
                default -> { }
            }
        }
    }

    /// Reads what there is; adds to `notes` what is not carried over.
    static Metadata read(PngChunks chunks, List<String> notes) {
        PngMetadataReader read = new PngMetadataReader(chunks);
        if (read.lost) {
            notes.add("Some of its texts are damaged, too large or of an unknown kind and were left out.");
        }
        if (read.repeated) {
            notes.add("Its texts that only repeat EXIF data were left out.");
        }
        if (chunks.has("caBX")) {
            notes.add("Its content credentials (C2PA) are not carried over, because they would not match the changed pixels.");
        }
        return new Metadata(read.exif, read.iptc, read.xmp, resolution(chunks), read.texts);
    }

    private void read(PngChunks.Chunk chunk, PngChunks chunks) {
        Optional<PngText> text = Optional.empty();
        if (textsLeft > 0 && bytesLeft > 0 && chunks.sound(chunk)) {
            text = PngText.of(chunk.type(), chunks.data(chunk), bytesLeft);
        }
        textsLeft--;
        text.ifPresentOrElse(this::keep, this::lose);
    }

    // Trying cost time, so that a file must not ask for it again and again.
    private void lose() {
        lost = true;
        bytesLeft /= 2;
    }

    private void keep(PngText text) {
        bytesLeft -= text.data().length;
        if (text.keyword().equals(PngText.XMP)) {
            xmp = xmp.or(() -> Optional.of(text.data()));
        } else if (PngRawProfile.announcedBy(text.keyword())) {
            PngRawProfile.of(text).ifPresentOrElse(this::keep, () -> lost = true);
        } else if (text.keyword().startsWith(REPEATED_EXIF)) {
            repeated = true;
        } else {
            texts.merge(text.keyword(), text.text(), (first, second) -> first + "\n" + second);
        }
    }

    // What has a chunk of its own today counts more.
    private void keep(PngRawProfile profile) {
        switch (profile.kind()) {
            case EXIF -> exif = exif.or(() -> Optional.of(profile.data()));
            case IPTC -> iptc = iptc.or(() -> Optional.of(profile.data()));
            case XMP -> xmp = xmp.or(() -> Optional.of(profile.data()));
        }
    }

    // Pixels per metre across and down; another unit than 1 tells no more than the shape of the pixels.
    private static Optional<Resolution> resolution(PngChunks chunks) {
        Optional<ByteBuffer> data = chunks.data("pHYs").map(ByteBuffer::wrap).filter(bytes -> bytes.capacity() == 9 && bytes.get(8) == 1);
        return data.flatMap(bytes -> resolution(Integer.toUnsignedLong(bytes.getInt(0)), Integer.toUnsignedLong(bytes.getInt(4))));
    }

    private static Optional<Resolution> resolution(long across, long down) {
        return Resolution.ifPossible(across * METRES_PER_INCH, down * METRES_PER_INCH);
    }
}
