package sfumato.attack;

import sfumato.nn.encoder.Encoder;

/// An encoder that a perturbation is found against, and where its view of the artwork is led.
public record Led(Encoder encoder, Objective objective) {
}
