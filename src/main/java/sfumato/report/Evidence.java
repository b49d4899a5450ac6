package sfumato.report;

import java.util.List;
import java.util.Optional;

/// What was gained and what it costs, measured on the copy as it stands on disk.
///
/// Encoder measures are necessary, not sufficient: no published work shows that they predict failed mimicry.
///
/// @param visibility the difference to the eye
/// @param seen       what the encoder sees that the copy was optimised against, or would have been
/// @param joined     what further encoders see that it was optimised against, too; empty where there are none
/// @param unseen     what other encoders see, which the optimisation never asked; empty where there are none
/// @param further    what encoders see of which nobody knows whether it was optimised against them; empty where there are none
/// @param survival   what is left of the shift after each kind of [Wear], by the encoder in `seen`
public record Evidence(Visibility visibility, EncoderEvidence seen, List<EncoderEvidence> joined, List<EncoderEvidence> unseen,
                       List<EncoderEvidence> further, List<Survival> survival) {

    public Evidence {
        joined = List.copyOf(joined);
        unseen = List.copyOf(unseen);
        further = List.copyOf(further);
        survival = List.copyOf(survival);
    }

    /// With one encoder that the copy was optimised against.
    public Evidence(Visibility visibility, EncoderEvidence seen, List<EncoderEvidence> unseen, List<Survival> survival) {
        this(visibility, seen, List.of(), unseen, List.of(), survival);
    }

    /// What every place that shows these figures says beside them.
    public static final String LIMITS = "The protection raises the cost of mimicry; it is no guarantee. "
            + "These figures say what encoders see, which no published work shows to predict failed mimicry.";

    /// The name of the encoder that the copy was optimised against.
    public String encoder() {
        return seen.encoder();
    }

    /// Its mean over the heads.
    public Controlled shift() {
        return seen.shift();
    }

    /// Its mean over the heads.
    public Controlled styleShift() {
        return seen.styleShift();
    }

    /// Its mean over the heads, empty if there was no target.
    public Optional<Controlled> targetProgress() {
        return seen.targetProgress();
    }

    /// Each of its heads.
    public List<HeadEvidence> heads() {
        return seen.heads();
    }

    /// All of it in plain words.
    public Verdict verdict() {
        return Verdict.of(this);
    }
}
