package sfumato.image.codec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sfumato.problem.Problem;

/// What a JPEG file says beside its pixels, as the segments that carry it, in the order that readers expect: EXIF, XMP,
/// profile, IPTC, comment. The resolution is not among them: JFIF has it.
final class JpegBlocks {
    private static final String EXIF = "Exif\0\0";
    private static final String COMMENT = "Comment"; // as PNG calls it
    private static final int CHANNELS_AT = 16; // ICC.1:2022, 7.2: four letters for what the profile's codes are

    private JpegBlocks() {
    }

    /// Something is longer than a JPEG file can hold.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(String what) {
            super("its " + what + " is too long for a JPEG file");
        }
    }

    /// Refuses an artwork of which something does not fit, before anything is written.
    static void requireFit(Artwork artwork, Path target) throws Problem {
        try {
            of(artwork);
        } catch (TooLong e) {
            throw new Problem.Unsupported(target, e.getMessage(), "Choose PNG or TIFF, or leave the metadata out");
        }
    }

    static List<JpegBlock> of(Artwork artwork) throws TooLong {
        List<JpegBlock> blocks = new ArrayList<>();
        Optional<byte[]> exif = artwork.metadata().exif();
        if (exif.isPresent()) {
            blocks.add(exifBlock(exif.get()));
        }
        Optional<byte[]> xmp = artwork.metadata().xmp();
        if (xmp.isPresent()) {
            blocks.addAll(JpegXmp.blocks(xmp.get()));
        }
        Optional<byte[]> profile = artwork.colours().profile().filter(icc -> isFor(artwork, icc));
        if (profile.isPresent()) {
            blocks.addAll(JpegProfile.blocks(profile.get()));
        }
        artwork.metadata().iptc().ifPresent(iptc -> blocks.addAll(JpegIptc.blocks(iptc)));
        Optional.ofNullable(artwork.metadata().texts().get(COMMENT)).ifPresent(text -> blocks.addAll(JpegComment.blocks(text)));
        return blocks;
    }

    private static JpegBlock exifBlock(byte[] tiff) throws TooLong {
        if (tiff.length > JpegBlock.MOST_BYTES - EXIF.length()) {
            throw new TooLong("EXIF data");
        }
        return new JpegBlock(JpegSegments.APP1, Bytes.join(Bytes.of(EXIF), tiff));
    }

    // PNG and TIFF files of greys sometimes carry a profile for colours, which says nothing about greys.
    private static boolean isFor(Artwork artwork, byte[] icc) {
        return artwork.samples().layout().colours() == 3 || Bytes.startWith(icc, CHANNELS_AT, icc.length - CHANNELS_AT, "GRAY");
    }
}
