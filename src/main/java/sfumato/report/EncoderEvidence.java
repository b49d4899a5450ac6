package sfumato.report;

import java.util.List;
import java.util.Optional;

/// What one encoder sees of the copy after a usual upload (shorter side 512 px, JPEG quality 80): means over its heads, and
/// each head by itself. [HeadEvidence] has the definitions.
///
/// @param encoder        its name
/// @param targetProgress empty if there was no target
public record EncoderEvidence(String encoder, Controlled shift, Controlled styleShift, Optional<Controlled> targetProgress,
                              List<HeadEvidence> heads) {

    public EncoderEvidence {
        heads = List.copyOf(heads);
    }

    /// How much of what `seen` sees this one sees as well: shift by shift, for the copy and for its noise control. Empty where
    /// that one sees no shift.
    public Optional<Controlled> transferFrom(EncoderEvidence seen) {
        return seen.shift.copy() > 0 && seen.shift.noise() > 0
                ? Optional.of(new Controlled(shift.copy() / seen.shift.copy(), shift.noise() / seen.shift.noise())) : Optional.empty();
    }
}
