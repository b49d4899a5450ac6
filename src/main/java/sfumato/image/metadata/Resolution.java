package sfumato.image.metadata;

/// How large a picture is to be printed, in pixels per inch.
public record Resolution(double across, double down) {
    public Resolution {
        if (!(across > 0 && down > 0 && across < 1e6 && down < 1e6)) {
            throw new IllegalArgumentException(across + " x " + down + " dpi");
        }
    }
}
