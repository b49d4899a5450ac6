package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import sfumato.batch.NamePattern;
import sfumato.image.metadata.MetadataWishes;
import sfumato.protect.OutputSettings;
import sfumato.ui.settings.FieldModel.Read;

/// What an artist writes into the fields, and the other way round.
final class Written {
    static final int MOST_SIDE = 100_000;
    private static final int BYTES = 1000;
    private static final long MOST_KILOBYTES = 10_000_000;

    private Written() {
    }

    /// A longest side in pixels; nothing written is no bound.
    static Read<OptionalInt> side(String written) {
        return number(written, OutputSettings.LEAST_SIDE, MOST_SIDE)
                instanceof Read.Understood<OptionalLong>(OptionalLong side)
                ? new Read.Understood<>(side.isPresent() ? OptionalInt.of((int) side.getAsLong()) : OptionalInt.empty())
                : new Read.Faulty<>(text("copy.side.fault", OutputSettings.LEAST_SIDE, MOST_SIDE));
    }

    static String side(OptionalInt side) {
        return side.isPresent() ? Integer.toString(side.getAsInt()) : "";
    }

    /// A greatest file size in kilobytes, as bytes; nothing written is no bound.
    static Read<OptionalLong> bytes(String written) {
        return number(written, OutputSettings.LEAST_BYTES / BYTES, MOST_KILOBYTES)
                instanceof Read.Understood<OptionalLong>(OptionalLong kilobytes)
                ? new Read.Understood<>(kilobytes.isPresent() ? OptionalLong.of(BYTES * kilobytes.getAsLong()) : kilobytes)
                : new Read.Faulty<>(text("copy.bytes.fault", MOST_KILOBYTES));
    }

    static String bytes(OptionalLong bytes) {
        return bytes.isPresent() ? Long.toString(Math.ceilDiv(bytes.getAsLong(), BYTES)) : "";
    }

    /// An author or a copyright notice; nothing written leaves the original's.
    static Read<Optional<String>> metadata(String written) {
        if (written.isBlank()) {
            return new Read.Understood<>(Optional.empty());
        }
        return MetadataWishes.writable(written.strip()) ? new Read.Understood<>(Optional.of(written.strip()))
                : new Read.Faulty<>(text("rights.fault", MetadataWishes.LONGEST_TEXT));
    }

    /// A file-name pattern.
    static Read<String> pattern(String written) {
        return NamePattern.faultIn(written).<Read<String>>map(fault -> new Read.Faulty<>(text("files.fault", sentence(fault))))
                .orElseGet(() -> new Read.Understood<>(written));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Read<OptionalLong> number(String written, long least, long most) {
        if (written.isBlank()) {
            return new Read.Understood<>(OptionalLong.empty());
        }
        try {
            long number = Long.parseLong(written.strip());
            return number >= least && number <= most ? new Read.Understood<>(OptionalLong.of(number)) : new Read.Faulty<>("");
        } catch (NumberFormatException _) {
            return new Read.Faulty<>("");
        }
    }
}
