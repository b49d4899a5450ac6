package sfumato.protect;

import java.nio.file.Path;
import sfumato.problem.Problem;
import sfumato.tensor.kernel.ScalarKernels;

/// Encoders built from weights that may be anyone's.
public final class StrangeEncoders {
    private StrangeEncoders() {
    }

    /// Tries the file as an encoder of every kind.
    public static void load(Path file) {
        for (EncoderFile.Kind kind : EncoderFile.Kind.values()) {
            try {
                new EncoderFile(kind, file).load(new ScalarKernels());
            } catch (Problem _) {
                // in words, as it should be
            }
        }
    }
}
