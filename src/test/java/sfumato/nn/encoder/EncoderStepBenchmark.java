package sfumato.nn.encoder;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import sfumato.image.Planes;
import sfumato.tensor.Tensor;

/// The embedded encoder forward, and forward with the gradient back to the picture.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EncoderStepBenchmark {
    @Param({"512", "1024"})
    private int side;

    @Param({"1", "2"})
    private int threads;

    private EncoderStep step;

    @Setup
    public void prepare() {
        step = new EncoderStep(side, threads);
    }

    @TearDown
    public void close() {
        step.close();
    }

    @Benchmark
    public Map<String, Tensor> forward() {
        return step.forward();
    }

    @Benchmark
    public Planes forwardAndGradient() {
        return step.step();
    }
}
