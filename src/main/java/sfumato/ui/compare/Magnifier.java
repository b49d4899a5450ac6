package sfumato.ui.compare;

import java.util.Arrays;
import java.util.List;

/// Draws the seen part of a picture with its pixels as sharp squares. The toolkit's image nodes always blend
/// neighbouring pixels when they enlarge, whatever they are told, and blended pixels hide what was changed.
final class Magnifier {
    private final PicturePyramid picture;
    private final List<PicturePyramid.Tile> tiles;
    private final int tilesAcross;

    Magnifier(PicturePyramid picture) {
        this.picture = picture;
        tiles = picture.levels().getFirst().tiles();
        tilesAcross = Math.ceilDiv(picture.width(), PicturePyramid.TILE_SIDE);
    }

    /// Fills `argb`, `width` by `height` device pixels, premultiplied; transparent beside the picture.
    void draw(Framing framing, int width, int height, int[] argb) {
        int[] columns = sources(width, framing.left(), framing.zoom(), picture.width());
        int[] rows = sources(height, framing.top(), framing.zoom(), picture.height());
        for (int y = 0; y < height; y++) {
            if (y > 0 && rows[y] == rows[y - 1]) {
                System.arraycopy(argb, (y - 1) * width, argb, y * width, width);
            } else if (rows[y] < 0) {
                Arrays.fill(argb, y * width, (y + 1) * width, 0);
            } else {
                row(rows[y], columns, argb, y * width);
            }
        }
    }

    private void row(int sourceY, int[] columns, int[] argb, int to) {
        int firstTile = sourceY / PicturePyramid.TILE_SIDE * tilesAcross;
        for (int x = 0; x < columns.length; x++) {
            if (columns[x] < 0) {
                argb[to + x] = 0;
            } else {
                PicturePyramid.Tile tile = tiles.get(firstTile + columns[x] / PicturePyramid.TILE_SIDE);
                argb[to + x] = tile.argb()[(sourceY - tile.y()) * tile.width() + columns[x] - tile.x()];
            }
        }
    }

    /// For each device pixel along an axis the pixel of the picture that covers its middle, or -1.
    private static int[] sources(int length, double start, double zoom, int pictureLength) {
        int[] sources = new int[length];
        Arrays.setAll(sources, at -> {
            int source = (int) Math.floor((at + 0.5 - Math.round(start)) / zoom);
            return source >= 0 && source < pictureLength ? source : -1;
        });
        return sources;
    }
}
