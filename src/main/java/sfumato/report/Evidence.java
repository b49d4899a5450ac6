package sfumato.report;

import java.util.List;
import java.util.Optional;

/// What was gained and what it costs, measured on the copy as it stands on disk.
///
/// Encoder measures are necessary, not sufficient: no published work shows that they predict failed mimicry.
///
/// @param visibility     the difference to the eye
/// @param encoder        name of the encoder that was asked
/// @param shift          mean over the heads
/// @param targetProgress mean over the heads, empty if there was no target
/// @param heads          each head by itself
public record Evidence(Visibility visibility, String encoder, Controlled shift, Optional<Controlled> targetProgress,
                       List<HeadEvidence> heads) {

    public Evidence {
        heads = List.copyOf(heads);
    }

    /// What every place that shows these figures says beside them.
    public static final String LIMITS = "The protection raises the cost of mimicry; it is no guarantee. "
            + "These figures say what encoders see, which no published work shows to predict failed mimicry.";
}
