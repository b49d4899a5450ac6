package sfumato.image.sight;

import java.util.Arrays;
import java.util.stream.IntStream;
import sfumato.image.Planes;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.color.CieLab;
import sfumato.image.color.Ciede2000;
import sfumato.image.color.OpponentColours;
import sfumato.task.Workers;

/// How much of a fine, weak change in all channels alike the eye sees, place by place on a grid, by S-CIELAB to first order.
///
/// A change of a code changes the three opponent colours ([OpponentColours]); the eye sees it through the sharp Gaussian of black and
/// white, and about half of what changes in the other two, which it sees less sharply; and how much that is, CIEDE2000 says
/// of the colour that the eye sees there, to which its surroundings far and near have given their share.
///
/// @param size   of the grid
/// @param light  by how much one 8-bit code changes black and white, at each place
/// @param seen   the CIEDE2000 of a fine change of black and white by 1, at each place
/// @param spread of the sharp Gaussian, in places of the grid
public record Sensitivity(Size size, float[] light, float[] seen, double spread) {
    // Of the changes of the two colours as much is seen as of black and white's, in the patterns that are found: tried on a painting.
    private static final float SHARE_OF_COLOUR = 0.5f;

    /// @param picture in sRGB, at its own size
    /// @param view    the same on the grid, three planes in [0,1]
    public static Sensitivity of(Samples picture, Planes view, Workers workers) {
        Size size = new Size(view.width(), view.height());
        Sensitivity sensitivity = new Sensitivity(size, new float[size.pixels()], new float[size.pixels()],
                OpponentChannel.LUMINANCE.narrow().getFirst().spread() * size.width() / picture.width());
        sensitivity.measure(picture, view, workers);
        return sensitivity;
    }

    private void measure(Samples picture, Planes view, Workers workers) {
        WideColours wide = WideColours.of(picture, workers);
        int[] columns = places(size.width(), picture.width());
        int[] rows = places(size.height(), picture.height());
        int across = Math.ceilDiv(picture.width(), SeenTile.SIDE);
        int down = Math.ceilDiv(picture.height(), SeenTile.SIDE);
        Place[] places = new Place[workers.threads()];
        workers.run(across * down, (task, worker) -> {
            if (places[worker] == null) {
                places[worker] = new Place(picture, view, wide);
            }
            places[worker].measure(task % across * SeenTile.SIDE, task / across * SeenTile.SIDE, columns, rows);
        });
    }

    // The pixel in the middle of each cell of the grid.
    private static int[] places(int cells, int pixels) {
        return IntStream.range(0, cells).map(cell -> (int) ((2L * cell + 1) * pixels / (2L * cells))).toArray();
    }

    /// Where one thread works.
    private final class Place {
        private final Samples picture;
        private final Planes view;
        private final SeenTile tile;
        private final float[][] own = new float[3][SeenTile.SIDE];
        private final float[][] changed = new float[3][SeenTile.SIDE];
        private final CodeStep code = new CodeStep(SeenTile.SIDE);
        private final float[][] opponents = new float[3][SeenTile.SIDE];
        private final float[][] xyz = new float[3][SeenTile.SIDE];
        private final CieLab ownLab = CieLab.row(SeenTile.SIDE);
        private final CieLab changedLab = CieLab.row(SeenTile.SIDE);
        private final Ciede2000 formula = new Ciede2000(SeenTile.SIDE);
        private final float[] differences = new float[SeenTile.SIDE];

        Place(Samples picture, Planes view, WideColours wide) {
            this.picture = picture;
            this.view = view;
            tile = new SeenTile(picture, wide);
        }

        void measure(int x, int y, int[] columns, int[] rows) {
            int firstColumn = firstFrom(columns, x);
            int firstRow = firstFrom(rows, y);
            int count = firstFrom(columns, x + SeenTile.SIDE) - firstColumn;
            int endRow = firstFrom(rows, y + SeenTile.SIDE);
            if (count == 0 || firstRow == endRow) {
                return;
            }
            tile.moveTo(x, y, Math.min(SeenTile.SIDE, picture.width() - x), Math.min(SeenTile.SIDE, picture.height() - y));
            for (int row = firstRow; row < endRow; row++) {
                take(tile.opponents(rows[row] - y), columns, firstColumn, count, x);
                step(row * size.width() + firstColumn, count);
                compare(row * size.width() + firstColumn, count);
            }
        }

        private void take(float[][] seen, int[] columns, int first, int count, int x) {
            for (int c = 0; c < 3; c++) {
                for (int u = 0; u < count; u++) {
                    own[c][u] = seen[c][columns[first + u] - x];
                }
            }
        }

        // By how much a code changes the opponent colours.
        private void step(int at, int count) {
            code.before(view, at, count, opponents);
            code.after(view, at, count, changed);
            for (int c = 0; c < 3; c++) {
                subtract(opponents[c], count, changed[c]);
            }
        }

        private void compare(int at, int count) {
            System.arraycopy(changed[0], 0, light, at, count);
            for (int c = 0; c < 3; c++) {
                addTo(own[c], c == 0 ? 1 : SHARE_OF_COLOUR, count, changed[c]);
            }
            lab(own, count, ownLab);
            lab(changed, count, changedLab);
            formula.row(ownLab, changedLab, count, differences);
            divide(at, count);
        }

        private void divide(int at, int count) {
            for (int u = 0; u < count; u++) {
                seen[at + u] = differences[u] / light[at + u];
            }
        }

        private void lab(float[][] from, int count, CieLab into) {
            OpponentColours.toXyz(from, count, xyz);
            into.setXyz(xyz, count);
        }
    }

    // Small loops are methods of their own: the compiler takes long for many as one.
    private static void subtract(float[] values, int count, float[] from) {
        for (int u = 0; u < count; u++) {
            from[u] -= values[u];
        }
    }

    // `changes` becomes `values` with a share of the changes.
    private static void addTo(float[] values, float share, int count, float[] changes) {
        for (int u = 0; u < count; u++) {
            changes[u] = values[u] + share * changes[u];
        }
    }

    private static int firstFrom(int[] places, int from) {
        int first = Arrays.binarySearch(places, from);
        return first >= 0 ? first : -first - 1;
    }
}
