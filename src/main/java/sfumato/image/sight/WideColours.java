package sfumato.image.sight;

import java.util.Arrays;
import sfumato.image.Samples;
import sfumato.image.color.OpponentColours;
import sfumato.task.Workers;

/// The opponent colours of a whole picture under the widest Gaussian of each, kept at about an eighth of its size: one value
/// for each cell of at most 8 by 8 pixels. Bitwise the same for any number of threads.
///
/// Cells are averaged by tents, so that next to nothing of what is finer than a cell is mistaken for something coarse, and
/// the Gaussian over the cells is narrower by what tents and splines add.
final class WideColours {
    private static final int CELL_ROWS_PER_TASK = 16;

    private final CellAxis across;
    private final CellAxis down;
    private final float[][][] planes; // by channel, row and column

    private WideColours(CellAxis across, CellAxis down) {
        this.across = across;
        this.down = down;
        planes = new float[3][down.cells()][across.cells()];
    }

    static WideColours of(Samples srgb, Workers workers) {
        WideColours colours = new WideColours(new CellAxis(srgb.width()), new CellAxis(srgb.height()));
        colours.average(srgb, workers);
        for (OpponentChannel channel : OpponentChannel.values()) {
            colours.smooth(channel, workers);
        }
        return colours;
    }

    CellAxis across() {
        return across;
    }

    CellAxis down() {
        return down;
    }

    /// A row of cells, which may lie outside.
    float[] row(OpponentChannel channel, int cellRow) {
        return planes[channel.ordinal()][Smoothing.mirrored(cellRow, down.cells())];
    }

    private void average(Samples srgb, Workers workers) {
        Strip[] scratch = new Strip[workers.threads()];
        float[][] tents = new float[across.cells()][];
        Arrays.setAll(tents, across::tent);
        workers.ranges(down.cells(), CELL_ROWS_PER_TASK, (first, end, worker) -> {
            if (scratch[worker] == null) {
                scratch[worker] = new Strip(srgb, tents);
            }
            scratch[worker].average(first, end);
        });
    }

    /// Averages some rows of cells. First down, where it goes by whole rows, then across.
    private final class Strip {
        private final PageRows page;
        private final int width;
        private final float[][] tents;
        private final float[][] light;
        private final float[][][] sums;
        private final float[][] cellLight = new float[3][across.cells()];
        private final float[][] opponents = new float[3][];

        Strip(Samples srgb, float[][] tents) {
            width = srgb.width();
            page = new PageRows(srgb, width);
            this.tents = tents;
            light = new float[3][width];
            sums = new float[CELL_ROWS_PER_TASK][3][width];
        }

        void average(int first, int end) {
            float[][] weights = new float[end - first][];
            Arrays.setAll(weights, i -> down.tent(first + i));
            for (float[][] row : sums) {
                for (float[] sum : row) {
                    Arrays.fill(sum, 0);
                }
            }
            for (int y = down.firstUnder(first); y < down.firstUnder(end - 1) + weights[0].length; y++) {
                page.light(0, y, width, light);
                for (int cell = first; cell < end; cell++) {
                    int k = y - down.firstUnder(cell);
                    if (k >= 0 && k < weights[0].length && weights[cell - first][k] > 0) {
                        add(weights[cell - first][k], sums[cell - first]);
                    }
                }
            }
            for (int cell = first; cell < end; cell++) {
                averageAcross(sums[cell - first], cell);
            }
        }

        private void add(float weight, float[][] sum) {
            for (int c = 0; c < 3; c++) {
                addScaled(weight, light[c], sum[c]);
            }
        }

        private void averageAcross(float[][] sum, int cellRow) {
            for (int c = 0; c < 3; c++) {
                for (int cell = 0; cell < across.cells(); cell++) {
                    float[] weights = tents[cell];
                    int from = across.firstUnder(cell);
                    float average = 0;
                    for (int k = 0; k < weights.length; k++) {
                        average += weights[k] * sum[c][Smoothing.mirrored(from + k, width)];
                    }
                    cellLight[c][cell] = average;
                }
                opponents[c] = planes[c][cellRow];
            }
            OpponentColours.fromLight(cellLight, across.cells(), opponents);
        }
    }

    private static void addScaled(float weight, float[] from, float[] into) {
        for (int u = 0; u < into.length; u++) {
            into[u] += weight * from[u];
        }
    }

    private void smooth(OpponentChannel channel, Workers workers) {
        float[][] plane = planes[channel.ordinal()];
        float[] weights = weights(channel, across, channel.wide().share());
        int reach = reach(channel, across);
        workers.ranges(plane.length, CELL_ROWS_PER_TASK, (first, end, _) -> {
            float[] padded = new float[across.cells() + weights.length + 4];
            float[] shifted = new float[padded.length];
            for (int y = first; y < end; y++) {
                for (int u = 0; u < across.cells() + 2 * reach; u++) {
                    padded[u] = plane[y][Smoothing.mirrored(u - reach, across.cells())];
                }
                Smoothing.across(weights, padded, shifted, plane[y]);
            }
        });
        smoothDown(channel, workers);
    }

    private void smoothDown(OpponentChannel channel, Workers workers) {
        float[] weights = weights(channel, down, 1);
        int reach = reach(channel, down);
        float[][] smooth = new float[down.cells()][across.cells()];
        workers.ranges(down.cells(), CELL_ROWS_PER_TASK, (first, end, _) -> {
            float[][] rows = new float[end - first + 2 * reach][];
            Arrays.setAll(rows, i -> row(channel, first - reach + i));
            for (int y = first; y < end; y++) {
                Smoothing.addDown(weights, rows, y - first, smooth[y]);
            }
        });
        planes[channel.ordinal()] = smooth;
    }

    private static float[] weights(OpponentChannel channel, CellAxis axis, double share) {
        return Smoothing.weights(spread(channel, axis), share);
    }

    private static int reach(OpponentChannel channel, CellAxis axis) {
        return Smoothing.radius(spread(channel, axis));
    }

    // In cells. A Gaussian's variance is half its squared spread.
    private static double spread(OpponentChannel channel, CellAxis axis) {
        double whole = channel.wide().spread() / axis.cell();
        return Math.sqrt(whole * whole - 2 * CellAxis.VARIANCE);
    }
}
