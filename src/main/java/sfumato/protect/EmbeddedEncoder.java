package sfumato.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.SfumatoEncoder;
import sfumato.problem.Problem;
import sfumato.task.Workers;
import sfumato.tensor.kernel.KernelProvider;
import sfumato.tensor.kernel.Kernels;

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

    /// Makes protectors, one for each team of workers, that also ask encoders which they do not optimise against. Those
    /// are loaded once.
    ///
    /// @throws Problem if one of them cannot be loaded
    public Function<Workers, Protector> protectors(List<EncoderFile> unseen) throws Problem {
        Kernels kernels = KernelProvider.best().kernels();
        List<Encoder> others = new ArrayList<>();
        for (EncoderFile other : unseen) {
            others.add(other.load(kernels));
        }
        return workers -> new ProtectionPipeline(encoder, others, workers);
    }

    public Checker checker(Workers workers) {
        return new CopyChecker(encoder, workers);
    }
}
