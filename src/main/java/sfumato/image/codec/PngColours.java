package sfumato.image.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Exif;
import sfumato.problem.Problem;

/// What a PNG file says about its colours, in the order of precedence of PNG, third edition, section 4.3:
/// cICP, iCCP, sRGB, then gAMA with cHRM, then nothing, which means sRGB.
final class PngColours {
    private static final int GREATEST_PROFILE = 1 << 24;
    private static final double SRGB_GAMMA = 100_000 / 2.2;
    private static final double SAME_GAMMA = 0.05;
    private static final double SAME_CHROMATICITY = 0.02;
    // White, red, green and blue of sRGB as x and y (IEC 61966-2-1).
    private static final double[] SRGB_CHROMATICITIES = {0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06};

    private PngColours() {
    }

    static ColourSpace of(PngChunks chunks, boolean grey, Exif exif, PictureFile file) throws Problem {
        Optional<byte[]> codePoints = chunks.data("cICP");
        Optional<byte[]> profile = chunks.data("iCCP");
        if (codePoints.isPresent()) {
            requireSrgbCodePoints(codePoints.get(), file);
        } else if (profile.isPresent()) {
            return SrgbCheck.profile(unpack(profile.get(), file), grey, file);
        } else if (!chunks.has("sRGB")) {
            SrgbCheck.camera(exif, file);
            requireSrgbGamma(chunks, file);
            if (!grey) {
                requireSrgbPrimaries(chunks, file);
            }
        }
        return ColourSpace.SRGB;
    }

    // Numbers of ITU-T H.273: primaries 1 are sRGB's, transfer 13 is sRGB's, matrix 0 is RGB, then the full range of codes.
    private static void requireSrgbCodePoints(byte[] data, PictureFile file) throws Problem {
        if (data.length != 4 || data[0] != 1 || data[1] != 13 || data[2] != 0 || data[3] != 1) {
            throw SrgbCheck.otherColours("another space than sRGB (chunk cICP)", file);
        }
    }

    // The chunk iCCP: a name, a zero byte, the method of compression (0), the compressed profile.
    private static byte[] unpack(byte[] data, PictureFile file) throws Problem {
        int name = 0;
        while (name < data.length && data[name] != 0) {
            name++;
        }
        int start = Math.min(name + 2, data.length);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(data, start, data.length - start))) {
            byte[] profile = in.readNBytes(GREATEST_PROFILE);
            if (profile.length == GREATEST_PROFILE) {
                throw SrgbCheck.brokenProfile(file, null);
            }
            return profile;
        } catch (IOException e) {
            throw SrgbCheck.brokenProfile(file, e);
        }
    }

    private static void requireSrgbGamma(PngChunks chunks, PictureFile file) throws Problem {
        Optional<byte[]> gamma = chunks.data("gAMA");
        if (gamma.isEmpty()) {
            return;
        }
        double value = numbers(gamma.get(), 1, "gAMA", file)[0];
        if (Math.abs(value / SRGB_GAMMA - 1) > SAME_GAMMA) {
            throw SrgbCheck.otherColours("a space of gamma " + Math.round(1e7 / value) / 100.0 + " (chunk gAMA)", file);
        }
    }

    private static void requireSrgbPrimaries(PngChunks chunks, PictureFile file) throws Problem {
        Optional<byte[]> chromaticities = chunks.data("cHRM");
        if (chromaticities.isEmpty()) {
            return;
        }
        double[] values = numbers(chromaticities.get(), SRGB_CHROMATICITIES.length, "cHRM", file);
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(values[i] / 100_000 - SRGB_CHROMATICITIES[i]) > SAME_CHROMATICITY) {
                throw SrgbCheck.otherColours("a space with other primaries than sRGB (chunk cHRM)", file);
            }
        }
    }

    private static double[] numbers(byte[] data, int count, String chunk, PictureFile file) throws Problem {
        if (data.length != 4 * count) {
            throw file.damaged("its part '" + chunk + "' has " + data.length + " bytes");
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Integer.toUnsignedLong(ByteBuffer.wrap(data).getInt(4 * i));
        }
        return numbers;
    }
}
