package sfumato.attack;

import java.util.LinkedHashMap;
import java.util.Map;
import sfumato.image.Planes;
import sfumato.nn.encoder.PictureEncoder;

/// As far from the artwork as possible (what Mist and PhotoGuard do without a target).
public record Disrupt() implements Objective {

    @Override
    public Map<String, HeadTarget> targets(Planes artwork, PictureEncoder encoder) {
        Map<String, HeadTarget> targets = new LinkedHashMap<>();
        encoder.encode(artwork).forEach((head, seen) -> {
            double spread = FeatureStatistics.of(seen).totalVariance() / seen.channels();
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
