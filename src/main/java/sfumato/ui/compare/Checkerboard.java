package sfumato.ui.compare;

import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.Region;

/// The two greys that everyone reads as "transparent", behind a picture with alpha.
final class Checkerboard extends Region {
    private static final int SQUARE = 8;
    private static final int LIGHT = 0xFFE6E6E6;
    private static final int DARK = 0xFFBEBEBE;

    Checkerboard() {
        setManaged(false);
        setMouseTransparent(true);
        setBackground(new Background(new BackgroundImage(pattern(), null, null, null, null)));
    }

    /// Lies exactly under the picture.
    void show(Framing framing, double deviceScale, boolean needed) {
        setVisible(needed);
        long left = framing.screenX(0);
        long top = framing.screenY(0);
        resizeRelocate(left / deviceScale, top / deviceScale, (framing.screenX(framing.pictureWidth()) - left) / deviceScale,
                (framing.screenY(framing.pictureHeight()) - top) / deviceScale);
    }

    private static WritableImage pattern() {
        int side = 2 * SQUARE;
        int[] argb = new int[side * side];
        Arrays.setAll(argb, i -> (i % side < SQUARE) == (i / side < SQUARE) ? LIGHT : DARK);
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return image;
    }
}
