package sfumato.benchmark.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// A model in ONNX Runtime with all its optimisations, its input and outputs in memory that is laid out once.
public final class OnnxPeer implements AutoCloseable {
    private final OnnxModel model;
    private final SessionOptions options = new SessionOptions();
    private final OrtSession session;
    private final FloatBuffer input;
    private final Map<String, FloatBuffer> results = new HashMap<>();
    private final Map<String, OnnxTensor> inputs = new HashMap<>();
    private final Map<String, OnnxTensor> outputs = new HashMap<>();

    public OnnxPeer(OnnxModel model, int threads) throws OrtException {
        this.model = model;
        options.setIntraOpNumThreads(threads);
        options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
        session = OrtEnvironment.getEnvironment().createSession(model.bytes(), options);
        input = buffer(model.input());
        inputs.put(OnnxGraph.INPUT, tensor(input, model.input()));
        for (OnnxModel.Output output : model.outputs()) {
            results.put(output.name(), buffer(output.shape()));
            outputs.put(output.value(), tensor(results.get(output.name()), output.shape()));
        }
    }

    private static FloatBuffer buffer(Shape shape) {
        return ByteBuffer.allocateDirect(Math.toIntExact(4 * shape.values())).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    private static OnnxTensor tensor(FloatBuffer buffer, Shape shape) throws OrtException {
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), buffer, new long[] {1, shape.channels(), shape.height(), shape.width()});
    }

    /// Fills the input, planes before rows.
    public void input(Tensor x) {
        x.requireShape(model.input());
        int at = 0;
        for (int c = 0; c < x.channels(); c++) {
            for (int y = 0; y < x.height(); y++) {
                for (int column = 0; column < x.width(); column++) {
                    input.put(at++, x.get(y, column, c));
                }
            }
        }
    }

    /// Computes all outputs.
    public void run() throws OrtException {
        session.run(inputs, outputs).close();
    }

    /// What the last run left in an output.
    public Tensor output(String name) {
        OnnxModel.Output output = model.outputs().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
        Tensor y = new Tensor(output.shape());
        FloatBuffer values = results.get(name);
        int at = 0;
        for (int c = 0; c < y.channels(); c++) {
            for (int row = 0; row < y.height(); row++) {
                for (int column = 0; column < y.width(); column++) {
                    y.set(row, column, c, values.get(at++));
                }
            }
        }
        return y;
    }

    @Override
    public void close() throws OrtException {
        session.close();
        options.close();
        inputs.values().forEach(OnnxTensor::close);
        outputs.values().forEach(OnnxTensor::close);
    }
}
