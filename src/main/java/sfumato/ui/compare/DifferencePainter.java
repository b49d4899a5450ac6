package sfumato.ui.compare;

import java.util.Arrays;

/// Paints what was changed between two pictures of the same size: middle grey where nothing was, and each colour brighter or
/// darker by a multiple of its change. A pure function of its arguments, for any thread.
///
/// Made smaller, neighbouring changes of opposite signs must not cancel, or a protected picture would look untouched: each
/// colour of a block changes by the root of its mean squared change, in the direction of the sum. So the difference looks as strong
/// at every zoom.
final class DifferencePainter {
    private static final int MIDDLE = 128;
    private static final int OPAQUE = 0xFF000000;

    private final PicturePyramid before;
    private final PicturePyramid after;

    DifferencePainter(PicturePyramid before, PicturePyramid after) {
        if (!before.ownSize().equals(after.ownSize())) {
            throw new IllegalArgumentException(before.ownSize() + " and " + after.ownSize());
        }
        this.before = before;
        this.after = after;
    }

    /// Fills `argb`, `width` by `height` device pixels; transparent beside the picture and where both pictures are.
    void draw(Framing framing, int width, int height, int factor, int[] argb) {
        if (framing.zoom() >= 1) {
            drawPixels(framing, width, height, factor, argb);
        } else {
            drawBlocks(framing, width, height, factor, argb);
        }
    }

    private void drawPixels(Framing framing, int width, int height, int factor, int[] argb) {
        new Magnifier(before).draw(framing, width, height, argb);
        int[] copy = new int[argb.length];
        new Magnifier(after).draw(framing, width, height, copy);
        for (int i = 0; i < argb.length; i++) {
            int a = argb[i];
            int b = copy[i];
            argb[i] = (a | b) == 0 ? 0 : OPAQUE | code(change(a, b, 16) * factor) << 16 | code(change(a, b, 8) * factor) << 8
                    | code(change(a, b, 0) * factor);
        }
    }

    private void drawBlocks(Framing framing, int width, int height, int factor, int[] argb) {
        Blocks blocks = new Blocks(width);
        int first = firstOf(0, framing.left(), framing.zoom(), before.width());
        int[] column = new int[firstOf(width, framing.left(), framing.zoom(), before.width()) - first];
        Arrays.setAll(column, i -> Math.clamp((long) Math.floor((first + i + 0.5) * framing.zoom()) + Math.round(framing.left()), 0, width - 1));
        for (int y = 0; y < height; y++) {
            blocks.clear();
            int end = firstOf(y + 1, framing.top(), framing.zoom(), before.height());
            for (int row = firstOf(y, framing.top(), framing.zoom(), before.height()); row < end; row++) {
                addRow(row, first, column, blocks);
            }
            blocks.write(factor, argb, y * width);
        }
    }

    /// The first pixel of the picture whose middle lies at or behind the device pixel `at`.
    private static int firstOf(int at, double start, double zoom, int length) {
        return (int) Math.clamp(Math.ceil((at - Math.round(start)) / zoom - 0.5), 0, length);
    }

    private void addRow(int row, int first, int[] column, Blocks blocks) {
        int across = Math.ceilDiv(before.width(), PicturePyramid.TILE_SIDE);
        int tileRow = row / PicturePyramid.TILE_SIDE * across;
        for (int i = 0; i < column.length; ) {
            int x = first + i;
            int number = tileRow + x / PicturePyramid.TILE_SIDE;
            PicturePyramid.Tile tile = before.levels().getFirst().tiles().get(number);
            int[] from = tile.argb();
            int[] to = after.levels().getFirst().tiles().get(number).argb();
            int at = (row - tile.y()) * tile.width() + x - tile.x();
            int end = Math.min(column.length, i + tile.x() + tile.width() - x);
            while (i < end) {
                int run = i;
                while (i < end && column[i] == column[run]) {
                    i++;
                }
                blocks.add(column[run], from, to, at, i - run);
                at += i - run;
            }
        }
    }

    private static int change(int before, int after, int shift) {
        return (after >> shift & 0xFF) - (before >> shift & 0xFF);
    }

    private static int code(int change) {
        return Math.clamp(MIDDLE + change, 0, 255);
    }

    /// The sums of one row of blocks.
    private static final class Blocks {
        private final int[] counts;
        private final int[] covered;
        private final long[] sums;
        private final long[] squares;

        Blocks(int width) {
            counts = new int[width];
            covered = new int[width];
            sums = new long[3 * width];
            squares = new long[3 * width];
        }

        void clear() {
            Arrays.fill(counts, 0);
            Arrays.fill(covered, 0);
            Arrays.fill(sums, 0);
            Arrays.fill(squares, 0);
        }

        /// Neighbours in a row that belong to one block.
        void add(int block, int[] before, int[] after, int from, int count) {
            counts[block] += count;
            for (int i = from; i < from + count; i++) {
                covered[block] |= before[i] | after[i];
            }
            add(3 * block, before, after, from, count, 16);
            add(3 * block + 1, before, after, from, count, 8);
            add(3 * block + 2, before, after, from, count, 0);
        }

        private void add(int at, int[] before, int[] after, int from, int count, int shift) {
            int sum = 0;
            long square = 0;
            for (int i = from; i < from + count; i++) {
                int change = change(before[i], after[i], shift);
                sum += change;
                square += (long) change * change;
            }
            sums[at] += sum;
            squares[at] += square;
        }

        void write(int factor, int[] argb, int to) {
            for (int i = 0; i < counts.length; i++) {
                argb[to + i] = covered[i] == 0 ? 0 : OPAQUE | colour(3 * i, counts[i], factor) << 16
                        | colour(3 * i + 1, counts[i], factor) << 8 | colour(3 * i + 2, counts[i], factor);
            }
        }

        private int colour(int at, int count, int factor) {
            int size = (int) Math.round(factor * Math.sqrt(squares[at] / (double) count));
            return code(sums[at] < 0 ? -size : size);
        }
    }
}
