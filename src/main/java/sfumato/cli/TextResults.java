package sfumato.cli;

import java.io.PrintWriter;
import sfumato.protect.ProtectionResult;
import sfumato.report.Evidence;

/// `original -> copy` and the evidence, in words.
record TextResults(PrintWriter out) implements Results {

    @Override
    public void add(ProtectionResult result) {
        out.println(Shown.path(result.original()) + " -> " + Shown.path(result.copy()));
        EvidenceText.lines(result.evidence()).forEach(line -> out.println("  " + line));
        result.notes().forEach(note -> out.println("  note: " + Shown.text(note)));
        result.reports().forEach(report -> out.println("  report: " + Shown.path(report)));
    }

    @Override
    public void close() {
        out.println(Evidence.LIMITS);
    }
}
