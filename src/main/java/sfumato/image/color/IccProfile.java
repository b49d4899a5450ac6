package sfumato.image.color;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ProfileDataException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import sfumato.image.Depth;

/// What an embedded ICC profile (ICC.1:2022) means for the codes of a picture, found by sending colours through it.
///
/// @param name    the profile's own name for itself
/// @param meaning how the codes compare to sRGB's
/// @param space   the way from its codes to others
record IccProfile(String name, Meaning meaning, ICC_ColorSpace space) {
    // Profiles of sRGB differ by rounding in their curves; the largest seen is 0.92 codes (Ghostscript's srgb.icc).
    private static final double SAME_CODES = 1.5;
    private static final int[] LEVELS = {0, 4, 8, 16, 32, 64, 96, 128, 160, 192, 224, 240, 255};
    private static final int TAG_DESCRIPTION = 0x64657363; // desc
    private static final int TYPE_MANY_LANGUAGES = 0x6D6C7563; // mluc, of version 4
    private static final int LONGEST_NAME = 60;

    enum Meaning {
        /// RGB or grey codes that are sRGB's.
        SRGB,
        /// RGB codes that mean other colours.
        OTHER_RGB,
        /// Grey codes that mean other greys.
        OTHER_GREY,
        /// No RGB and no grey: CMYK, Lab and so on.
        OTHER_CHANNELS
    }

    /// Reads a profile.
    ///
    /// @throws IllegalArgumentException if its bytes are no sound profile
    static IccProfile of(byte[] bytes) {
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            ICC_ColorSpace space = new ICC_ColorSpace(profile);
            tryOut(space);
            Meaning meaning = switch (space.getType()) {
                case ColorSpace.TYPE_RGB -> ofRgb(space);
                case ColorSpace.TYPE_GRAY -> ofGrey(space);
                default -> Meaning.OTHER_CHANNELS;
            };
            return new IccProfile(nameOf(profile.getData(TAG_DESCRIPTION)), meaning, space);
        } catch (CMMException | ProfileDataException e) {
            throw new IllegalArgumentException(e);
        }
    }

    // Some damage is found only when colours are asked for; single ones and those of pictures may go by different tables.
    private static void tryOut(ICC_ColorSpace space) {
        int channels = space.getNumComponents();
        space.toRGB(new float[channels]);
        new RowTransform(space, Depth.EIGHT, ColorSpace.getInstance(ColorSpace.CS_sRGB), Depth.EIGHT, 1).apply(new int[channels], new int[3]);
    }

    private static Meaning ofRgb(ICC_ColorSpace space) {
        for (int red : LEVELS) {
            for (int green : LEVELS) {
                for (int blue : LEVELS) {
                    float[] colour = {red / 255f, green / 255f, blue / 255f};
                    float[] srgb = space.toRGB(colour);
                    for (int c = 0; c < 3; c++) {
                        if (!(Math.abs(srgb[c] - colour[c]) * 255 <= SAME_CODES)) {
                            return Meaning.OTHER_RGB;
                        }
                    }
                }
            }
        }
        return Meaning.SRGB;
    }

    private static Meaning ofGrey(ICC_ColorSpace space) {
        for (int level : LEVELS) {
            float code = level / 255f;
            if (!(Math.abs(space.toRGB(new float[] {code})[0] - code) * 255 <= SAME_CODES)) {
                return Meaning.OTHER_GREY;
            }
        }
        return Meaning.SRGB;
    }

    // A text of version 2 ('desc': ASCII) or the first language of version 4 ('mluc': UTF-16). Only for messages.
    private static String nameOf(byte[] tag) {
        if (tag == null || tag.length < 28) {
            return "unnamed";
        }
        ByteBuffer data = ByteBuffer.wrap(tag);
        boolean languages = data.getInt(0) == TYPE_MANY_LANGUAGES;
        int length = languages ? data.getInt(20) : data.getInt(8);
        int start = languages ? data.getInt(24) : 12;
        if (start < 0 || length < 0 || start > tag.length - length) {
            return "unnamed";
        }
        Charset letters = languages ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
        String name = new String(tag, start, length, letters).replaceAll("\\p{C}", "").strip();
        return name.isEmpty() ? "unnamed" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
