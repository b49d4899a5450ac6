package sfumato.image.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.problem.Problem;

/// Reads JPEG files (ITU-T T.81 and T.871) of grey, RGB and inks, sequential and progressive.
final class JpegReader {
    // Some cameras put a few bytes between the last pixel and the end marker; nothing is missing then.
    private static final Pattern HARMLESS = Pattern.compile("Corrupt JPEG data: \\d+ extraneous bytes before marker 0xd9");
    // TwelveMonkeys cuts such quantization tables down to 8 bits.
    private static final String COARSE_TABLES = "16 bit DQT encountered";

    private JpegReader() {
    }

    static Artwork read(PictureFile file) throws Problem {
        JpegSegments segments = JpegSegments.of(file);
        JpegFrame frame = JpegFrame.of(segments, file);
        file.requireFits(frame.width(), frame.height(), frame.channels());

        List<String> notes = new ArrayList<>();
        JpegMetadata metadata = JpegMetadata.of(segments, notes);
        Optional<byte[]> profile = JpegProfile.read(segments);
        byte[] codes = decode(segments, frame, file);
        ColourSpace colours = ColourSpace.SRGB;
        Samples stored;
        if (frame.inks()) {
            stored = JpegInks.of(segments, notes).toRgb(frame.width(), frame.height(), codes, Colours.cmyk(profile, notes), file.cancellation());
        } else {
            colours = Colours.of(profile, frame.channels() == 1, metadata.exif(), notes);
            stored = new Samples(frame.width(), frame.height(), frame.channels() == 1 ? Layout.GREY : Layout.RGB, codes);
        }
        Samples upright = Uprighting.apply(metadata.exif(), stored, notes, file.cancellation());
        notes.addAll(JpegLeftovers.notes(segments));
        return new Artwork(upright, colours, metadata.all(), PictureFormat.JPEG, notes);
    }

    private static byte[] decode(JpegSegments segments, JpegFrame frame, PictureFile file) throws Problem {
        byte[] pixels = segments.pixelsOnly();
        PixelDecoder decoded = frame.inks() ? PixelDecoder.decodeUnconverted(Plugins.jpegReader(), pixels, file)
                : PixelDecoder.decode(Plugins.jpegReader(), pixels, file);
        for (String warning : decoded.warnings()) {
            if (warning.equals(COARSE_TABLES)) {
                throw file.unsupported("it is a JPEG with 16-bit tables, which this version does not decode exactly",
                        "Export it as an ordinary JPEG or as PNG first");
            } else if (!HARMLESS.matcher(warning).matches()) {
                throw file.damaged("its decoder says '" + warning + "'");
            }
        }
        return decoded.codes(frame.width(), frame.height(), frame.channels(), file);
    }
}
