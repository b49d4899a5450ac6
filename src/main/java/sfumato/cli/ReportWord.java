package sfumato.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import sfumato.protect.ReportKind;

/// The words of `--report`.
enum ReportWord {
    NONE, JSON, HTML;

    static Set<ReportKind> kinds(List<ReportWord> words, Usage usage) {
        usage.refuseIf(words.contains(NONE) && words.stream().distinct().count() > 1, "--report: none goes with no other kind");
        Set<ReportKind> kinds = EnumSet.noneOf(ReportKind.class);
        words.stream().filter(word -> word != NONE).forEach(word -> kinds.add(ReportKind.valueOf(word.name())));
        return kinds;
    }
}
