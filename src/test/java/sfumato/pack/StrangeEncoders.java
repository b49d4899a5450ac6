package sfumato.pack;

import java.nio.file.Path;
import sfumato.problem.Problem;
import sfumato.tensor.kernel.ScalarKernels;

/// Encoders built from weights that may be anyone's.
public final class StrangeEncoders {
    private StrangeEncoders() {
    }

    /// Tries whether the file holds an encoder.
    public static void load(Path file) {
        try {
            PackLibrary.load(file, "strange", new ScalarKernels());
        } catch (Problem _) {
            // in words, as it should be
        }
    }
}
