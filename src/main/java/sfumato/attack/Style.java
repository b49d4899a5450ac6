package sfumato.attack;

import java.util.HashMap;
import java.util.Map;
import sfumato.image.Planes;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.tensor.Tensor;

/// The artwork's own layout in another style (what Glaze does): each head's features are whitened and then coloured with
/// the statistics of a decoy style (WCT: Li et al., NeurIPS 2017).
///
/// @param decoy the decoy style's statistics, head by head
public record Style(Map<String, FeatureStatistics> decoy) implements Objective {

    public Style {
        decoy = Map.copyOf(decoy);
    }

    @Override
    public Map<String, HeadTarget> targets(Planes artwork, PictureEncoder encoder) {
        Map<String, Tensor> seen = encoder.encode(artwork);
        Map<String, Tensor> goals = new HashMap<>();
        seen.forEach((head, value) -> goals.put(head, FeatureStatistics.of(value).recoloured(value, decoy.get(head))));
        return Objective.attracted(seen, goals);
    }

    @Override
    public boolean hasDestination() {
        return true;
    }
}
