package sfumato.nn.weights;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What people take for a safetensors file, known by its first bytes.
final class Impostor {
    private Impostor() {
    }

    /// What it is instead, going on from "this is no sound safetensors file: ".
    ///
    /// @param beginning the file's first eight bytes
    static Optional<String> words(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || ((beginning[0] & 0xff) == 0x80 && beginning[1] >= 2 && beginning[1] <= 5)) {
            return Optional.of("it is a file of PyTorch, which can hold programs and is never opened here");
        }
        if (text.startsWith("version ")) {
            return Optional.of("it is a small text of Git LFS that stands for the file");
        }
        if (text.startsWith("GGUF")) {
            return Optional.of("it is a GGUF file");
        }
        if (text.stripLeading().startsWith("<")) {
            return Optional.of("it is a web page, as one gets in place of a file that one must log in for");
        }
        return Optional.empty();
    }
}
