package sfumato.image.color;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What an embedded ICC profile (ICC.1:2022) means for the codes of a picture, found by sending colours through it.
///
/// @param name    the profile's own name for itself
/// @param meaning how the codes compare to sRGB's
public record IccProfile(String name, Meaning meaning) {
    // Profiles of sRGB differ by rounding in their curves; the largest seen is 0.92 codes (Ghostscript's srgb.icc).
    private static final double SAME_CODES = 1.5;
    private static final int[] LEVELS = {0, 4, 8, 16, 32, 64, 96, 128, 160, 192, 224, 240, 255};
    private static final int TAG_DESCRIPTION = 0x64657363; // desc
    private static final int TYPE_MANY_LANGUAGES = 0x6D6C7563; // mluc, of version 4
    private static final int LONGEST_NAME = 60;

    public enum Meaning {
        /// RGB or grey codes that are sRGB's.
        SRGB,
        /// Grey codes of gamma 2.2, which differ from sRGB's in the shadows.
        GREY_GAMMA_22,
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
    public static IccProfile of(byte[] bytes) {
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            Meaning meaning = switch (profile.getColorSpaceType()) {
                case ColorSpace.TYPE_RGB -> ofRgb(new ICC_ColorSpace(profile));
                case ColorSpace.TYPE_GRAY -> ofGrey(new ICC_ColorSpace(profile));
                default -> Meaning.OTHER_CHANNELS;
            };
            return new IccProfile(nameOf(profile.getData(TAG_DESCRIPTION)), meaning);
        } catch (CMMException e) {
            throw new IllegalArgumentException(e);
        }
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
        double fromSrgb = 0;
        double fromGamma = 0;
        for (int level : LEVELS) {
            double code = level / 255.0;
            double srgb = space.toRGB(new float[] {(float) code})[0];
            fromSrgb = Math.max(fromSrgb, Math.abs(srgb - code));
            fromGamma = Math.max(fromGamma, Math.abs(srgb - srgbCode(Math.pow(code, 2.2))));
        }
        if (fromSrgb * 255 <= SAME_CODES) {
            return Meaning.SRGB;
        }
        return fromGamma * 255 <= SAME_CODES ? Meaning.GREY_GAMMA_22 : Meaning.OTHER_GREY;
    }

    // IEC 61966-2-1, light to code.
    private static double srgbCode(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
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
