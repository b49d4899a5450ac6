package sfumato.ui.compare;

/// How the comparing view is divided, in units of the view: one pane, or two of the same size that show the same place.
///
/// @param width  of each pane
/// @param second where the second pane begins; 0 if there is none
public record Panes(double width, double second) {
    private static final double GAP = 8;

    static Panes one(double viewWidth) {
        return new Panes(viewWidth, 0);
    }

    /// Both begin and end on whole device pixels.
    static Panes two(double viewWidth, double deviceScale) {
        double width = Math.max(0, Math.floor((viewWidth - GAP) / 2 * deviceScale) / deviceScale);
        return new Panes(width, Math.max(width, Math.round((viewWidth - width) * deviceScale) / deviceScale));
    }

    public boolean two() {
        return second > 0;
    }

    /// Where the pane begins that holds the view's column `x`.
    public double leftAt(double x) {
        return two() && x >= second ? second : 0;
    }

    /// The view's column `x`, counted from the beginning of its pane.
    public double within(double x) {
        return x - leftAt(x);
    }
}
