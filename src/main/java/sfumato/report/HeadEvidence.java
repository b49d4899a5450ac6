package sfumato.report;

import java.util.Optional;

/// What one head of an encoder sees of the copy after a usual upload (shorter side 512 px, JPEG quality 80).
///
/// @param head           the head's name, such as `flux2`
/// @param shift          RMS(Enc(x') − Enc(x)) ÷ mean RMS between the original and other pictures: 1 means the copy
///                       looks as far from the original as another picture does
/// @param styleShift     the same of what is left of the features without their places, the channels' means and their
///                       covariances, each on its own scale of other pictures: the mean of the two
/// @param targetProgress 1 − RMS(Enc(x') − target) ÷ RMS(Enc(x) − target): 0 is no progress towards the decoy, 1 is arrival;
///                       empty if there was no target
public record HeadEvidence(String head, Controlled shift, Controlled styleShift, Optional<Controlled> targetProgress) {
}
