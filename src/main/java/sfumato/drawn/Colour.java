package sfumato.drawn;

/// A gamma-encoded sRGB colour, each channel from 0 to 1.
record Colour(float red, float green, float blue) {
    static final Colour BLACK = grey(0);
    static final Colour WHITE = grey(1);

    /// From the usual notation, such as `0xE8A33D`.
    static Colour of(int hex) {
        return new Colour((hex >> 16 & 0xFF) / 255f, (hex >> 8 & 0xFF) / 255f, (hex & 0xFF) / 255f);
    }

    static Colour grey(double level) {
        return new Colour((float) level, (float) level, (float) level);
    }

    /// This colour at `share` 0, the other at 1; shares outside are taken as the nearer of the two.
    Colour mix(Colour other, double share) {
        float s = (float) Math.clamp(share, 0, 1);
        return new Colour(red + (other.red - red) * s, green + (other.green - green) * s, blue + (other.blue - blue) * s);
    }

    /// Every channel changed by `change`.
    Colour lighter(double change) {
        return shifted(change, change, change);
    }

    Colour shifted(double dRed, double dGreen, double dBlue) {
        return new Colour((float) Math.clamp(red + dRed, 0, 1), (float) Math.clamp(green + dGreen, 0, 1),
                (float) Math.clamp(blue + dBlue, 0, 1));
    }

    Colour times(double factor) {
        return new Colour((float) Math.clamp(red * factor, 0, 1), (float) Math.clamp(green * factor, 0, 1),
                (float) Math.clamp(blue * factor, 0, 1));
    }

    /// Light added to light, as glowing things are.
    Colour plus(Colour other, double factor) {
        return shifted(other.red * factor, other.green * factor, other.blue * factor);
    }

    /// Farther from (above 1) or nearer to (below 1) the grey of the same luma.
    Colour saturated(double factor) {
        double grey = luma();
        return new Colour((float) Math.clamp(grey + (red - grey) * factor, 0, 1),
                (float) Math.clamp(grey + (green - grey) * factor, 0, 1),
                (float) Math.clamp(grey + (blue - grey) * factor, 0, 1));
    }

    double luma() {
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }

    /// Euclidean distance of the channels.
    double distance(Colour other) {
        double dr = red - other.red;
        double dg = green - other.green;
        double db = blue - other.blue;
        return Math.sqrt(dr * dr + dg * dg + db * db);
    }
}
