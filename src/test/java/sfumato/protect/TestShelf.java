package sfumato.protect;

import java.util.List;
import java.util.Map;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.RandomAutoencoderKl;
import sfumato.problem.Problem;
import sfumato.tensor.kernel.KernelProvider;

/// Encoders at hand.
record TestShelf(Map<String, Encoder> encoders, List<String> judges) implements EncoderShelf {

    /// A small and quick encoder of Stable Diffusion's kind with random weights, under this name.
    static Encoder kl(String name) {
        Encoder random = RandomAutoencoderKl.encoder(KernelProvider.best().kernels(), 32, 32, 32, 32);
        return new Encoder(name, random.network(), random.multiple());
    }

    static TestShelf of(Encoder encoder, boolean judges) {
        return new TestShelf(Map.of(encoder.name(), encoder), judges ? List.of(encoder.name()) : List.of());
    }

    @Override
    public Encoder encoder(String name) throws Problem {
        return encoders.containsKey(name) ? encoders.get(name) : NONE.encoder(name);
    }

    @Override
    public String checksum(String name) {
        return name;
    }
}
