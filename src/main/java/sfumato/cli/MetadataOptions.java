package sfumato.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import sfumato.image.metadata.MetadataWishes;
import sfumato.image.metadata.Rights;

/// The options about what the copy says beside its pixels.
final class MetadataOptions {
    @Option(names = "--rights", paramLabel = "prohibit-ai-training|prohibit-genai-training|prohibit-all|allow|none",
            description = "What the copy states about data mining (plus:DataMining). Default: what it states already; prohibit-ai-training if it states nothing. "
                + "It is a statement, not a lock.")
    private Rights rights;

    @Option(names = "--creator", paramLabel = "NAME", description = "Write who made the picture. Default: as in the original.")
    private String creator;

    @Option(names = "--copyright", paramLabel = "NOTICE", description = "Write the copyright notice. Default: as in the original.")
    private String copyright;

    @Option(names = "--strip-location", description = "Leave out where the picture was made.")
    private boolean stripLocation;

    @Option(names = "--strip-all", description = "Leave out all metadata but colours and resolution, before rights, creator and copyright are written.")
    private boolean stripAll;

    MetadataWishes wishes(Usage usage) {
        return new MetadataWishes(Optional.ofNullable(rights), stripLocation, stripAll, text(usage, "--creator", creator), text(usage, "--copyright", copyright));
    }

    private static Optional<String> text(Usage usage, String option, String value) {
        usage.refuseIf(value != null && !MetadataWishes.writable(value), option + ": a text of up to " + MetadataWishes.LONGEST_TEXT + " characters on one line is needed");
        return Optional.ofNullable(value);
    }
}
