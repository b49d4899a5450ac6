package sfumato.image.codec;

/// Colours freed from the transparency that was worked into them. Where a pixel shows nothing at all there is no colour to
/// find, and it becomes black.
final class StraightAlpha {
    private StraightAlpha() {
    }

    /// The code that, multiplied by `alpha`, gives `code`. All are from 0 to `top`.
    static int divided(int code, int alpha, int top) {
        return alpha == 0 ? 0 : Math.min(top, (int) (((long) code * top + alpha / 2) / alpha));
    }

    /// The code that, laid over white by `alpha`, gives `code`.
    static int overWhite(int code, int alpha, int top) {
        int part = code - (top - alpha); // what the pixel itself adds
        return part <= 0 ? 0 : divided(part, alpha, top);
    }
}
