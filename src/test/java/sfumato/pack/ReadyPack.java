package sfumato.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.kernel.KernelProvider;

/// A small pack with random weights, which is added to libraries without being tried each time.
public final class ReadyPack {
    private static final byte[] BYTES = made();

    private ReadyPack() {
    }

    /// Adds it under this name to the library in a data folder.
    public static Path in(Path data, String name) {
        return in(data, name, BYTES);
    }

    /// The same with weights that are cut off.
    public static Path damagedIn(Path data, String name) {
        return in(data, name, Arrays.copyOf(BYTES, BYTES.length - 1));
    }

    /// The same with a number that is none among its weights, which only loading shows.
    public static Path spoiltIn(Path data, String name) {
        byte[] spoilt = BYTES.clone();
        spoilt[spoilt.length - 1] = 0x7f; // the highest exponent of float16
        return in(data, name, spoilt);
    }

    private static Path in(Path data, String name, byte[] bytes) {
        try {
            return Files.write(Files.createDirectories(data.resolve("encoders")).resolve(name + ".safetensors"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made() {
        try (Workers workers = new Workers(1)) {
            Path folder = Files.createTempDirectory("sfumato-pack");
            Path file = PackFiles.kl(folder.resolve("vae.safetensors"), "F16", name -> name);
            Pack pack = new PackLibrary(folder).add(file, Optional.empty(), KernelProvider.best().kernels(), new Execution(workers), new Cancellation());
            byte[] bytes = Files.readAllBytes(pack.file());
            for (Path left : new Path[] {pack.file(), pack.file().getParent(), file, folder}) {
                Files.delete(left);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Problem e) {
            throw new IllegalStateException(e);
        }
    }
}
