package sfumato.protect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import sfumato.drawn.DrawnPicture;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;

/// A picture from file to file: standard effort, in a warm process.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class ProtectionBenchmark {
    @Param({"PAINTED_HARBOUR", "FLAT_DUNES"})
    private DrawnPicture picture;

    @Param({"1", "2"})
    private int threads;

    private Path folder;
    private Path original;
    private Workers workers;
    private Protector protector;

    @Setup
    public void prepare() throws IOException, Problem {
        folder = Files.createTempDirectory("sfumato-benchmark-");
        original = PictureFiles.write(folder.resolve("original.png"), picture.draw(1200, 900));
        workers = new Workers(threads);
        protector = EmbeddedEncoder.load().protector(workers);
    }

    @TearDown
    public void close() throws IOException {
        workers.close();
        for (Path file : PictureFiles.files(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    @Benchmark
    public ProtectionResult protect() throws Problem {
        return protector.protect(original, new Destination(folder.resolve("copy.png"), true), ProtectionSettings.DEFAULT, Progress.NONE, new Cancellation());
    }
}
