package sfumato.attack;

import java.util.Map;
import sfumato.image.Planes;
import sfumato.image.Size;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.tensor.Tensor;

/// Another subject in the same frame (what Nightshade does): the encoder shall see the decoy.
///
/// @param decoy gives the decoy picture at a width and height, three planes in [0,1]
public record Concept(DecoyPicture decoy) implements Objective {

    /// A decoy that fills a frame.
    @FunctionalInterface
    public interface DecoyPicture {
        Planes at(int width, int height);
    }

    @Override
    public Map<String, HeadTarget> targets(Map<String, Tensor> seen, Size size, PictureEncoder encoder) {
        return Objective.attracted(seen, encoder.encode(decoy.at(size.width(), size.height())));
    }

    @Override
    public boolean hasDestination() {
        return true;
    }
}
