package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.util.Optional;
import sfumato.report.Controlled;
import sfumato.report.Evidence;
import sfumato.report.Verdict;
import sfumato.report.Visibility;

/// Evidence in plain words with its numbers. No sentence holds a figure that is not a number, and none praises what
/// plain noise does as well.
///
/// @param protection    the verdict on the protection, one or two sentences
/// @param sight         the verdict on its visibility, one sentence
/// @param eye           what the eye has to put up with, one sentence
/// @param eyeDetail     the usual measures of it
/// @param encoder       what an encoder sees beside plain noise, one sentence
/// @param encoderDetail which encoder, and after what
/// @param target        how far the copy leads towards the decoy, if there was one
/// @param joined        what further encoders see that the copy was made against, if there were any
/// @param unseen        what encoders see that it was not made against, if there were any
/// @param survival      what is left of the change after what happens to published pictures, if that could be measured
record EvidenceWords(String protection, String sight, String eye, String eyeDetail, String encoder, String encoderDetail, Optional<String> target,
                     Optional<String> joined, Optional<String> unseen, Optional<String> survival) {
    /// Below this the copy does no more than the noise control within what chance does.
    private static final double HARDLY = 1.2;
    /// From here on decimals of a multiple say nothing.
    private static final double MANY = 10;
    /// Half a percent would be shown as one.
    private static final double LEAST_PROGRESS = 0.005;

    /// @param allowedCodes the bound that was asked for; a file with losses may exceed it
    static EvidenceWords of(Evidence evidence, int allowedCodes) {
        Visibility seen = evidence.visibility();
        String losses = seen.maxCodes() > allowedCodes ? " " + text("evidence.eye.losses", allowedCodes) : "";
        Verdict verdict = evidence.verdict();
        return new EvidenceWords(
                protection(verdict),
                sight(verdict),
                seen.maxCodes() == 0 ? text("evidence.eye.none") : text("evidence.eye", seen.maxCodes()),
                seen.maxCodes() == 0 ? "" : text("evidence.eye.detail", seen.rmsCodes(), seen.psnr(), seen.ssim()) + losses,
                encoder(evidence.shift()),
                text("evidence.encoder.detail", evidence.encoder()),
                evidence.targetProgress().map(EvidenceWords::target),
                OtherEncoderWords.of("evidence.joined", evidence.joined()),
                OtherEncoderWords.of("evidence.unseen", evidence.unseen()),
                SurvivalWords.of(evidence.survival()));
    }

    static String protection(Verdict verdict) {
        return (text("verdict.protection", verdict.protection()) + " " + text("verdict.limit", verdict.limit())).strip();
    }

    static String sight(Verdict verdict) {
        return text("verdict.sight", verdict.sight());
    }

    /// A measure with as many digits as it is worth.
    static String figure(double measure) {
        return Double.isFinite(measure) ? text("evidence.figure", measure) : text("evidence.unknown");
    }

    static String percent(double share) {
        // A small step backwards would be shown as minus nothing.
        return Double.isFinite(share) ? text("evidence.percent", Math.abs(share) < LEAST_PROGRESS ? 0 : share) : text("evidence.unknown");
    }

    private static String encoder(Controlled shift) {
        if (!(shift.copy() > 0)) {
            return text("evidence.encoder.none");
        }
        if (!(shift.noise() > 0)) {
            return text("evidence.encoder.only");
        }
        return text(shift.gain() < HARDLY ? "evidence.encoder.hardly" : "evidence.encoder", times(shift.gain()));
    }

    static String times(double gain) {
        return text(gain < MANY ? "evidence.times" : "evidence.times.many", gain);
    }

    private static String target(Controlled progress) {
        return progress.copy() >= LEAST_PROGRESS ? text("evidence.target", progress.copy()) : text("evidence.target.none");
    }
}
