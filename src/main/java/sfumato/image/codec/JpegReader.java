package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Exif;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;

/// Reads JPEG files (ITU-T T.81 and T.871) of grey and RGB, sequential and progressive.
final class JpegReader {
    private static final String EXIF = "Exif\0";
    private static final int EXIF_PREFIX_BYTES = 6; // the letters, a zero and a filling byte
    private static final String PROFILE = "ICC_PROFILE\0";
    private static final int PROFILE_PREFIX_BYTES = 14; // the letters, the part's number, the number of parts
    // Some cameras put a few bytes between the last pixel and the end marker; nothing is missing then.
    private static final Pattern HARMLESS = Pattern.compile("Corrupt JPEG data: \\d+ extraneous bytes before marker 0xd9");
    // TwelveMonkeys cuts such quantization tables down to 8 bits.
    private static final String COARSE_TABLES = "16 bit DQT encountered";

    private JpegReader() {
    }

    static Artwork read(PictureFile file) throws Problem {
        JpegSegments segments = JpegSegments.of(file);
        JpegFrame frame = JpegFrame.of(segments, file);
        file.requireFits(frame.width(), frame.height(), frame.layout().channels());

        List<String> notes = new ArrayList<>();
        Exif exif = exif(segments);
        ColourSpace colours = Colours.of(profile(segments), frame.layout().colours() == 1, exif, notes);
        Samples upright = Uprighting.apply(exif, decode(segments, frame, file), notes);
        notes.addAll(LeftBehind.notes(segments));
        return new Artwork(upright, colours, Metadata.NONE, PictureFormat.JPEG, notes);
    }

    private static Exif exif(JpegSegments segments) {
        return segments.all().stream()
                .filter(segment -> segment.marker() == JpegSegments.APP1 && segment.startsWith(segments.bytes(), EXIF)
                        && segment.length() >= EXIF_PREFIX_BYTES)
                .findFirst()
                .map(segment -> Exif.of(Arrays.copyOfRange(segments.bytes(),
                        segment.start() + EXIF_PREFIX_BYTES, segment.start() + segment.length())))
                .orElse(Exif.NONE);
    }

    // A profile is cut into numbered parts, because a segment holds 64 KB at most (ICC.1:2022, B.4).
    private static Optional<byte[]> profile(JpegSegments segments) {
        byte[] bytes = segments.bytes();
        List<JpegSegments.Segment> parts = segments.all().stream()
                .filter(segment -> segment.marker() == JpegSegments.APP2 && segment.startsWith(bytes, PROFILE)).toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        for (int number = 1; number <= parts.size(); number++) {
            int wanted = number;
            Optional<JpegSegments.Segment> part = parts.stream()
                    .filter(segment -> segment.length() >= PROFILE_PREFIX_BYTES
                            && (bytes[segment.start() + 12] & 0xFF) == wanted && (bytes[segment.start() + 13] & 0xFF) == parts.size())
                    .findFirst();
            if (part.isEmpty()) {
                return Optional.of(new byte[0]);
            }
            profile.write(bytes, part.get().start() + PROFILE_PREFIX_BYTES, part.get().length() - PROFILE_PREFIX_BYTES);
        }
        return Optional.of(profile.toByteArray());
    }

    private static Samples decode(JpegSegments segments, JpegFrame frame, PictureFile file) throws Problem {
        PixelDecoder decoded = PixelDecoder.decode(Plugins.jpegReader(), segments.pixelsOnly(), file);
        for (String warning : decoded.warnings()) {
            if (warning.equals(COARSE_TABLES)) {
                throw file.unsupported("it is a JPEG with 16-bit tables, which this version does not decode exactly",
                        "Export it as an ordinary JPEG or as PNG first");
            } else if (!HARMLESS.matcher(warning).matches()) {
                throw file.damaged("its decoder says '" + warning + "'");
            }
        }
        byte[] codes = decoded.codes(frame.width(), frame.height(), frame.layout().channels(), file);
        return new Samples(frame.width(), frame.height(), frame.layout(), codes);
    }
}
