package sfumato.attack;

import java.util.LinkedHashMap;
import java.util.Map;
import sfumato.image.Size;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.tensor.FeatureStatistics;
import sfumato.tensor.Tensor;

/// As far from the artwork as possible (what Mist and PhotoGuard do without a target).
public record Disrupt() implements Objective {

    @Override
    public Map<String, HeadTarget> targets(Map<String, Tensor> artwork, Size size, PictureEncoder encoder) {
        Map<String, HeadTarget> targets = new LinkedHashMap<>();
        artwork.forEach((head, seen) -> {
            double spread = FeatureStatistics.of(seen, encoder.execution().workers()).totalVariance() / seen.channels();
            // A picture of one colour has no spread to measure by.
            targets.put(head, new HeadTarget(seen, -1 / Math.sqrt(Math.max(1e-3, spread))));
        });
        return targets;
    }

    @Override
    public boolean hasDestination() {
        return false;
    }
}
