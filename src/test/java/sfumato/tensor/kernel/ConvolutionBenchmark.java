package sfumato.tensor.kernel;

import java.util.List;
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
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;

/// One convolution of each shape of the embedded encoder, forward and input gradient.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConvolutionBenchmark {
    @Param
    private ConvolutionShape shape;

    @Param({"1", "2"})
    private int threads;

    private Workers workers;
    private Execution execution;
    private ConvolutionLayers layers;

    @Setup
    public void prepare() {
        workers = new Workers(threads);
        execution = new Execution(workers);
        layers = new ConvolutionLayers(shape, 1);
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    public List<Tensor> forward() {
        return layers.forward(execution);
    }

    @Benchmark
    public Tensor gradient() {
        return layers.gradient(execution);
    }
}
