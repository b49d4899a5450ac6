package sfumato.protect;

import java.util.Optional;
import java.util.function.Function;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.SfumatoEncoder;
import sfumato.problem.Problem;
import sfumato.task.Workers;
import sfumato.tensor.Workspace;
import sfumato.tensor.kernel.KernelProvider;

/// The program's own encoder on the fastest kernels of this machine, and what works with it.
///
/// @param styles   of the decoys as it sees them
/// @param slowness why it computes slowly here, as a sentence without its full stop, or empty
public record EmbeddedEncoder(Encoder encoder, StyleGallery styles, String slowness) {

    /// Takes some tens of milliseconds.
    public static EmbeddedEncoder load() {
        KernelProvider provider = KernelProvider.best();
        Encoder encoder = SfumatoEncoder.embedded(provider.kernels());
        return new EmbeddedEncoder(encoder, StyleGallery.embedded(encoder), provider.reason());
    }

    /// With this encoder alone.
    public Protector protector(Workers workers) {
        return protector(EncoderShelf.NONE, workers);
    }

    /// With those of the shelf that settings name; its judges are asked about every copy.
    public Protector protector(EncoderShelf shelf, Workers workers) {
        return new ProtectionPipeline(encoder, Optional.of(styles), shelf, new Workspace(), workers);
    }

    /// Makes such protectors, one for each team of workers.
    ///
    /// @throws Problem if a judge cannot be loaded
    public Function<Workers, Protector> protectors(EncoderShelf shelf) throws Problem {
        for (String judge : shelf.judges()) {
            shelf.encoder(judge); // now, and not with the first of many pictures
        }
        return workers -> protector(shelf, workers);
    }

    /// Every judge of the shelf measures copies, too.
    public Checker checker(EncoderShelf shelf, Workers workers) {
        return new CopyChecker(encoder, styles, shelf, workers);
    }
}
