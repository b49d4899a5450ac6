package sfumato.nn.encoder;

import java.util.LinkedHashMap;
import java.util.Map;
import sfumato.image.Planes;
import sfumato.nn.MemoryPlan;
import sfumato.nn.MemoryPlan.Purpose;
import sfumato.nn.Run;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;

/// An encoder looking at pictures of one size, forward and backward.
public final class EncoderRun implements AutoCloseable {
    private final Encoder encoder;
    private final Run run;
    private final Execution execution;

    /// Forward and backward, within the workspace's bound.
    ///
    /// @param width  a multiple of the encoder's
    /// @param height likewise
    /// @throws sfumato.nn.NotEnoughMemory if the bound is too narrow, however much is computed again
    public EncoderRun(Encoder encoder, int width, int height, Workspace workspace, Execution execution) {
        this(encoder, width, height, Purpose.FORWARD_AND_BACKWARD, workspace, execution);
    }

    /// For the purpose: forward only takes much less memory.
    public EncoderRun(Encoder encoder, int width, int height, Purpose purpose, Workspace workspace, Execution execution) {
        if (width % encoder.multiple() != 0 || height % encoder.multiple() != 0) {
            throw new IllegalArgumentException(width + "x" + height + " is no multiple of " + encoder.multiple());
        }
        this.encoder = encoder;
        this.execution = execution;
        run = new Run(encoder.plan(height, width, purpose, workspace.bound()), workspace, execution);
    }

    /// Whether forward and backward are possible within the workspace's bound, before anything is done.
    ///
    /// @throws sfumato.nn.NotEnoughMemory if they are not
    public static void requireRoom(Encoder encoder, int width, int height, Workspace workspace) {
        encoder.plan(height, width, Purpose.FORWARD_AND_BACKWARD, workspace.bound());
    }

    /// How it computes, and how much memory it takes for that.
    public MemoryPlan plan() {
        return run.plan();
    }

    /// What the heads see of a picture of three planes in [0,1]. Valid until the next call.
    public Map<String, Tensor> forward(Planes picture) {
        Tensor input = run.input();
        float[] data = input.data();
        execution.rows(input.height(), input.rowStride(), (first, end, _) -> {
            for (int y = first; y < end; y++) {
                int at = input.at(y, 0);
                for (int x = 0; x < input.width(); x++) {
                    for (int c = 0; c < 3; c++) {
                        data[at + x * input.stride() + c] = picture.plane(c)[y * input.width() + x];
                    }
                }
            }
        });
        run.forward();
        Map<String, Tensor> heads = new LinkedHashMap<>();
        for (String head : encoder.heads()) {
            heads.put(head, run.head(head));
        }
        return heads;
    }

    /// The gradient of Σ head · cotangent with respect to the picture of the last [#forward(Planes)], filled into `gradient`.
    public void backward(Map<String, Tensor> cotangents, Planes gradient) {
        Tensor dx = run.backward(cotangents);
        float[] data = dx.data();
        execution.rows(dx.height(), dx.rowStride(), (first, end, _) -> {
            for (int y = first; y < end; y++) {
                int at = dx.at(y, 0);
                for (int x = 0; x < dx.width(); x++) {
                    for (int c = 0; c < 3; c++) {
                        gradient.plane(c)[y * dx.width() + x] = data[at + x * dx.stride() + c];
                    }
                }
            }
        });
    }

    @Override
    public void close() {
        run.close();
    }
}
