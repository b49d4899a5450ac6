package sfumato.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import sfumato.pack.PackLibrary;
import sfumato.problem.Problem;
import sfumato.protect.PackShelf.Judge;

/// Which encoders judge.
final class JudgeOptions {
    private static final String NONE = "none";

    @Option(names = "--judge", paramLabel = "NAME|FILE|none",
            description = "An encoder that is only asked what it sees: one that you added (see 'sfumato encoders'), or a safetensors file. May be given several "
                + "times; 'none' asks nobody. Default: every encoder that you added and that is not optimised against.")
    private List<String> words = List.of();

    /// Empty for all packs that are there.
    ///
    /// @throws Problem if a pack that was named is damaged
    Optional<List<Judge>> judges(Usage usage, PackLibrary packs) throws Problem {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.size() == 1 && words.getFirst().equalsIgnoreCase(NONE)) {
            return Optional.of(List.of());
        }
        List<Judge> judges = new ArrayList<>();
        for (String word : words) {
            usage.refuseIf(word.equalsIgnoreCase(NONE), "--judge none goes with no other judge");
            Judge judge = judge(word, usage, packs);
            usage.refuseIf(judges.stream().anyMatch(other -> other.name().equalsIgnoreCase(judge.name())),
                    "--judge: two judges are called " + judge.name() + ", so no figure would say whose it is");
            judges.add(judge);
        }
        return Optional.of(judges);
    }

    private static Judge judge(String word, Usage usage, PackLibrary packs) throws Problem {
        if (packs.has(word)) {
            return new Judge.InLibrary(packs.pack(word).name());
        }
        Path file = usage.path("--judge", word);
        usage.refuseIf(!Files.exists(file), "--judge: '" + word + "' is neither a file nor an encoder that you added; " + EncoderOptions.there(packs));
        Judge judge = new Judge.InFile(file);
        usage.refuseIf(packs.has(judge.name()), "--judge: " + word + " would be called " + judge.name() + " as an encoder is that you added: name that, or rename the file");
        return judge;
    }
}
