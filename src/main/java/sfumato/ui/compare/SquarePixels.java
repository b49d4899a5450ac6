package sfumato.ui.compare;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Shows what a [Magnifier] draws: one image of the size of the view, drawn anew when the place in the picture changes.
final class SquarePixels extends ImageView {
    private final Magnifier magnifier;
    private PixelBuffer<IntBuffer> pixels;
    private Framing drawn;

    SquarePixels(PicturePyramid picture) {
        magnifier = new Magnifier(picture);
        setManaged(false);
    }

    void show(Framing framing, double deviceScale) {
        if (framing.equals(drawn)) {
            return;
        }
        int width = Math.max(1, (int) Math.ceil(framing.viewWidth()));
        int height = Math.max(1, (int) Math.ceil(framing.viewHeight()));
        if (pixels == null || pixels.getWidth() != width || pixels.getHeight() != height) {
            pixels = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(pixels));
        }
        pixels.updateBuffer(buffer -> {
            magnifier.draw(framing, width, height, buffer.getBuffer().array());
            return null; // all of it is new
        });
        setFitWidth(width / deviceScale);
        setFitHeight(height / deviceScale);
        drawn = framing;
    }
}
