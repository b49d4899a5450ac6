package sfumato.protect;

import java.nio.file.Path;
import sfumato.nn.encoder.AutoencoderKl;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.TinyAutoencoder;
import sfumato.nn.encoder.VaeLight;
import sfumato.nn.encoder.VggStyle;
import sfumato.nn.weights.Safetensors;
import sfumato.nn.weights.Weights;
import sfumato.problem.Problem;
import sfumato.tensor.kernel.Kernels;

/// An encoder in a file of the user's (safetensors), which judges copies and is never optimised against.
///
/// @param kind what is built of the weights
public record EncoderFile(Kind kind, Path file) {
    private static final String ENDING = ".safetensors";
    private static final int GREATEST_MULTIPLE = 64;

    /// The architectures that are known.
    public enum Kind {
        /// [TinyAutoencoder]
        TAESD,
        /// [VaeLight]
        VAELIGHT,
        /// [VggStyle]
        VGG,
        /// [AutoencoderKl]
        KL
    }

    /// What it is called in figures: the file's name without the ending that all such files have.
    public String name() {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /// @throws Problem if the file cannot be read or its weights are not of this kind
    Encoder load(Kernels kernels) throws Problem {
        Weights weights = Safetensors.read(file);
        try {
            Encoder encoder = build(weights, kernels);
            if (encoder.multiple() < 1 || encoder.multiple() > GREATEST_MULTIPLE) {
                throw otherKind("it would make pictures smaller by " + encoder.multiple(), null);
            }
            return encoder;
        } catch (Weights.Mismatch e) {
            throw otherKind(e.getMessage(), e);
        }
    }

    private Encoder build(Weights weights, Kernels kernels) {
        return switch (kind) {
            case TAESD -> TinyAutoencoder.encoder(name(), weights, kernels);
            case VAELIGHT -> VaeLight.encoder(name(), weights, kernels);
            case VGG -> VggStyle.encoder(name(), weights, kernels);
            case KL -> AutoencoderKl.encoder(name(), weights, kernels);
        };
    }

    private Problem otherKind(String why, Exception cause) {
        return new Problem.Unreadable(file, "this is no encoder of the kind " + kind + ": " + why, "Name another file or kind", cause);
    }
}
