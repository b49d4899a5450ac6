package sfumato.ui.settings;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import sfumato.drawn.DrawnPicture;
import sfumato.image.Samples;

/// Draws the decoys small, one after the other, on a thread of its own.
final class DecoyPictures {
    // Two pixels for each unit, for screens of high resolution.
    private static final int SIDE = (int) (2 * DecoyTile.SIDE);

    private DecoyPictures() {
    }

    /// Tells of each picture on the window's thread.
    static void draw(BiConsumer<DrawnPicture, Image> drawn) {
        List<DrawnPicture> decoys = DrawnPicture.decoys();
        Thread.ofPlatform().daemon().name("sfumato-decoys").start(() -> decoys.forEach(decoy -> {
            Image image = image(decoy.draw(SIDE, SIDE));
            Platform.runLater(() -> drawn.accept(decoy, image));
        }));
    }

    private static Image image(Samples samples) {
        WritableImage image = new WritableImage(samples.width(), samples.height());
        image.getPixelWriter().setPixels(0, 0, samples.width(), samples.height(), PixelFormat.getByteRgbInstance(),
                samples.codes(), 0, samples.rowLength());
        return image;
    }
}
