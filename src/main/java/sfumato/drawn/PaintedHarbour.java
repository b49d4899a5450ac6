package sfumato.drawn;

/// The [Harbour] as an oil painting.
final class PaintedHarbour {
    private PaintedHarbour() {
    }

    static void on(Canvas canvas) {
        Canvas model = new Canvas(canvas.width(), canvas.height());
        Harbour.on(model);
        canvas.fill(Paint.flat(Colour.of(0xC98F5A))); // a warm ground that shines through between the strokes
        double unit = canvas.unit();
        double line = Harbour.WATERLINE * canvas.height();
        Noise wind = new Noise(41);
        OilPainting painting = new OilPainting(model, canvas, (x, y) -> y > line
                ? 0.25 * wind.at(5 * x / unit, 9 * y / unit)
                : -0.35 + 1.3 * wind.fractal(2.2 * x / unit, 3.4 * y / unit, 2), 17);
        painting.layer(0.036 * unit, 0, 0.05);
        painting.layer(0.021 * unit, 0.075, 0.055);
        painting.layer(0.011 * unit, 0.12, 0.045);
        painting.layer(0.006 * unit, 0.145, 0.03);
        painting.layer(0.0034 * unit, 0.18, 0.02);
        painting.varnish();
    }
}
