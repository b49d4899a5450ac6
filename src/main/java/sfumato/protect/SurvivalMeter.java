package sfumato.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.image.Planes;
import sfumato.report.EncoderMeter;
import sfumato.report.Survival;
import sfumato.report.Wear;
import sfumato.task.Progress;
import sfumato.task.Progress.Stage;
import sfumato.task.Workers;

/// Wears out a picture and its copy in the same way and measures what is left of the shift between them.
final class SurvivalMeter {
    private final EncoderMeter meter;
    private final Wearing wearing;
    private final Workers workers;

    SurvivalMeter(EncoderMeter meter, Wearing wearing, Workers workers) {
        this.meter = meter;
        this.wearing = wearing;
        this.workers = workers;
    }

    /// A picture and its copy at one size, three planes in [0,1].
    record Pair(Planes original, Planes copy) {
    }

    /// A pair and the shift between the two.
    private record Baseline(Pair pair, double shift) {
    }

    /// @param upload      at the size of an upload, before it is compressed
    /// @param published   larger than that, from which it is resized; empty where there is nothing larger
    /// @param shorterSide of the published picture, in pixels
    List<Survival> measure(Pair upload, Optional<Pair> published, int shorterSide, Progress progress) {
        Baseline small = baseline(upload);
        Optional<Baseline> large = published.map(this::baseline);
        Map<Wear, Pair> stored = stored(upload);
        List<Survival> all = new ArrayList<>();
        for (Wear wear : Wear.ALL) {
            progress.at(Stage.MEASURING, all.size() / (double) Wear.ALL.size());
            all.add(new Survival(wear, switch (wear) {
                case Wear.Resize(int side) -> large.filter(_ -> side < shorterSide).map(from -> shifts(from, worn(wear, from.pair())));
                case Wear.Jpeg _ -> Optional.of(shifts(small, stored.get(wear)));
                default -> Optional.of(shifts(small, worn(wear, upload)));
            }));
        }
        return all;
    }

    private Baseline baseline(Pair pair) {
        return new Baseline(pair, meter.shift(pair.original(), pair.copy()));
    }

    private Survival.Shifts shifts(Baseline from, Pair worn) {
        boolean untouched = worn.original() == from.pair().original(); // such as a picture of 1080 px brought to 1080 px
        return new Survival.Shifts(from.shift(), untouched ? from.shift() : meter.shift(worn.original(), worn.copy()));
    }

    private Pair worn(Wear wear, Pair pair) {
        return new Pair(wearing.apply(wear, pair.original()), wearing.apply(wear, pair.copy()));
    }

    // One picture is compressed on one thread, so all are shared out at once.
    private Map<Wear, Pair> stored(Pair upload) {
        List<Wear> qualities = Wear.ALL.stream().filter(Wear.Jpeg.class::isInstance).toList();
        Planes[] results = new Planes[2 * qualities.size()];
        workers.run(results.length, (i, _) ->
                results[i] = wearing.apply(qualities.get(i / 2), i % 2 == 0 ? upload.original() : upload.copy()));
        Map<Wear, Pair> stored = new HashMap<>();
        for (int i = 0; i < qualities.size(); i++) {
            stored.put(qualities.get(i), new Pair(results[2 * i], results[2 * i + 1]));
        }
        return stored;
    }
}
