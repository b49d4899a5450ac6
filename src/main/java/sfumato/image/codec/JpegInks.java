package sfumato.image.codec;

import com.twelvemonkeys.imageio.color.YCbCrConverter;
import java.util.List;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.color.Cmyk;
import sfumato.task.Cancellation;

/// How a JPEG file of four channels stores cyan, magenta, yellow and black: as they are, or inverted in the way of Adobe,
/// and then also as brightness, two colour differences and black.
///
/// Files with Adobe's segment are inverted, those without are not, as ITU-T T.872 (6.1) has it.
///
/// @param brightness whether the first three channels are brightness and colour differences (YCCK)
record JpegInks(boolean inverted, boolean brightness) {
    private static final String ADOBE = "Adobe";
    private static final int TRANSFORM_AT = 11; // Adobe Technical Note 5116, section 18: the last of twelve bytes
    private static final int INKS = 4;

    static JpegInks of(JpegSegments segments, List<String> notes) {
        List<JpegSegments.Segment> adobe = segments.all(JpegSegments.APP14, ADOBE).stream()
                .filter(segment -> segment.length() > TRANSFORM_AT).toList();
        if (adobe.isEmpty()) {
            notes.add("It does not say how its inks are stored; they were taken as the standard has it, 0 for none. Check its colours.");
            return new JpegInks(false, false);
        }
        return new JpegInks(true, segments.bytes()[adobe.getFirst().start() + TRANSFORM_AT] != 0); // libjpeg takes any other number so too
    }

    /// The picture in sRGB.
    ///
    /// @param codes four a pixel, as decoded
    Samples toRgb(int width, int height, byte[] codes, Cmyk inks, Cancellation cancellation) {
        Samples rgb = Samples.blank(width, height, Layout.RGB);
        inks.fill(rgb, inverted, (y, into) -> {
            for (int i = 0, at = y * into.length; i < into.length; i += INKS, at += INKS) {
                if (brightness) {
                    toInverted(codes, at);
                }
                for (int ink = 0; ink < INKS; ink++) {
                    into[i + ink] = codes[at + ink] & 0xFF;
                }
            }
        }, cancellation);
        return rgb;
    }

    // Brightness and colour differences make "red, green, blue", which are what the inks leave over.
    private static void toInverted(byte[] codes, int at) {
        YCbCrConverter.convertJPEGYCbCr2RGB(codes, codes, at);
        for (int ink = 0; ink < 3; ink++) {
            codes[at + ink] = (byte) ~codes[at + ink];
        }
    }
}
