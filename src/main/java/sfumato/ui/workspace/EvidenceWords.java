package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.util.Optional;
import sfumato.report.Controlled;
import sfumato.report.Evidence;
import sfumato.report.Visibility;

/// Evidence in plain words with its numbers.
///
/// @param eye           what the eye has to put up with, one sentence
/// @param eyeDetail     the usual measures of it
/// @param encoder       what encoders see beside plain noise, one sentence
/// @param encoderDetail which encoder, and after what
/// @param target        how far the copy leads towards the decoy, if there was one
record EvidenceWords(String eye, String eyeDetail, String encoder, String encoderDetail, Optional<String> target) {
    /// Below this the copy does no more than the noise control within what chance does.
    private static final double HARDLY = 1.2;

    static EvidenceWords of(Evidence evidence) {
        Visibility seen = evidence.visibility();
        return new EvidenceWords(
                seen.maxCodes() == 0 ? text("evidence.eye.none") : text("evidence.eye", seen.maxCodes()),
                seen.maxCodes() == 0 ? "" : text("evidence.eye.detail", seen.rmsCodes(), seen.psnr(), seen.ssim()),
                encoder(evidence.shift()),
                text("evidence.encoder.detail", evidence.encoder()),
                evidence.targetProgress().map(EvidenceWords::target));
    }

    /// A measure with as many digits as it is worth.
    static String figure(double measure) {
        return text("evidence.figure", measure);
    }

    static String percent(double share) {
        return text("evidence.percent", share);
    }

    private static String encoder(Controlled shift) {
        if (shift.copy() <= 0) {
            return text("evidence.encoder.none");
        }
        if (shift.noise() <= 0) {
            return text("evidence.encoder.only");
        }
        return shift.gain() < HARDLY ? text("evidence.encoder.hardly", shift.gain()) : text("evidence.encoder", shift.gain());
    }

    private static String target(Controlled progress) {
        return progress.copy() < 0.005 ? text("evidence.target.none") : text("evidence.target", progress.copy());
    }
}
