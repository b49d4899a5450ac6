package sfumato.image.codec;

import sfumato.problem.Problem;

/// How a TIFF directory says that its picture is stored (TIFF 6.0, sections 3 to 9, 15, 16 and 22).
///
/// @param bits        of a sample: 1, 2, 4, 8 or 16
/// @param samples     of a pixel, those beside the colours included
/// @param planar      whether each channel is stored by itself
/// @param partWidth   of a tile, or of a strip, which is as wide as the picture
/// @param partHeight  of a tile or strip; the last ones may reach beyond the picture
record TiffHeader(int width, int height, int bits, int samples, TiffColours colours, int compression, int predictor,
                  boolean planar, int partWidth, int partHeight, boolean tiled) {
    static final int JPEG = 7;
    static final int MOST_SAMPLES = 32;

    static TiffHeader of(TiffIfd ifd, PictureFile file) throws Problem {
        if (ifd.broken().stream().anyMatch(TiffTag::decidesPixels)) {
            throw file.damaged("it ends before the picture does");
        }
        long width = ifd.number(TiffTag.WIDTH, 0);
        long height = ifd.number(TiffTag.HEIGHT, 0);
        long samples = ifd.number(TiffTag.SAMPLES_PER_PIXEL, 1);
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw file.damaged("it claims " + samples + " samples per pixel");
        }
        file.requireFits(width, height, 1);
        boolean tiled = ifd.field(TiffTag.TILE_WIDTH).isPresent();
        long partWidth = tiled ? ifd.number(TiffTag.TILE_WIDTH, 0) : width;
        long partHeight = tiled ? ifd.number(TiffTag.TILE_HEIGHT, 0) : Math.min(height, ifd.number(TiffTag.ROWS_PER_STRIP, height));
        if (partWidth < 1 || partHeight < 1 || partWidth > PictureFile.GREATEST_SIDE || partHeight > PictureFile.GREATEST_SIDE) {
            throw file.damaged("its tiles are " + partWidth + " x " + partHeight + " pixels large");
        }
        int bits = bits(ifd, (int) samples, file);
        TiffColours colours = TiffColours.of(ifd, (int) samples, bits, file);
        TiffHeader header = new TiffHeader((int) width, (int) height, bits, (int) samples, colours, compression(ifd, file),
                (int) ifd.number(TiffTag.PREDICTOR, 1), samples > 1 && ifd.number(TiffTag.PLANAR_CONFIGURATION, 1) == 2,
                (int) partWidth, (int) partHeight, tiled);
        header.requireConsistent(file);
        return header;
    }

    private static int bits(TiffIfd ifd, int samples, PictureFile file) throws Problem {
        TiffField each = ifd.field(TiffTag.BITS_PER_SAMPLE).filter(TiffField::holdsNumbers).orElse(null);
        long bits = each == null ? 1 : each.number(0);
        for (int i = 1; each != null && i < Math.min(samples, each.count()); i++) {
            if (each.number(i) != bits) {
                throw file.unsupported("its channels have different numbers of bits", "Save it with 8 or 16 bits per channel first");
            }
        }
        long format = ifd.number(TiffTag.SAMPLE_FORMAT, 1);
        if (format == 3) {
            throw file.unsupported("its samples are floating-point numbers of " + bits + " bits", "Save it with 16 bits per channel first");
        } else if (format != 1 && format != 4) { // 4: "undefined", which everyone takes for 1
            throw file.unsupported("its samples are no plain numbers from 0 up", "Save it with 8 or 16 bits per channel first");
        }
        if (bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16) {
            throw file.unsupported("it has " + bits + " bits per sample", "Save it with 8 or 16 bits per channel first");
        }
        return (int) bits;
    }

    private static int compression(TiffIfd ifd, PictureFile file) throws Problem {
        long compression = ifd.number(TiffTag.COMPRESSION, 1);
        if ((compression >= 1 && compression <= 5) || compression == JPEG || compression == 8
                || compression == 32_946 || compression == 32_773) {
            return (int) compression;
        }
        String name = compression == 6 ? "the JPEG compression of old TIFF files" : "the compression of number " + compression;
        throw file.unsupported("it uses " + name, "Save it with LZW, ZIP or no compression first");
    }

    private void requireConsistent(PictureFile file) throws Problem {
        String advice = "Save it with LZW, ZIP or no compression first";
        boolean fax = compression >= 2 && compression <= 4;
        if ((bits < 8 && samples > 1) || (fax && bits > 1)) {
            throw file.unsupported("it has " + samples + " channels of " + bits + " bits", "Save it with 8 bits per channel first");
        }
        boolean readable = bits == 8 && (partSamples() == 1 || partSamples() == 3 || (partSamples() == 4 && colours.kind() != TiffColours.Kind.YCBCR));
        if (compression == JPEG && !readable) {
            throw file.unsupported("it has " + samples + " channels of " + bits + " bits compressed as JPEG", advice);
        }
        if (colours.kind() == TiffColours.Kind.YCBCR && (compression != JPEG || planar)) {
            throw file.unsupported("its colours are stored as YCbCr outside of JPEG", "Save it as RGB first");
        }
        if (predictor != 1 && (predictor != 2 || bits < 8) && mayDiffer()) {
            throw file.unsupported("it uses the predictor of number " + predictor + " for " + bits + " bits", advice);
        }
    }

    // The others have no predictor, whatever the tag says.
    private boolean mayDiffer() {
        return compression == 5 || compression == 8 || compression == 32_946;
    }

    /// Whether each sample is stored as its difference from the one to the left (section 14).
    boolean differences() {
        return predictor == 2 && mayDiffer();
    }

    /// Samples in one part's pixel.
    int partSamples() {
        return planar ? 1 : samples;
    }

    int across() {
        return Math.ceilDiv(width, partWidth);
    }

    int down() {
        return Math.ceilDiv(height, partHeight);
    }

    /// Strips or tiles in the file.
    long parts() {
        return (long) across() * down() * (planar ? samples : 1);
    }

    /// Bytes of a sample once it is unpacked.
    int sampleBytes() {
        return bits == 16 ? 2 : 1;
    }
}
