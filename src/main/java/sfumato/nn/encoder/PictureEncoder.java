package sfumato.nn.encoder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sfumato.image.Planes;
import sfumato.nn.MemoryPlan.Purpose;
import sfumato.nn.NotEnoughMemory;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;

/// Shows pictures of any size to an encoder, forward only, within the workspace's bound. For one thread.
public final class PictureEncoder {
    private final Encoder encoder;
    private final Workspace workspace;
    private final Execution execution;

    public PictureEncoder(Encoder encoder, Workspace workspace, Execution execution) {
        this.encoder = encoder;
        this.workspace = workspace;
        this.execution = execution;
    }

    /// Another encoder in the same memory, as long as only one of the two looks at a time.
    public PictureEncoder with(Encoder other) {
        return new PictureEncoder(other, workspace, execution);
    }

    /// Whether it can look at a picture of this size at all within the workspace's bound.
    public Optional<NotEnoughMemory> refusal(int height, int width) {
        try {
            encoder.plan(height, width, Purpose.FORWARD, workspace.bound());
            return Optional.empty();
        } catch (NotEnoughMemory e) {
            return Optional.of(e);
        }
    }

    public Encoder encoder() {
        return encoder;
    }

    /// What it computes on.
    public Execution execution() {
        return execution;
    }

    /// What each head sees of a picture of three planes in [0,1] whose sides are multiples of the encoder's.
    /// The tensors are the caller's to keep.
    ///
    /// @throws sfumato.nn.NotEnoughMemory if the bound is too narrow for a picture of this size
    public Map<String, Tensor> encode(Planes picture) {
        Map<String, Tensor> kept = new LinkedHashMap<>();
        try (EncoderRun run = new EncoderRun(encoder, picture.width(), picture.height(), Purpose.FORWARD, workspace, execution)) {
            run.forward(picture).forEach((head, value) -> {
                Tensor copy = new Tensor(value.shape());
                copy.copyFrom(value);
                kept.put(head, copy);
            });
        }
        return kept;
    }
}
