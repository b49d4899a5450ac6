package sfumato.image.color;

/// Rows of pixels with and without their alpha.
final class Channels {
    private Channels() {
    }

    /// Copies the first `count` channels of every pixel.
    ///
    /// @param channels   channels of a pixel of `from`
    /// @param toChannels channels of a pixel of `to`
    static void copy(int[] from, int channels, int[] to, int toChannels, int count) {
        for (int channel = 0; channel < count; channel++) {
            for (int i = channel, at = channel; at < to.length; i += channels, at += toChannels) {
                to[at] = from[i];
            }
        }
    }

    /// Copies the last channel of every pixel to the last.
    static void copyLast(int[] from, int channels, int[] to, int toChannels) {
        for (int i = channels - 1, at = toChannels - 1; at < to.length; i += channels, at += toChannels) {
            to[at] = from[i];
        }
    }
}
