package sfumato.attack;

import java.util.Map;
import sfumato.image.Planes;
import sfumato.nn.encoder.PictureEncoder;

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
    public Map<String, HeadTarget> targets(Planes artwork, PictureEncoder encoder) {
        return Objective.attracted(encoder.encode(artwork), encoder.encode(decoy.at(artwork.width(), artwork.height())));
    }

    @Override
    public boolean hasDestination() {
        return true;
    }
}
