package sfumato.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.task.Workers;

/// Where in a picture to look closely: a flat place shows a change most, a busy one hides it best.
///
/// @param flattest where least goes on; of several that are as flat, the one that was changed most
/// @param busiest  where most goes on
public record Places(Square flattest, Square busiest) {
    private static final int CELL = 40; // pixels a side; squares begin at whole cells
    private static final double AS_FLAT = 0.25; // codes from pixel to pixel: less than any eye sees

    /// A part of a picture, in pixels.
    public record Square(int left, int top, int width, int height) {
        public Samples of(Samples picture) {
            return picture.cropped(left, top, width, height);
        }
    }

    /// @param side of the squares in pixels, a multiple of 40; a smaller picture has smaller ones
    public static Places find(Samples original, Samples copy, int side, Workers workers) {
        if (!original.sameShapeAs(copy)) {
            throw new IllegalArgumentException(original + " and " + copy);
        }
        if (side < CELL || side % CELL != 0) {
            throw new IllegalArgumentException("squares of " + side);
        }
        Cells cells = new Cells(original, copy, workers);
        List<Seen> all = cells.squares(side);
        double least = all.stream().mapToDouble(Seen::texture).min().orElseThrow();
        Seen flattest = first(all.stream().filter(seen -> seen.texture() <= least + AS_FLAT).toList(), Comparator.comparingDouble(Seen::change));
        return new Places(flattest.square(), first(all, Comparator.comparingDouble(Seen::texture)).square());
    }

    private static Seen first(List<Seen> seen, Comparator<Seen> order) {
        return seen.stream().reduce((a, b) -> order.compare(b, a) > 0 ? b : a).orElseThrow();
    }

    // Both as mean absolute differences a pixel, in 8-bit codes of luma: to the neighbours, and to the copy.
    private record Seen(Square square, double texture, double change) {
    }

    /// Sums over cells, so that overlapping squares cost little.
    private static final class Cells {
        private final Samples original;
        private final int across;
        private final int down;
        private final double[][] texture;
        private final double[][] change;

        Cells(Samples original, Samples copy, Workers workers) {
            this.original = original;
            across = Math.max(1, original.width() / CELL);
            down = Math.max(1, original.height() / CELL);
            texture = new double[down][across];
            change = new double[down][across];
            workers.run(down, (row, _) -> add(row, copy));
        }

        private void add(int row, Samples copy) {
            double[] above = null;
            int end = row == down - 1 ? original.height() : (row + 1) * CELL;
            for (int y = row * CELL; y < end; y++) {
                double[] here = luma(original, y);
                double[] changed = luma(copy, y);
                for (int x = 0; x < here.length; x++) {
                    int cell = Math.min(x / CELL, across - 1);
                    texture[row][cell] += (x == 0 ? 0 : Math.abs(here[x] - here[x - 1])) + (above == null ? 0 : Math.abs(here[x] - above[x]));
                    change[row][cell] += Math.abs(here[x] - changed[x]);
                }
                above = here;
            }
        }

        List<Seen> squares(int side) {
            int wide = Math.min(side / CELL, across);
            int high = Math.min(side / CELL, down);
            return IntStream.rangeClosed(0, down - high).boxed().flatMap(top -> IntStream.rangeClosed(0, across - wide)
                    .mapToObj(left -> square(left, top, wide, high, side))).toList();
        }

        private Seen square(int left, int top, int wide, int high, int side) {
            Square square = new Square(left * CELL, top * CELL, Math.min(side, original.width()), Math.min(side, original.height()));
            double pixels = (double) square.width() * square.height();
            return new Seen(square, sum(texture, left, top, wide, high) / pixels, sum(change, left, top, wide, high) / pixels);
        }

        private static double sum(double[][] of, int left, int top, int wide, int high) {
            double sum = 0;
            for (int y = top; y < top + high; y++) {
                for (int x = left; x < left + wide; x++) {
                    sum += of[y][x];
                }
            }
            return sum;
        }

        // ITU-R BT.601, transparent parts over white.
        private static double[] luma(Samples picture, int y) {
            Layout layout = picture.layout();
            int[] codes = new int[picture.rowLength()];
            picture.row(y, codes);
            double[] luma = new double[picture.width()];
            double unit = picture.depth().perCode();
            for (int x = 0, at = 0; x < luma.length; x++, at += layout.channels()) {
                double value = (layout.colours() == 1 ? codes[at] : 0.299 * codes[at] + 0.587 * codes[at + 1] + 0.114 * codes[at + 2]) / unit;
                double alpha = layout.hasAlpha() ? codes[at + layout.colours()] / (double) picture.depth().top() : 1;
                luma[x] = alpha * value + (1 - alpha) * 255;
            }
            return luma;
        }
    }
}
