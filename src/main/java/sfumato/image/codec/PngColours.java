package sfumato.image.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import sfumato.image.color.ColourSpace;
import sfumato.image.color.Primaries;
import sfumato.image.color.Primaries.Chromaticity;
import sfumato.image.color.ToneCurve;
import sfumato.image.metadata.Exif;
import sfumato.problem.Problem;

/// What a PNG file says about its colours, in the order of precedence of PNG, third edition, section 4.3:
/// cICP, iCCP, sRGB, then gAMA with cHRM, then nothing, which means sRGB unless the camera says something else.
final class PngColours {
    private static final int GREATEST_PROFILE = 1 << 24;
    private static final double UNIT = 100_000;
    private static final double SAME_GAMMA = 0.05;
    private static final double SAME_CHROMATICITY = 0.02;

    private PngColours() {
    }

    /// @param grey whether the samples, as read, are grey
    static ColourSpace of(PngChunks chunks, boolean grey, Exif exif, List<String> notes, PictureFile file) throws Problem {
        Optional<byte[]> codePoints = chunks.data("cICP");
        if (codePoints.isPresent()) {
            return CodePoints.of(codePoints.get(), file).space(grey, notes);
        }
        Optional<byte[]> profile = chunks.data("iCCP").map(PngColours::unpacked);
        if (profile.isPresent() || (!chunks.has("sRGB") && !chunks.has("gAMA") && !chunks.has("cHRM"))) {
            return Colours.of(profile, grey, exif, notes);
        }
        return chunks.has("sRGB") ? ColourSpace.SRGB : described(chunks, grey, notes);
    }

    /// Whether there is a profile that makes no sense for grey samples: one for RGB codes other than sRGB's.
    static boolean needRgb(PngChunks chunks) {
        Optional<byte[]> profile = chunks.has("cICP") ? Optional.empty() : chunks.data("iCCP").map(PngColours::unpacked);
        return profile.isPresent() && describes(profile.get(), false) && !describes(profile.get(), true);
    }

    private static boolean describes(byte[] profile, boolean grey) {
        try {
            ColourSpace.of(profile, grey);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    // The chunk iCCP: a name, a zero byte, the method of compression (0), the compressed profile.
    private static byte[] unpacked(byte[] data) {
        int name = 0;
        while (name < data.length && data[name] != 0) {
            name++;
        }
        int start = Math.min(name + 2, data.length);
        byte[] none = {};
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(data, start, data.length - start))) {
            byte[] profile = in.readNBytes(GREATEST_PROFILE);
            return profile.length == GREATEST_PROFILE ? none : profile;
        } catch (IOException _) {
            return none;
        }
    }

    private static ColourSpace described(PngChunks chunks, boolean grey, List<String> notes) {
        try {
            Primaries primaries = grey ? Primaries.SRGB : chunks.data("cHRM").map(PngColours::primaries).orElse(Primaries.SRGB);
            boolean srgb = near(primaries.white(), Primaries.SRGB.white()) && near(primaries.red(), Primaries.SRGB.red())
                    && near(primaries.green(), Primaries.SRGB.green()) && near(primaries.blue(), Primaries.SRGB.blue());
            double gamma = chunks.data("gAMA").map(data -> UNIT / numbers(data, 1)[0]).orElse(0.0);
            // Many programs write 2.2 where they mean sRGB.
            ToneCurve curve = gamma == 0 || (srgb && Math.abs(2.2 / gamma - 1) <= SAME_GAMMA) ? ToneCurve.SRGB : ToneCurve.power(gamma);
            String name = "PNG" + (srgb ? "" : " with primaries of its own") + (gamma == 0 ? "" : ", gamma " + Math.round(100 * gamma) / 100.0);
            String source = gamma == 0 ? "its chunk cHRM says" : srgb ? "its chunk gAMA says" : "its chunks gAMA and cHRM say";
            return Colours.described(name, srgb ? Primaries.SRGB : primaries, curve, grey, source, notes);
        } catch (IllegalArgumentException _) {
            return Colours.damaged(notes);
        }
    }

    private static boolean near(Chromaticity one, Chromaticity other) {
        return Math.abs(one.x() - other.x()) <= SAME_CHROMATICITY && Math.abs(one.y() - other.y()) <= SAME_CHROMATICITY;
    }

    private static Primaries primaries(byte[] data) {
        double[] xy = numbers(data, 8);
        return new Primaries(new Chromaticity(xy[0] / UNIT, xy[1] / UNIT), new Chromaticity(xy[2] / UNIT, xy[3] / UNIT),
                new Chromaticity(xy[4] / UNIT, xy[5] / UNIT), new Chromaticity(xy[6] / UNIT, xy[7] / UNIT));
    }

    private static double[] numbers(byte[] data, int count) {
        if (data.length != 4 * count) {
            throw new IllegalArgumentException(data.length + " bytes");
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Integer.toUnsignedLong(ByteBuffer.wrap(data).getInt(4 * i));
        }
        return numbers;
    }
}
