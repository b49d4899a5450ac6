package sfumato.drawn;

/// Paints a picture after a model in layers of brush strokes, broad ones first and finer ones only where they still
/// bring something (after Hertzmann, SIGGRAPH 1998). Strokes run along the edges of the model where there are edges and
/// along a given flow elsewhere, end where the colour of the model changes, and leave ridges of paint that are lit at the end.
final class OilPainting {
    private static final double LEAST_WIDTH = 2.5; // pixels; a finer brush shows no bristles

    /// The direction in radians of strokes in a plain part of the picture.
    @FunctionalInterface
    interface Flow {
        double angle(double x, double y);
    }

    private final Canvas model;
    private final Canvas canvas;
    private final Flow flow;
    private final Dice dice;
    private final Brush brush;

    /// `canvas` is the primed ground to paint on.
    OilPainting(Canvas model, Canvas canvas, Flow flow, long seed) {
        this.model = model;
        this.canvas = canvas;
        this.flow = flow;
        dice = new Dice(seed);
        brush = new Brush(canvas, dice);
    }

    /// Strokes of about `width` pixels wherever the canvas differs from the model by more than `tolerance`
    /// (a distance of [Colour]s); `variety` is how far the colours of neighbouring strokes stray.
    void layer(double width, double tolerance, double variety) {
        if (width < LEAST_WIDTH && tolerance > 0) {
            return;
        }
        double size = Math.max(LEAST_WIDTH, width);
        double spacing = 0.55 * size;
        int columns = (int) Math.ceil(canvas.width() / spacing);
        int rows = (int) Math.ceil(canvas.height() / spacing);
        int[] order = new int[columns * rows];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        dice.shuffle(order);
        for (int cell : order) {
            double x = (cell % columns + dice.share()) * spacing;
            double y = (Math.floorDiv(cell, columns) + dice.share()) * spacing;
            if (x < canvas.width() && y < canvas.height()) {
                stroke(x, y, size, tolerance, variety);
            }
        }
    }

    /// The light on the ridges of paint and on the weave of the cloth. To be called once, at the end.
    void varnish() {
        brush.relief().light(canvas);
    }

    private void stroke(double x, double y, double width, double tolerance, double variety) {
        Colour wanted = mean(model, x, y, width / 3);
        if (wanted.distance(mean(canvas, x, y, width / 3)) <= tolerance) {
            return;
        }
        double angle = direction(x, y, 0.4 * width) + 0.12 * dice.bell();
        double most = width * dice.between(2.2, 4.2);
        double back = free(x, y, -StrictMath.cos(angle), -StrictMath.sin(angle), most / 2, wanted, width);
        double ahead = free(x, y, StrictMath.cos(angle), StrictMath.sin(angle), most / 2, wanted, width);
        double shift = (ahead - back) / 2;
        double length = Math.max(1.1 * width, ahead + back + 0.4 * width);
        Colour colour = wanted.saturated(1.12).shifted(variety * dice.bell(), 0.7 * variety * dice.bell(), variety * dice.bell())
                .lighter(0.6 * variety * dice.bell());
        brush.stroke(x + shift * StrictMath.cos(angle), y + shift * StrictMath.sin(angle), angle, length,
                width * dice.between(0.8, 1.1), 0.25 * width * dice.bell(), colour);
    }

    /// How far one can go from a place before the model's colour changes much, at most `most`.
    private double free(double x, double y, double dx, double dy, double most, Colour colour, double width) {
        double step = Math.max(1, width / 4);
        double gone = 0;
        while (gone + step <= most && model.at(x + dx * (gone + step), y + dy * (gone + step)).distance(colour) < 0.16) {
            gone += step;
        }
        return gone;
    }

    /// Along the edges of the model in proportion to their contrast, otherwise along the flow. Directions have no sign,
    /// so they are mixed at twice their angle.
    private double direction(double x, double y, double radius) {
        double reach = Math.max(1, radius);
        double gx = mean(model, x + reach, y, reach / 2).luma() - mean(model, x - reach, y, reach / 2).luma();
        double gy = mean(model, x, y + reach, reach / 2).luma() - mean(model, x, y - reach, reach / 2).luma();
        double strength = 60 * (gx * gx + gy * gy);
        double along = 2 * (StrictMath.atan2(gy, gx) + Math.PI / 2);
        double wished = 2 * flow.angle(x, y);
        return StrictMath.atan2(strength * StrictMath.sin(along) + StrictMath.sin(wished),
                strength * StrictMath.cos(along) + StrictMath.cos(wished)) / 2;
    }

    private static Colour mean(Canvas canvas, double x, double y, double radius) {
        Colour a = canvas.at(x - radius, y).mix(canvas.at(x + radius, y), 0.5);
        Colour b = canvas.at(x, y - radius).mix(canvas.at(x, y + radius), 0.5);
        return a.mix(b, 0.5).mix(canvas.at(x, y), 0.2);
    }
}
