package sfumato.ui.mask;

import sfumato.image.Size;
import sfumato.ui.compare.Framing;

/// Where the mask lies in a pane of the view: from places in the pane, in units of the view, to places in the mask, in its pixels, and
/// back.
///
/// @param left   the mask's left edge in the pane
/// @param top    its upper edge
/// @param across units of the view that a pixel of the mask is wide
/// @param down   units that it is high
record MaskPlace(double left, double top, double across, double down) {
    static MaskPlace of(Framing framing, double deviceScale, Size mask) {
        return new MaskPlace(Math.round(framing.left()) / deviceScale, Math.round(framing.top()) / deviceScale,
                framing.zoom() * framing.pictureWidth() / mask.width() / deviceScale,
                framing.zoom() * framing.pictureHeight() / mask.height() / deviceScale);
    }

    double maskX(double x) {
        return (x - left) / across;
    }

    double maskY(double y) {
        return (y - top) / down;
    }

    double x(double maskX) {
        return left + maskX * across;
    }

    double y(double maskY) {
        return top + maskY * down;
    }

    /// The radius, in pixels of the mask, of a brush of this diameter in the view.
    double radius(double diameter) {
        return Math.max(MaskStroke.LEAST_RADIUS, diameter / 2 / Math.min(across, down));
    }

    /// The diameter that a brush of this one really has in the view: so far in, the mask's own pixels set a limit.
    double diameter(double wanted) {
        return 2 * radius(wanted) * Math.min(across, down);
    }

    /// The units of the view on which a part of the mask is seen; blended with its neighbours a pixel reaches one further.
    Area inView(Area part) {
        return new Area((int) Math.floor(x(part.left() - 1)), (int) Math.floor(y(part.top() - 1)),
                (int) Math.ceil(x(part.right() + 1)), (int) Math.ceil(y(part.bottom() + 1)));
    }
}
