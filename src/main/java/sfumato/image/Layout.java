package sfumato.image;

/// Which channels a picture has, in the order its samples are stored.
public enum Layout {
    GREY(1, false),
    GREY_ALPHA(1, true),
    RGB(3, false),
    RGB_ALPHA(3, true);

    private final int colours;
    private final boolean alpha;

    Layout(int colours, boolean alpha) {
        this.colours = colours;
        this.alpha = alpha;
    }

    /// The same with red, green and blue.
    public Layout inColour() {
        return alpha ? RGB_ALPHA : RGB;
    }

    /// Channels without alpha: 1 or 3.
    public int colours() {
        return colours;
    }

    public boolean hasAlpha() {
        return alpha;
    }

    /// Samples of one pixel; alpha, if any, is the last.
    public int channels() {
        return alpha ? colours + 1 : colours;
    }
}
