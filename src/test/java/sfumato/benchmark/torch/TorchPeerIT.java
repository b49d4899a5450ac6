package sfumato.benchmark.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.benchmark.Agreement;
import sfumato.nn.encoder.EncoderStep;
import sfumato.tensor.Tensor;

/// The embedded encoder against PyTorch, written anew from its description; skipped where there is no PyTorch.
class TorchPeerIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void the_encoders_heads_and_gradient_agree_with_pytorch(TorchPeer.Layout layout) throws Exception {
        Optional<TorchPeer> found = TorchPeer.start(2, folder);
        assumeTrue(found.isPresent(), "skipped: no Python with PyTorch and NumPy");
        try (TorchPeer torch = found.get(); EncoderStep ours = new EncoderStep(64, 2)) {
            torch.prepare(ours.picture(), ours.cotangents(), layout);
            torch.step();
            ours.step();
            for (Map.Entry<String, Tensor> head : ours.forward().entrySet()) {
                Tensor theirs = torch.result("head." + head.getKey(), head.getValue().shape());
                assertEquals(0, Agreement.relativeError(theirs, head.getValue()), Agreement.TOLERANCE, head.getKey());
            }
            Tensor gradient = torch.result("gradient", ours.gradient().shape());
            assertEquals(0, Agreement.relativeError(gradient, ours.gradient()), Agreement.GRADIENT_TOLERANCE);
            assertTrue(torch.run(2) > 0, "it tells its time");
        }
    }
}
