package sfumato.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.image.Planes;
import sfumato.report.Controlled;
import sfumato.report.EncoderMeter;
import sfumato.report.Survival;
import sfumato.report.Wear;
import sfumato.task.Progress;
import sfumato.task.Progress.Stage;
import sfumato.task.Workers;

/// Wears out a picture, its copy and its noise control in the same way and measures what is left of the shifts between them.
final class SurvivalMeter {
    private final EncoderMeter meter;
    private final Wearing wearing;
    private final Workers workers;

    SurvivalMeter(EncoderMeter meter, Wearing wearing, Workers workers) {
        this.meter = meter;
        this.wearing = wearing;
        this.workers = workers;
    }

    /// A picture, its copy and its noise control at one size, three planes in [0,1].
    record Views(Planes original, Planes copy, Planes noise) {
        Views(List<Planes> three) {
            this(three.get(0), three.get(1), three.get(2));
        }

        List<Planes> all() {
            return List.of(original, copy, noise);
        }

        /// How much the copy differs from the original: the sum of all absolute differences.
        double change() {
            double sum = 0;
            for (int c = 0; c < original.count(); c++) {
                for (int i = 0; i < original.pixels(); i++) {
                    sum += Math.abs(copy.plane(c)[i] - original.plane(c)[i]);
                }
            }
            return sum;
        }
    }

    /// The middle of a picture at the size at which it is published.
    ///
    /// @param views       of the middle
    /// @param shorterSide of the whole at that size, in pixels
    record Published(Views views, int shorterSide) {
        /// As if the whole had been brought to a shorter side of so many pixels.
        Wear.Resize resize(int side) {
            return new Wear.Resize(Math.round(side * Math.min(views.original().width(), views.original().height()) / (float) shorterSide));
        }
    }

    private record Baseline(Views views, Controlled shift) {
    }

    /// @param upload      at the size of an upload, before it is compressed
    /// @param published   larger than that, from which it is resized; empty where there is nothing larger
    /// @param shorterSide of the published picture, in pixels
    List<Survival> measure(Views upload, Optional<Published> published, int shorterSide, Progress progress) {
        Baseline small = baseline(upload);
        Optional<Baseline> large = published.map(found -> baseline(found.views()));
        Map<Wear, Views> stored = stored(upload);
        List<Survival> all = new ArrayList<>();
        for (Wear wear : Wear.ALL) {
            workers.obeyed().check(); // some were made above, and need no workers any more
            progress.at(Stage.MEASURING, all.size() / (double) Wear.ALL.size());
            all.add(new Survival(wear, switch (wear) {
                case Wear.Resize(int side) -> large.filter(_ -> side < shorterSide)
                        .map(from -> shifts(from, worn(published.orElseThrow().resize(side), from.views())));
                case Wear.Jpeg _ -> Optional.of(shifts(small, stored.get(wear)));
                default -> Optional.of(shifts(small, worn(wear, upload)));
            }));
        }
        return all;
    }

    private Baseline baseline(Views views) {
        return new Baseline(views, shift(views));
    }

    @SuppressWarnings("ReferenceEquality") // comparing the pixels would take long
    private Survival.Shifts shifts(Baseline from, Views worn) {
        boolean untouched = worn.original() == from.views().original(); // such as a picture of 1080 px brought to 1080 px
        return new Survival.Shifts(from.shift(), untouched ? from.shift() : shift(worn));
    }

    private Controlled shift(Views views) {
        return meter.shift(views.original(), views.copy(), views.noise());
    }

    private Views worn(Wear wear, Views views) {
        return new Views(views.all().stream().map(view -> wearing.apply(wear, view)).toList());
    }

    // One picture is compressed on one thread, so all are shared out at once.
    private Map<Wear, Views> stored(Views upload) {
        List<Wear> qualities = Wear.ALL.stream().filter(Wear.Jpeg.class::isInstance).toList();
        List<Planes> views = upload.all();
        Planes[] results = new Planes[qualities.size() * views.size()];
        workers.run(results.length, (i, _) -> results[i] = wearing.apply(qualities.get(i / views.size()), views.get(i % views.size())));
        Map<Wear, Views> stored = new HashMap<>();
        for (int i = 0; i < qualities.size(); i++) {
            stored.put(qualities.get(i), new Views(List.of(results).subList(i * views.size(), (i + 1) * views.size())));
        }
        return stored;
    }
}
