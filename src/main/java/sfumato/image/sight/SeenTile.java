package sfumato.image.sight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sfumato.image.Samples;
import sfumato.image.color.CieLab;
import sfumato.image.color.OpponentColours;

/// A tile of a picture as an eye sees it, by S-CIELAB: its opponent colours under the sums of Gaussians of
/// [OpponentChannel], and these in CIE L*a*b*. Holds scratch: for one thread, for one tile after the other.
final class SeenTile {
    /// Greatest width and height.
    static final int SIDE = 128;
    private static final int HALO = Smoothing.radius(OpponentChannel.LUMINANCE.narrow().getLast().spread());
    private static final int LONGEST = SIDE + 2 * HALO + 8; // some more, for weights in whole fours

    private final PageRows page;
    private final WideColours wide;
    private final float[][] light = new float[3][LONGEST];
    private final float[][] opponents = new float[3][LONGEST];
    private final float[] shifted = new float[LONGEST];
    private final List<Narrow> narrow = new ArrayList<>();
    private final List<Wide> wides = new ArrayList<>();
    private final float[][] seen = new float[3][SIDE];
    private final float[][] xyz = new float[3][SIDE];
    private int width;

    SeenTile(Samples srgb, WideColours wide) {
        page = new PageRows(srgb, LONGEST);
        this.wide = wide;
        for (OpponentChannel channel : OpponentChannel.values()) {
            channel.narrow().forEach(gaussian -> narrow.add(new Narrow(channel, gaussian)));
            wides.add(new Wide(channel));
        }
    }

    /// Turns to the tile that begins at the pixel (x, y).
    void moveTo(int x, int y, int width, int height) {
        this.width = width;
        for (int v = -HALO; v < height + HALO; v++) {
            take(x, y, v);
        }
        float[][] splines = new float[width][];
        Arrays.setAll(splines, u -> wide.across().spline(x + u));
        for (Wide part : wides) {
            part.moveTo(x, y, height, splines);
        }
    }

    private void take(int x, int y, int v) {
        page.light(x - HALO, y + v, width + 2 * HALO, light);
        OpponentColours.fromLight(light, width + 2 * HALO, opponents);
        for (Narrow part : narrow) {
            part.take(v);
        }
    }

    /// Writes row `v` of the tile.
    void row(int v, CieLab into) {
        OpponentColours.toXyz(opponents(v), width, xyz);
        into.setXyz(xyz, width);
    }

    /// The opponent colours of row `v`, until another is asked for.
    float[][] opponents(int v) {
        for (Wide part : wides) {
            part.writeRow(v);
        }
        for (Narrow part : narrow) {
            part.addRow(v);
        }
        return seen;
    }

    /// One of the narrow Gaussians: rows are smoothed across when they come in, and down when they are asked for.
    private final class Narrow {
        private final int channel;
        private final int radius;
        private final float[] across;
        private final float[] down;
        private final float[][] rows;

        Narrow(OpponentChannel channel, OpponentChannel.Gaussian gaussian) {
            this.channel = channel.ordinal();
            radius = Smoothing.radius(gaussian.spread());
            across = Smoothing.weights(gaussian.spread(), gaussian.share());
            down = Smoothing.weights(gaussian.spread(), 1);
            rows = new float[SIDE + 2 * radius][SIDE];
        }

        void take(int v) {
            int at = v + radius;
            if (at >= 0 && at < rows.length) {
                System.arraycopy(opponents[channel], HALO - radius, light[0], 0, LONGEST - HALO + radius);
                Smoothing.across(across, light[0], shifted, rows[at]);
            }
        }

        void addRow(int v) {
            Smoothing.addDown(down, rows, v, seen[channel]);
        }
    }

    /// The wide Gaussian of a channel: the rows of cells that the tile needs are spread to its pixels at once.
    private final class Wide {
        private final OpponentChannel channel;
        private final float[][] rows = new float[SIDE + CellAxis.SPLINE][SIDE]; // enough for cells of one pixel
        private int firstRow;
        private int top;

        Wide(OpponentChannel channel) {
            this.channel = channel;
        }

        void moveTo(int x, int y, int height, float[][] splines) {
            top = y;
            firstRow = wide.down().firstCell(y);
            int end = wide.down().firstCell(y + height - 1) + CellAxis.SPLINE;
            for (int row = firstRow; row < end; row++) {
                float[] cells = wide.row(channel, row);
                float[] into = rows[row - firstRow];
                for (int u = 0; u < width; u++) {
                    int cell = wide.across().firstCell(x + u);
                    float sum = 0;
                    for (int k = 0; k < CellAxis.SPLINE; k++) {
                        sum += splines[u][k] * cells[Smoothing.mirrored(cell + k, cells.length)];
                    }
                    into[u] = sum;
                }
            }
        }

        void writeRow(int v) {
            float[] into = seen[channel.ordinal()];
            Arrays.fill(into, 0);
            Smoothing.addDown(wide.down().spline(top + v), rows, wide.down().firstCell(top + v) - firstRow, into);
        }
    }
}
