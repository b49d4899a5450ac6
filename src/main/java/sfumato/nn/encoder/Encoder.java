package sfumato.nn.encoder;

import java.util.List;
import sfumato.nn.Network;

/// What a generative model's training sees of a picture: a network from a picture to latents and features.
///
/// @param name     for reports and the command line
/// @param network  takes gamma-encoded sRGB in [0,1], three channels
/// @param multiple height and width must be multiples of this
public record Encoder(String name, Network network, int multiple) {

    /// The heads' names, in alphabetical order.
    public List<String> heads() {
        return network.heads().keySet().stream().sorted().toList();
    }
}
