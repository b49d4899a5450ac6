package sfumato.protect;

import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.SfumatoEncoder;
import sfumato.task.Workers;
import sfumato.tensor.kernel.KernelProvider;

/// The program's own encoder on the fastest kernels of this machine, and what works with it.
///
/// @param slowness why it computes slowly here, as a sentence without its full stop, or empty
public record EmbeddedEncoder(Encoder encoder, String slowness) {

    /// Takes some tens of milliseconds.
    public static EmbeddedEncoder load() {
        KernelProvider provider = KernelProvider.best();
        return new EmbeddedEncoder(SfumatoEncoder.embedded(provider.kernels()), provider.reason());
    }

    public Protector protector(Workers workers) {
        return new ProtectionPipeline(encoder, workers);
    }

    public Checker checker(Workers workers) {
        return new CopyChecker(encoder, workers);
    }
}
