package sfumato.protect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sfumato.file.Sha256;
import sfumato.nn.encoder.Encoder;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.tensor.kernel.KernelProvider;

/// Encoders in files that were named for once. All of them judge.
public final class FileShelf implements EncoderShelf {
    private final Map<String, EncoderFile> files = new LinkedHashMap<>();
    private final Map<String, Encoder> loaded = new HashMap<>();

    /// @throws Problem if two of them have the same name, so that no figure would say whose it is
    public FileShelf(List<EncoderFile> files) throws Problem {
        for (EncoderFile file : files) {
            if (this.files.put(file.name(), file) != null) {
                throw new Problem.Unsupported(file.file(), "there is another encoder of the same name", "Rename one of the files");
            }
        }
    }

    @Override
    public synchronized Encoder encoder(String name) throws Problem {
        if (!loaded.containsKey(name)) {
            loaded.put(name, file(name).load(KernelProvider.best().kernels()));
        }
        return loaded.get(name);
    }

    @Override
    public List<String> judges() {
        return List.copyOf(files.keySet());
    }

    @Override
    public String checksum(String name) throws Problem {
        return Sha256.of(file(name).file(), new Cancellation());
    }

    private EncoderFile file(String name) throws Problem {
        if (!files.containsKey(name)) {
            NONE.encoder(name); // says that there is none
        }
        return files.get(name);
    }
}
