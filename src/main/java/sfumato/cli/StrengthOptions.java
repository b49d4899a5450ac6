package sfumato.cli;

import picocli.CommandLine.Option;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Strength;

/// How much may change, as a word or a number.
final class StrengthOptions {
    @Option(names = "--strength", paramLabel = "light|balanced|strong|maximum", description = "How much may change. Default: balanced.")
    private Strength word;

    @Option(names = "--max-codes", paramLabel = "N",
            description = "The same as a number: greatest change of any sample, in 8-bit codes, 0 to 64.")
    private Integer number;

    int maxCodes(Usage usage) {
        usage.refuseIf(word != null && number != null, "--strength and --max-codes are mutually exclusive");
        return word != null ? word.maxCodes()
                : usage.within("--max-codes", number, 0, ProtectionSettings.GREATEST_MAX_CODES, ProtectionSettings.DEFAULT.maxCodes());
    }
}
