package sfumato.image.metadata;

import java.util.Optional;

/// How large a picture is to be printed, in pixels per inch; each above zero and below a million.
public record Resolution(double across, double down) {
    private static final double LIMIT = 1e6;
    // Formats that count in whole pixels per metre or centimetre round more than a calculation does.
    private static final double SAME = 1e-3;

    public Resolution {
        if (!possible(across) || !possible(down)) {
            throw new IllegalArgumentException(across + " x " + down + " dpi");
        }
    }

    /// The resolution that a file claims; nothing if no picture has such a one.
    public static Optional<Resolution> ifPossible(double across, double down) {
        return possible(across) && possible(down) ? Optional.of(new Resolution(across, down)) : Optional.empty();
    }

    /// Whether the two are the same but for what formats round: within a thousandth.
    public boolean agreesWith(Resolution other) {
        return Math.abs(across / other.across - 1) < SAME && Math.abs(down / other.down - 1) < SAME;
    }

    private static boolean possible(double pixelsPerInch) {
        return pixelsPerInch > 0 && pixelsPerInch < LIMIT;
    }
}
