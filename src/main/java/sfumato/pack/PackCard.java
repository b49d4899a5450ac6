package sfumato.pack;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What is known of a pack, kept in its own file beside the weights.
///
/// @param channels      that come out
/// @param parameters    numbers in its weights
/// @param numberType    how most of them are stored, such as `F16`
/// @param source        the name of the file that it came from
/// @param added         when
/// @param workPerPixel  multiply-adds of one look, for each pixel; see [sfumato.nn.encoder.Encoder#workPerPixel]
/// @param checksum      SHA-256 of the weights' bytes, 64 hexadecimal digits
/// @param nanosPerPixel what one look with its gradient took on this machine when the pack was tried, for each pixel
public record PackCard(Architecture architecture, int channels, long parameters, String numberType, String source, Instant added,
                       long workPerPixel, String checksum, double nanosPerPixel) {
    private static final String PREFIX = "sfumato.";
    private static final int CHECKSUM_DIGITS = 64;

    /// As texts beside the weights.
    Map<String, String> texts() {
        return Map.of(PREFIX + "architecture", architecture.name(), PREFIX + "channels", Integer.toString(channels), PREFIX + "parameters", Long.toString(parameters),
                PREFIX + "number_type", numberType, PREFIX + "source", source, PREFIX + "added", added.toString(), PREFIX + "work_per_pixel", Long.toString(workPerPixel),
                PREFIX + "checksum", checksum, PREFIX + "nanos_per_pixel", Double.toString(nanosPerPixel));
    }

    /// The card among a file's texts; empty if there is none, or none that this version can read.
    static Optional<PackCard> of(Map<String, String> texts) {
        try {
            PackCard card = new PackCard(Architecture.valueOf(text(texts, "architecture")), Integer.parseInt(text(texts, "channels")),
                    Long.parseLong(text(texts, "parameters")), text(texts, "number_type"), text(texts, "source"), Instant.parse(text(texts, "added")),
                    Long.parseLong(text(texts, "work_per_pixel")), text(texts, "checksum"), Double.parseDouble(text(texts, "nanos_per_pixel")));
            return Optional.of(card).filter(PackCard::plausible);
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private boolean plausible() {
        return channels > 0 && parameters > 0 && workPerPixel > 0 && checksum.length() == CHECKSUM_DIGITS && nanosPerPixel > 0 && Double.isFinite(nanosPerPixel);
    }

    private static String text(Map<String, String> texts, String name) {
        String text = texts.get(PREFIX + name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    /// What it is, in a line without a full stop.
    public String words() {
        return architecture.label() + ", " + channels + " channels, " + architecture.models(channels);
    }
}
