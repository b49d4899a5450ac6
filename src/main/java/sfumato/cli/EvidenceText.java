package sfumato.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import sfumato.report.Controlled;
import sfumato.report.EncoderEvidence;
import sfumato.report.Evidence;
import sfumato.report.HeadEvidence;
import sfumato.report.Survival;
import sfumato.report.Visibility;

/// Evidence as a few lines that a person can read, the verdict first, without [Evidence#LIMITS].
final class EvidenceText {
    private EvidenceText() {
    }

    static List<String> lines(Evidence evidence) {
        List<String> lines = new ArrayList<>();
        lines.add(evidence.verdict().protectionWords());
        lines.add(evidence.verdict().sight().words());
        lines.add(visibility(evidence.visibility()));
        if (evidence.visibility().maxCodes() > 0) {
            lines.add(colour(evidence.visibility()));
        }
        lines.add("encoder " + evidence.encoder() + ": shift " + controlled(evidence.shift()));
        lines.add("style shift: " + controlled(evidence.styleShift()));
        evidence.targetProgress().ifPresent(progress -> lines.add("progress towards the decoy: " + controlled(progress)));
        if (evidence.heads().size() > 1) {
            lines.add("shift by head: " + evidence.heads().stream().map(EvidenceText::head).collect(Collectors.joining(", ")));
        }
        for (EncoderEvidence other : evidence.joined()) {
            lines.addAll(further(other, ", optimised against too"));
            other.targetProgress().ifPresent(progress -> lines.add("  progress towards the decoy: " + controlled(progress)));
        }
        for (EncoderEvidence other : evidence.unseen()) {
            lines.addAll(further(other, ", not optimised against"));
            other.transferFrom(evidence.seen()).ifPresent(transfer -> lines.add("  transfer: " + controlled(transfer)));
        }
        for (EncoderEvidence other : evidence.further()) {
            lines.addAll(further(other, ", perhaps optimised against"));
            other.transferFrom(evidence.seen()).ifPresent(transfer -> lines.add("  transfer: " + controlled(transfer)));
        }
        if (!evidence.survival().isEmpty()) {
            lines.add("left of the shift (and of the shift of noise) after " + evidence.survival().stream().map(EvidenceText::survival).collect(Collectors.joining(", ")));
        }
        return lines;
    }

    private static List<String> further(EncoderEvidence other, String role) {
        return List.of("encoder " + other.encoder() + role + ": shift " + controlled(other.shift()),
                "  style shift: " + controlled(other.styleShift()));
    }

    private static String visibility(Visibility v) {
        if (v.maxCodes() == 0) {
            return "changes nothing: every sample is as it was";
        }
        return String.format(Locale.ROOT, "changes at most %s of 255 codes (RMS %.2f, PSNR %.1f dB, SSIM %.4f)",
                String.format(Locale.ROOT, v.maxCodes() == Math.rint(v.maxCodes()) ? "%.0f" : "%.2f", v.maxCodes()), v.rmsCodes(), v.psnr(), v.ssim());
    }

    private static String survival(Survival one) {
        return one.wear().label() + ": " + one.reason().orElseGet(() -> percent(one.share()) + " (" + percent(one.noiseShare()) + ")");
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.0f %%", 100 * share.getAsDouble()) : "none";
    }

    private static String colour(Visibility v) {
        String flat = v.flat().map(f -> String.format(Locale.ROOT, ", %.1f in flat regions (%.0f %% of it)", f.p95(), 100 * v.flatShare()))
                .orElse("");
        return String.format(Locale.ROOT, "the eye sees a colour difference (Delta E) of at most %.1f on 95 %% of the picture%s",
                v.colour().p95(), flat);
    }

    private static String controlled(Controlled measure) {
        return String.format(Locale.ROOT, "%.3f, %.3f with noise of the same size%s", measure.copy(), measure.noise(),
                comparable(measure) ? String.format(Locale.ROOT, ": %.1f times the noise", measure.gain()) : "");
    }

    private static String head(HeadEvidence head) {
        Controlled shift = head.shift();
        return head.head() + " " + (comparable(shift) ? String.format(Locale.ROOT, "%.1f times the noise", shift.gain())
                : String.format(Locale.ROOT, "%.3f", shift.copy()));
    }

    // A negative or missing control has no multiple that means anything.
    private static boolean comparable(Controlled measure) {
        return measure.noise() > 0 && measure.copy() >= 0 && Double.isFinite(measure.gain());
    }
}
