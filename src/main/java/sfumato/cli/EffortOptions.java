package sfumato.cli;

import picocli.CommandLine.Option;
import sfumato.protect.Effort;
import sfumato.protect.ProtectionSettings;

/// How long to search, as a word or a number.
final class EffortOptions {
    @Option(names = "--effort", paramLabel = "quick|standard|thorough", description = "How long to search. Default: standard.")
    private Effort word;

    @Option(names = "--steps", paramLabel = "N", description = "The same as a number of steps, 0 to 10000.")
    private Integer number;

    int steps(Usage usage) {
        usage.refuseIf(word != null && number != null, "--effort and --steps are mutually exclusive");
        return word != null ? word.steps()
                : usage.within("--steps", number, 0, ProtectionSettings.GREATEST_STEPS, ProtectionSettings.DEFAULT.steps());
    }
}
