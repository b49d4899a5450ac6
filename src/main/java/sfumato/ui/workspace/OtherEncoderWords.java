package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sfumato.report.Controlled;
import sfumato.report.EncoderEvidence;

/// What the encoders beside the program's own see, each beside plain noise.
final class OtherEncoderWords {
    private OtherEncoderWords() {
    }

    /// One sentence about several; empty about none.
    ///
    /// @param key of the sentence
    static Optional<String> of(String key, List<EncoderEvidence> encoders) {
        return encoders.isEmpty() ? Optional.empty()
                : Optional.of(text(key, encoders.stream().map(OtherEncoderWords::part).collect(Collectors.joining("; "))));
    }

    private static String part(EncoderEvidence encoder) {
        Controlled shift = encoder.shift();
        if (!(shift.copy() > 0)) {
            return text("evidence.other.none", encoder.encoder());
        }
        return shift.noise() > 0 ? text("evidence.other", encoder.encoder(), EvidenceWords.times(shift.gain()))
                : text("evidence.other.only", encoder.encoder());
    }
}
