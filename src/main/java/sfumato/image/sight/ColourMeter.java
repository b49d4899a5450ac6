package sfumato.image.sight;

import java.util.Optional;
import sfumato.image.Samples;
import sfumato.image.color.CieLab;
import sfumato.image.color.Ciede2000;
import sfumato.task.Workers;

/// Measures how far the colours of two pictures in sRGB lie apart as an eye sees them: S-CIELAB (Zhang and Wandell, SID
/// Journal 1997) with CIEDE2000, over all pixels and over the flat regions of the original. Works on tiles, beside which only
/// some planes of an eighth of the width and height are kept. Bitwise the same for any number of threads.
public final class ColourMeter {
    private final Samples original;
    private final Samples copy;
    private final WideColours originalWide;
    private final WideColours copyWide;

    private ColourMeter(Samples original, Samples copy, Workers workers) {
        this.original = original;
        this.copy = copy;
        originalWide = WideColours.of(original, workers);
        copyWide = WideColours.of(copy, workers);
    }

    /// How far two pictures lie apart to the eye.
    ///
    /// @param flat      empty if nothing is flat
    /// @param flatShare how much of the picture is flat, from 0 to 1
    public record Seen(ColourDifference all, Optional<ColourDifference> flat, double flatShare) {
    }

    /// Compares two pictures in sRGB of equal size and layout.
    public static Seen measure(Samples original, Samples copy, Workers workers) {
        return new ColourMeter(original, copy, workers).measure(workers);
    }

    private Seen measure(Workers workers) {
        int across = Math.ceilDiv(original.width(), SeenTile.SIDE);
        int down = Math.ceilDiv(original.height(), SeenTile.SIDE);
        Place[] places = new Place[workers.threads()];
        workers.run(across * down, (task, worker) -> {
            if (places[worker] == null) {
                places[worker] = new Place();
            }
            places[worker].measure(task % across * SeenTile.SIDE, task / across * SeenTile.SIDE);
        });
        DifferenceTally all = new DifferenceTally();
        DifferenceTally flat = new DifferenceTally();
        for (Place place : places) {
            if (place != null) {
                all.addAll(place.all);
                flat.addAll(place.flat);
            }
        }
        return new Seen(all.summary(), flat.count() == 0 ? Optional.empty() : Optional.of(flat.summary()),
                (double) flat.count() / all.count());
    }

    /// Where one thread works.
    private final class Place {
        private final SeenTile originalTile = new SeenTile(original, originalWide);
        private final SeenTile copyTile = new SeenTile(copy, copyWide);
        private final FlatRegions regions = new FlatRegions(original);
        private final CieLab originalRow = CieLab.row(SeenTile.SIDE);
        private final CieLab copyRow = CieLab.row(SeenTile.SIDE);
        private final Ciede2000 formula = new Ciede2000(SeenTile.SIDE);
        private final float[] differences = new float[SeenTile.SIDE];
        private final boolean[] isFlat = new boolean[SeenTile.SIDE];
        private final DifferenceTally all = new DifferenceTally();
        private final DifferenceTally flat = new DifferenceTally();

        void measure(int x, int y) {
            int width = Math.min(SeenTile.SIDE, original.width() - x);
            int height = Math.min(SeenTile.SIDE, original.height() - y);
            originalTile.moveTo(x, y, width, height);
            copyTile.moveTo(x, y, width, height);
            regions.moveTo(x, y, width, height);
            for (int v = 0; v < height; v++) {
                row(v, width);
            }
        }

        // On its own, as its loops are: the compiler takes long for all of them as one.
        private void row(int v, int width) {
            originalTile.row(v, originalRow);
            copyTile.row(v, copyRow);
            formula.row(originalRow, copyRow, width, differences);
            regions.row(v, isFlat);
            tally(width);
        }

        private void tally(int width) {
            for (int u = 0; u < width; u++) {
                all.add(differences[u]);
                if (isFlat[u]) {
                    flat.add(differences[u]);
                }
            }
        }
    }
}
