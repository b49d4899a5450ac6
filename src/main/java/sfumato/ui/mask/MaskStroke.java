package sfumato.ui.mask;

import sfumato.image.Size;

/// One stroke of a round brush with a soft edge, while it is painted. What it has covered once it does not cover more by going
/// over it again, so that the edge stays soft and the speed of the hand does not show.
final class MaskStroke {
    /// Of the radius, over which the edge fades.
    private static final double SOFT = 0.4;
    /// A brush of this radius still covers the pixel under it wholly: leave alone is then exactly that.
    static final double LEAST_RADIUS = 1.75;
    private static final double LEAST_EDGE = 1;

    private final Size size;
    private final byte[] shares;
    private final byte[] before;
    private final byte[] covered;
    private final int target;
    private final double radius;
    private double x;
    private double y;
    private Area changed = new Area(0, 0, 0, 0);

    /// @param shares the mask, painted on
    /// @param radius in its pixels
    MaskStroke(Size size, byte[] shares, int target, double radius, double x, double y) {
        this.size = size;
        this.shares = shares;
        this.target = target;
        this.radius = Math.max(radius, LEAST_RADIUS);
        this.x = x;
        this.y = y;
        before = shares.clone();
        covered = new byte[shares.length];
    }

    /// Draws the brush on to a point.
    ///
    /// @return what may have changed by it
    Area to(double nextX, double nextY) {
        Area around = new Area((int) Math.floor(Math.min(x, nextX) - radius), (int) Math.floor(Math.min(y, nextY) - radius),
                (int) Math.ceil(Math.max(x, nextX) + radius), (int) Math.ceil(Math.max(y, nextY) + radius)).within(Area.of(size));
        double dx = nextX - x;
        double dy = nextY - y;
        double length = dx * dx + dy * dy;
        for (int row = around.top(); row < around.bottom(); row++) {
            for (int column = around.left(); column < around.right(); column++) {
                double px = column + 0.5 - x;
                double py = row + 0.5 - y;
                double along = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
                double away = square(px - along * dx) + square(py - along * dy);
                if (away < radius * radius) {
                    cover(row * size.width() + column, Math.sqrt(away));
                }
            }
        }
        x = nextX;
        y = nextY;
        changed = changed.and(around);
        return around;
    }

    private static double square(double length) {
        return length * length;
    }

    private void cover(int at, double distance) {
        double edge = Math.max(LEAST_EDGE, SOFT * radius);
        double depth = Math.clamp((radius - distance) / edge, 0, 1);
        int cover = (int) Math.round(255 * depth * depth * (3 - 2 * depth));
        if (cover > (covered[at] & 0xFF)) {
            covered[at] = (byte) cover;
            int old = before[at] & 0xFF;
            shares[at] = (byte) (old + Math.round((target - old) * cover / 255f));
        }
    }

    /// What it changed in all.
    MaskChange change() {
        return MaskChange.between(size, before, shares, changed);
    }
}
