package sfumato.report;

/// A measure of the protected copy beside the same measure of its noise control: the original with the same absolute
/// difference at every pixel and channel, under one random sign per pixel that is looked at. A figure that noise reaches too proves nothing.
public record Controlled(double copy, double noise) {

    /// How many times the copy's measure is the control's.
    public double gain() {
        return copy / noise;
    }
}
