package sfumato.benchmark.torch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// The embedded encoder in PyTorch: a child process that runs `src/test/python/encoder_step.py` and steps when told to.
public final class TorchPeer implements AutoCloseable {
    private static final Path SCRIPT = Path.of("src/test/python/encoder_step.py");
    private static final Path WEIGHTS = Path.of("src/main/resources/sfumato/nn/encoder/sfumato-encoder-v1.safetensors");
    // First the system's own, which is where Debian's python3-torch goes.
    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3", "python");

    /// The order of the numbers in memory.
    public enum Layout { CONTIGUOUS, CHANNELS_LAST }

    private final Path folder;
    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;
    private final String version;

    private TorchPeer(String python, int threads, Path folder) throws IOException {
        this.folder = folder;
        process = new ProcessBuilder(python, SCRIPT.toString(), WEIGHTS.toString(), Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        commands = process.outputWriter();
        answers = process.inputReader();
        version = answer();
    }

    /// Empty where there is no Python with PyTorch and NumPy.
    ///
    /// @param folder for the pictures and results that go to and fro
    public static Optional<TorchPeer> start(int threads, Path folder) throws IOException, InterruptedException {
        for (String python : PYTHONS) {
            if (hasTorch(python)) {
                return Optional.of(new TorchPeer(python, threads, folder));
            }
        }
        return Optional.empty();
    }

    private static boolean hasTorch(String python) throws InterruptedException {
        try {
            return new ProcessBuilder(python, "-c", "import torch, numpy").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException _) {
            return false; // no such Python
        }
    }

    /// "PyTorch 1.13.0".
    public String version() {
        return version;
    }

    /// Gets ready for a picture and the cotangents of its heads.
    public void prepare(Tensor picture, Map<String, Tensor> cotangents, Layout layout) throws IOException {
        write("input", picture);
        for (Map.Entry<String, Tensor> cotangent : cotangents.entrySet()) {
            write("cotangent." + cotangent.getKey(), cotangent.getValue());
        }
        tell("prepare", folder.toString(), picture.height(), picture.width(), layout.name().toLowerCase(Locale.ROOT));
        requireReady();
    }

    /// One step whose results can then be had from [#result(String, Shape)].
    public void step() throws IOException {
        tell("write");
        requireReady();
    }

    /// `head.NAME` or `gradient` of the last [#step()].
    public Tensor result(String name, Shape shape) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file(name))).order(ByteOrder.LITTLE_ENDIAN);
        Tensor tensor = new Tensor(shape);
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    tensor.set(y, x, c, bytes.getFloat());
                }
            }
        }
        return tensor;
    }

    /// Milliseconds of so many steps together.
    public double run(int steps) throws IOException {
        tell("run", steps);
        return Double.parseDouble(answer());
    }

    private void write(String name, Tensor tensor) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(4 * tensor.shape().values())).order(ByteOrder.LITTLE_ENDIAN);
        for (int c = 0; c < tensor.channels(); c++) {
            for (int y = 0; y < tensor.height(); y++) {
                for (int x = 0; x < tensor.width(); x++) {
                    bytes.putFloat(tensor.get(y, x, c));
                }
            }
        }
        Files.write(file(name), bytes.array());
    }

    private Path file(String name) {
        return folder.resolve(name + ".f32");
    }

    private void tell(Object... words) throws IOException {
        commands.write(String.join("\t", Arrays.stream(words).map(Object::toString).toList()));
        commands.newLine();
        commands.flush();
    }

    private void requireReady() throws IOException {
        String answer = answer();
        if (!answer.equals("ready")) {
            throw new IOException(SCRIPT + " answers " + answer);
        }
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(SCRIPT + " has ended; its reason stands above");
        }
        return line;
    }

    /// Ends the process.
    @Override
    public void close() throws IOException {
        commands.close();
        process.destroy();
    }
}
