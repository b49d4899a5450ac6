package sfumato.attack;

import java.util.Arrays;
import java.util.List;
import sfumato.image.Size;
import sfumato.nn.encoder.Encoder;

/// The sizes at which encoders are shown an artwork while a perturbation is sought. They follow from the encoder and the
/// artwork alone, never from the machine, so that the same seed gives the same bytes everywhere.
public final class TrainingSizes {
    /// Shorter sides, in pixels, that pictures are trained at or pass through; the most usual one twice. A larger one would
    /// take as long as two of these and bring details that a blur takes away again (decision 15).
    private static final int[] SHORTER_SIDES = {640, 512, 512, 448, 384};
    /// Whoever does more for each pixel is shown none larger than the most usual size: the time of a step and the memory that
    /// it takes go by the pixels, and at the largest they would be half as much again.
    private static final long HEAVY = 200_000;
    private static final int GREATEST_OF_HEAVY = 512;

    private TrainingSizes() {
    }

    /// The different sizes, the largest first.
    ///
    /// @param grid the size the perturbation lives at: no picture is enlarged
    public static List<Size> of(Encoder encoder, Size grid) {
        return drawn(encoder, grid).stream().distinct().toList();
    }

    /// Each as often as it is drawn in a round.
    static List<Size> drawn(Encoder encoder, Size grid) {
        return drawn(grid, encoder.multiple(), greatest(encoder.workPerPixel()));
    }

    /// How many pixels an encoder is shown in a step, on average.
    ///
    /// @param workPerPixel of the encoder
    /// @param multiple     of the encoder
    /// @param grid         the size the perturbation lives at
    public static double meanPixels(long workPerPixel, int multiple, Size grid) {
        return drawn(grid, multiple, greatest(workPerPixel)).stream().mapToInt(Size::pixels).average().orElseThrow();
    }

    private static int greatest(long workPerPixel) {
        return workPerPixel > HEAVY ? GREATEST_OF_HEAVY : SHORTER_SIDES[0];
    }

    /// @param multiple of which both sides must be
    /// @param greatest no shorter side is longer than this
    static List<Size> drawn(Size grid, int multiple, int greatest) {
        return Arrays.stream(SHORTER_SIDES).mapToObj(side -> grid.withShorterSideAtMost(Math.min(side, greatest)).roundedTo(multiple)).toList();
    }
}
