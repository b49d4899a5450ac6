package sfumato.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where a window was, in the screen's units.
///
/// @param maximised whether it filled the screen; the other figures are then where it goes back to
public record WindowBounds(double x, double y, double width, double height, boolean maximised) {
    /// Farther out no screen lies; a larger figure comes from a damaged file.
    private static final double FARTHEST = 100_000;

    /// @throws IllegalArgumentException if a figure is not finite or beyond every screen, or the window has no size
    public WindowBounds {
        if (!isPlace(x, y, width, height)) {
            throw new IllegalArgumentException("no window is at " + x + ", " + y + " and " + width + " by " + height);
        }
    }

    /// Where a window is that is not maximised; empty while it has no place yet: on Linux its figures are no numbers until the
    /// system has placed it.
    static Optional<WindowBounds> seen(double x, double y, double width, double height) {
        return isPlace(x, y, width, height) ? Optional.of(new WindowBounds(x, y, width, height, false)) : Optional.empty();
    }

    private static boolean isPlace(double x, double y, double width, double height) {
        return Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST && width > 0 && width <= FARTHEST && height > 0 && height <= FARTHEST;
    }

    /// The nearest place that lies wholly on one of the screens that are there: on the one that shows most of it, or on the first
    /// if none does, which then centres it.
    ///
    /// @param screens what programs may use of each, the primary one first; at least one
    public WindowBounds on(List<Rectangle2D> screens) {
        Rectangle2D best = screens.getFirst();
        for (Rectangle2D screen : screens) {
            best = shown(screen) > shown(best) ? screen : best;
        }
        double w = Math.min(width, best.getWidth());
        double h = Math.min(height, best.getHeight());
        if (shown(best) == 0) {
            return new WindowBounds(best.getMinX() + (best.getWidth() - w) / 2, best.getMinY() + (best.getHeight() - h) / 2, w, h, maximised);
        }
        return new WindowBounds(Math.clamp(x, best.getMinX(), best.getMaxX() - w), Math.clamp(y, best.getMinY(), best.getMaxY() - h),
                w, h, maximised);
    }

    private double shown(Rectangle2D screen) {
        double across = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        double down = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
        return Math.max(0, across) * Math.max(0, down);
    }
}
