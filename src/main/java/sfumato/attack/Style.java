package sfumato.attack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sfumato.image.Size;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.task.Workers;
import sfumato.tensor.FeatureStatistics;
import sfumato.tensor.Tensor;

/// The artwork's own layout in another style (what Glaze does): each head's features are whitened and then coloured with
/// the statistics of a decoy style (WCT: Li et al., NeurIPS 2017).
public final class Style implements Objective {
    private final Map<String, Recolouring> decoy = new HashMap<>();

    /// @param decoy the decoy style's statistics, head by head
    public Style(Map<String, FeatureStatistics> decoy) {
        decoy.forEach((head, statistics) -> this.decoy.put(head, new Recolouring(statistics)));
    }

    @Override
    public Map<String, HeadTarget> targets(Map<String, Tensor> seen, Size size, PictureEncoder encoder) {
        return Objective.attracted(seen, recoloured(seen, encoder.execution().workers()));
    }

    private Map<String, Tensor> recoloured(Map<String, Tensor> seen, Workers workers) {
        List<String> heads = List.copyOf(seen.keySet());
        List<FeatureStatistics> own = heads.stream().map(head -> FeatureStatistics.of(seen.get(head), workers)).toList();
        double[][][] maps = new double[heads.size()][][];
        // The eigenvectors of one matrix are found on one thread, so the matrices are shared out.
        workers.run(maps.length, (i, _) -> maps[i] = decoy.get(heads.get(i)).map(own.get(i)));
        Map<String, Tensor> goals = new LinkedHashMap<>();
        for (int i = 0; i < maps.length; i++) {
            String head = heads.get(i);
            goals.put(head, decoy.get(head).apply(seen.get(head), own.get(i), maps[i], workers));
        }
        return goals;
    }

    @Override
    public boolean hasDestination() {
        return true;
    }
}
