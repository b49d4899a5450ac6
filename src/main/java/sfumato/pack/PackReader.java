package sfumato.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.weights.SafetensorsFile;
import sfumato.nn.weights.SafetensorsHeader;
import sfumato.nn.weights.SafetensorsHeader.Entry;
import sfumato.nn.weights.Weights;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.tensor.kernel.Kernels;

/// A safetensors file, of a stranger's or of the library's, and the encoder that was found in it. Only the encoder's own tensors
/// are ever read.
final class PackReader implements AutoCloseable {
    private static final int GREATEST_MULTIPLE = 64;

    private final Path path;
    private final SafetensorsFile file;
    private final Found found;

    private PackReader(Path path, SafetensorsFile file, Found found) {
        this.path = path;
        this.file = file;
        this.found = found;
    }

    /// @throws Problem if it cannot be read, is malformed, or holds no encoder that is known
    static PackReader open(Path path) throws Problem {
        SafetensorsFile file = SafetensorsFile.open(path);
        try {
            return new PackReader(path, file, Found.in(file.header(), path));
        } catch (Problem | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    Found found() {
        return found;
    }

    Weights weights() throws Problem {
        return found.weights(file);
    }

    /// @throws Problem if the weights do not make an encoder of the kind that their names are of
    Encoder encoder(String name, Weights weights, Kernels kernels) throws Problem {
        try {
            Encoder encoder = found.architecture().build(name, weights, kernels);
            if (encoder.multiple() < 1 || encoder.multiple() > GREATEST_MULTIPLE) {
                throw misfit("it would make pictures smaller by " + encoder.multiple(), null);
            }
            return encoder;
        } catch (Weights.Mismatch e) {
            throw misfit(e.getMessage(), e);
        }
    }

    private Problem misfit(String why, Exception cause) {
        return new Problem.Unreadable(path, "its names are those of a " + found.architecture().label() + " encoder, but " + why, "Get the file again, or another one", cause);
    }

    /// SHA-256 of the encoder's bytes, in the order in which [#write] writes them.
    String checksum(Cancellation cancellation) throws Problem {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                copy(out, cancellation);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw FileProblems.whileReading(path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /// Writes the encoder alone, under the program's names.
    void write(Map<String, String> texts, OutputStream out, Cancellation cancellation) throws IOException {
        List<Entry> moved = new ArrayList<>();
        long at = 0;
        for (Map.Entry<String, Entry> tensor : found.tensors().entrySet()) {
            moved.add(tensor.getValue().moved(tensor.getKey(), at));
            at += tensor.getValue().bytes();
        }
        out.write(new SafetensorsHeader(texts, moved).bytes());
        copy(out, cancellation);
    }

    private void copy(OutputStream out, Cancellation cancellation) throws IOException {
        for (Entry tensor : found.tensors().values()) {
            cancellation.check();
            file.copy(tensor, out);
        }
    }

    @Override
    public void close() throws Problem {
        file.close();
    }
}
