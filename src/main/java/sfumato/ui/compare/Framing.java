package sfumato.ui.compare;

/// Where a picture lies in its view. All lengths and positions in the view are in device pixels, so that a zoom of 1
/// is one pixel of the picture on one pixel of the screen, whatever the screen's scale.
///
/// A picture smaller than the view is centred; a larger one never leaves an edge of the view empty.
///
/// @param pictureWidth  in pixels of the picture
/// @param pictureHeight in pixels of the picture
/// @param viewWidth     in device pixels
/// @param viewHeight    in device pixels
/// @param fitted        whether the zoom follows the view, so that the whole picture is seen
/// @param zoom          device pixels for a pixel of the picture
/// @param left          where the picture's left edge lies in the view; snapped to whole pixels when drawn
/// @param top           where the picture's upper edge lies in the view
public record Framing(int pictureWidth, int pictureHeight, double viewWidth, double viewHeight,
                      boolean fitted, double zoom, double left, double top) {
    static final double GREATEST_ZOOM = 32;
    /// Neutral surround left around a fitted picture, in device pixels: a frame helps to judge its edges.
    static final double FIT_MARGIN = 24;

    public Framing {
        left = within(left, viewWidth, pictureWidth * zoom);
        top = within(top, viewHeight, pictureHeight * zoom);
    }

    /// The whole picture, at most at its true size.
    public static Framing fit(int pictureWidth, int pictureHeight, double viewWidth, double viewHeight) {
        double zoom = fitting(pictureWidth, pictureHeight, viewWidth, viewHeight);
        return new Framing(pictureWidth, pictureHeight, viewWidth, viewHeight, true, zoom, 0, 0);
    }

    public Framing fit() {
        return fit(pictureWidth, pictureHeight, viewWidth, viewHeight);
    }

    /// The same place in a view of another size: fitted again, or with the same point in the middle.
    public Framing inView(double width, double height) {
        if (fitted) {
            return fit(pictureWidth, pictureHeight, width, height);
        }
        return new Framing(pictureWidth, pictureHeight, width, height, false, zoom,
                left + (width - viewWidth) / 2, top + (height - viewHeight) / 2);
    }

    /// Zooms so that the point of the picture under (x, y) stays there as far as the edges allow.
    public Framing zoomedTo(double wanted, double x, double y) {
        double least = Math.min(1, fitting(pictureWidth, pictureHeight, viewWidth, viewHeight));
        double next = Math.clamp(wanted, least, GREATEST_ZOOM);
        double ratio = next / zoom;
        return new Framing(pictureWidth, pictureHeight, viewWidth, viewHeight, false, next,
                x - (x - left) * ratio, y - (y - top) * ratio);
    }

    public Framing panned(double dx, double dy) {
        return new Framing(pictureWidth, pictureHeight, viewWidth, viewHeight, fitted, zoom, left + dx, top + dy);
    }

    /// The device pixel at which column `x` of the picture begins.
    public long screenX(double x) {
        return Math.round(left) + Math.round(x * zoom);
    }

    /// The device pixel at which row `y` of the picture begins.
    public long screenY(double y) {
        return Math.round(top) + Math.round(y * zoom);
    }

    /// Whether there is more of the picture than the view shows.
    public boolean pannable() {
        return pictureWidth * zoom > viewWidth || pictureHeight * zoom > viewHeight;
    }

    private static double fitting(int pictureWidth, int pictureHeight, double viewWidth, double viewHeight) {
        double zoom = Math.min(1, Math.min((viewWidth - 2 * FIT_MARGIN) / pictureWidth, (viewHeight - 2 * FIT_MARGIN) / pictureHeight));
        return Math.max(zoom, 1.0 / Math.max(pictureWidth, pictureHeight)); // a view without size shows one pixel
    }

    private static double within(double start, double view, double length) {
        return length <= view ? (view - length) / 2 : Math.clamp(start, view - length, 0);
    }
}
