package sfumato.pack;

import sfumato.nn.encoder.AutoencoderKl;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.TinyAutoencoder;
import sfumato.nn.encoder.VaeLight;
import sfumato.nn.encoder.VggStyle;
import sfumato.nn.weights.Weights;
import sfumato.tensor.kernel.Kernels;

/// The encoders that can be built of a file's weights.
public enum Architecture {
    /// [AutoencoderKl]
    AUTOENCODER_KL("AutoencoderKL", "encoder.conv_out.weight", AutoencoderKl::encoder) {
        @Override
        int channels(int outputs) {
            return outputs / 2; // mean and variance
        }
    },
    /// [TinyAutoencoder]
    TAESD("TAESD", "14.weight", TinyAutoencoder::encoder),
    /// [VaeLight]
    VAELIGHT("VAElight", "cv18.weight", VaeLight::encoder),
    /// [VggStyle]
    VGG_STYLE("VGG style features", "conv41.weight", VggStyle::encoder);

    private final String label;
    private final String last;
    private final Building building;

    @FunctionalInterface
    private interface Building {
        Encoder encoder(String name, Weights weights, Kernels kernels);
    }

    Architecture(String label, String last, Building building) {
        this.label = label;
        this.last = last;
        this.building = building;
    }

    /// What it is called where it comes from.
    public String label() {
        return label;
    }

    /// @throws Weights.Mismatch if the weights do not make such an encoder
    Encoder build(String name, Weights weights, Kernels kernels) {
        return building.encoder(name, weights, kernels);
    }

    /// The name of the weight whose outputs are the encoder's.
    String last() {
        return last;
    }

    /// How many channels come out, of so many outputs of the last weight.
    int channels(int outputs) {
        return outputs;
    }

    /// Which published models have such an encoder, with so many channels: the files do not say it, so this names the usual ones.
    public String models(int channels) {
        return switch (this) {
            case AUTOENCODER_KL -> switch (channels) {
                case 4 -> "as in Stable Diffusion 1.x, 2.x and XL";
                case 16 -> "as in Stable Diffusion 3 and FLUX.1";
                case 32 -> "as in FLUX.2";
                default -> "of a model that is not known here";
            };
            case TAESD -> switch (channels) {
                case 4 -> "a small likeness of the one in Stable Diffusion 1.x and 2.x, or XL";
                case 16 -> "a small likeness of the one in Stable Diffusion 3 or FLUX.1";
                case 32 -> "a small likeness of the one in FLUX.2";
                default -> "a small likeness of a model's that is not known here";
            };
            case VAELIGHT -> "a small likeness of the one in Stable Diffusion 1.x";
            case VGG_STYLE -> "the classical measure of style";
        };
    }
}
