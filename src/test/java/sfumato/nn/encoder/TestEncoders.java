package sfumato.nn.encoder;

import java.util.Map;
import sfumato.nn.AveragePool;
import sfumato.nn.Curve;
import sfumato.nn.Network;
import sfumato.nn.Pointwise;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;
import sfumato.image.Planes;
import sfumato.tensor.kernel.KernelProvider;

/// Encoders for tests.
public final class TestEncoders {
    private TestEncoders() {
    }

    /// The program's own.
    public static Encoder embedded() {
        return SfumatoEncoder.embedded(KernelProvider.best().kernels());
    }

    /// Sees what a person can work out: head `halves` is every sample halved, head `squares` the mean of every 2×2 pixels.
    public static Encoder transparent() {
        Network.Builder builder = new Network.Builder(3);
        Network network = builder.head("halves", builder.apply(new Pointwise(new Curve.Linear(0.5f, 0)), builder.input()))
                .head("squares", builder.apply(new AveragePool(2), builder.input()))
                .build();
        return new Encoder("transparent", network, 2);
    }

    public static PictureEncoder on(Encoder encoder, Workers workers) {
        return new PictureEncoder(encoder, new Workspace(), new Execution(workers));
    }

    /// What an encoder sees of a picture.
    public static Map<String, Tensor> seen(Encoder encoder, Planes picture) {
        try (Workers one = new Workers(1)) {
            return on(encoder, one).encode(picture);
        }
    }
}
