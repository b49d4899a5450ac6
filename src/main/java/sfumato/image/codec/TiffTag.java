package sfumato.image.codec;

/// Tags of TIFF directories that are read or written here (TIFF 6.0, its technical notes, EXIF 2.32, XMP part 3).
final class TiffTag {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int IMAGE_DESCRIPTION = 270;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTE_COUNTS = 279;
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int PLANAR_CONFIGURATION = 284;
    static final int T4_OPTIONS = 292;
    static final int T6_OPTIONS = 293;
    static final int RESOLUTION_UNIT = 296;
    static final int PREDICTOR = 317;
    static final int COLOUR_MAP = 320;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTE_COUNTS = 325;
    static final int SUB_DIRECTORIES = 330;
    static final int INK_SET = 332;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;
    static final int JPEG_TABLES = 347;
    static final int XMP = 700;
    static final int IPTC = 33_723;
    static final int PHOTOSHOP_RESOURCES = 34_377;
    static final int EXIF = 34_665;
    static final int ICC_PROFILE = 34_675;
    static final int GPS = 34_853;
    static final int PHOTOSHOP_LAYERS = 37_724;
    static final int INTEROPERABILITY = 40_965;
    static final int DNG_VERSION = 50_706;
    static final int C2PA = 52_545;

    private TiffTag() {
    }

    /// Whether a tag may tell how the pixels are stored, rather than something about them.
    static boolean decidesPixels(int tag) {
        return tag <= JPEG_TABLES && !TiffExif.DESCRIPTIVE.contains(tag);
    }
}
