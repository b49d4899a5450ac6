package sfumato.drawn;

/// What colour a shape has at each place, in pixels of the canvas.
@FunctionalInterface
interface Paint {
    Colour at(double x, double y);

    static Paint flat(Colour colour) {
        return (_, _) -> colour;
    }

    /// From `first` at (x0, y0) to `last` at (x1, y1), constant beyond and across.
    static Paint gradient(double x0, double y0, Colour first, double x1, double y1, Colour last) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        return (x, y) -> first.mix(last, ((x - x0) * dx + (y - y0) * dy) / length);
    }

    /// From `top` through evenly spaced colours down to `bottom`.
    static Paint downwards(double top, double bottom, Colour... colours) {
        return (_, y) -> {
            double place = Math.clamp((y - top) / (bottom - top), 0, 1) * (colours.length - 1);
            int first = Math.min((int) place, colours.length - 2);
            return colours[first].mix(colours[first + 1], place - first);
        };
    }
}
