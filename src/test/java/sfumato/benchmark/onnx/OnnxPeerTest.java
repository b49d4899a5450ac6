package sfumato.benchmark.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.benchmark.Agreement;
import sfumato.nn.Run;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.TestEncoders;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;
import sfumato.tensor.Workspace;
import sfumato.tensor.kernel.ConvolutionLayers;
import sfumato.tensor.kernel.ConvolutionShape;

/// Our convolutions against those of ONNX Runtime, which were written by others.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnnxPeerTest {
    private final Workers workers = new Workers(2);
    private final Execution execution = new Execution(workers);

    @AfterAll
    void close() {
        workers.close();
    }

    @ParameterizedTest
    @EnumSource
    void convolutions_agree_with_onnx_runtime(ConvolutionShape shape) throws Exception {
        ConvolutionLayers layers = new ConvolutionLayers(shape.geometry(), 22, 26, 3);
        try (OnnxPeer peer = new OnnxPeer(OnnxModel.forward(layers), 2)) {
            peer.input(layers.input());
            peer.run();
            Tensor ours = Agreement.result(layers.chain(), layers.forward(execution));
            assertEquals(0, Agreement.relativeError(peer.output("y"), ours), Agreement.TOLERANCE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void input_gradients_agree_with_the_transposed_convolutions_of_onnx_runtime(ConvolutionShape shape) throws Exception {
        ConvolutionLayers layers = new ConvolutionLayers(shape.geometry(), 22, 26, 1);
        try (OnnxPeer peer = new OnnxPeer(OnnxModel.gradient(layers), 2)) {
            peer.input(layers.cotangent());
            peer.run();
            assertEquals(0, Agreement.relativeError(peer.output("dx"), layers.gradient(execution)), Agreement.TOLERANCE);
        }
    }

    @Test
    void the_embedded_encoder_sees_what_it_sees_in_onnx_runtime() throws Exception {
        Encoder encoder = TestEncoders.embedded();
        Tensor picture = Tensors.random(new Shape(40, 56, 3), new SplittableRandom(5));
        try (OnnxPeer peer = new OnnxPeer(OnnxModel.forward(encoder.network(), 40, 56), 2);
             Run run = new Run(encoder.network(), 40, 56, new Workspace(), execution)) {
            peer.input(picture);
            peer.run();
            run.input().copyFrom(picture);
            run.forward();
            for (String head : encoder.heads()) {
                assertEquals(0, Agreement.relativeError(peer.output(head), run.head(head)), Agreement.TOLERANCE, head);
            }
        }
    }
}
