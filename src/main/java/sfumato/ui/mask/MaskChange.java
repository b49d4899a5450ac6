package sfumato.ui.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sfumato.image.Size;

/// What was changed at once, to be undone and done again: the tiles that are not as they were.
record MaskChange(Size size, List<Tile> tiles) {
    private static final int SIDE = 64;

    /// A part of the mask before and after, row by row.
    record Tile(Area area, byte[] before, byte[] after) { }

    /// @param within nothing outside of it changed
    static MaskChange between(Size size, byte[] before, byte[] after, Area within) {
        List<Tile> tiles = new ArrayList<>();
        for (int top = within.top() / SIDE * SIDE; top < within.bottom(); top += SIDE) {
            for (int left = within.left() / SIDE * SIDE; left < within.right(); left += SIDE) {
                Area area = new Area(left, top, left + SIDE, top + SIDE).within(Area.of(size));
                Tile tile = new Tile(area, cut(size, before, area), cut(size, after, area));
                if (!Arrays.equals(tile.before, tile.after)) {
                    tiles.add(tile);
                }
            }
        }
        return new MaskChange(size, List.copyOf(tiles));
    }

    boolean isNothing() {
        return tiles.isEmpty();
    }

    /// The memory it takes.
    long bytes() {
        return tiles.stream().mapToLong(tile -> 2L * tile.before.length).sum();
    }

    /// Puts back what was there before, or what came after.
    ///
    /// @return what may have changed by it
    Area put(boolean back, byte[] shares) {
        Area changed = new Area(0, 0, 0, 0);
        for (Tile tile : tiles) {
            Area area = tile.area;
            byte[] content = back ? tile.before : tile.after;
            for (int y = area.top(); y < area.bottom(); y++) {
                System.arraycopy(content, (y - area.top()) * area.width(), shares, y * size.width() + area.left(), area.width());
            }
            changed = changed.and(area);
        }
        return changed;
    }

    private static byte[] cut(Size size, byte[] shares, Area area) {
        byte[] part = new byte[area.width() * (area.bottom() - area.top())];
        for (int y = area.top(); y < area.bottom(); y++) {
            System.arraycopy(shares, y * size.width() + area.left(), part, (y - area.top()) * area.width(), area.width());
        }
        return part;
    }
}
