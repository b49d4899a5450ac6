package sfumato.ui.mask;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import sfumato.image.Size;

/// The mask as it is seen in a pane. While it is painted only the part that changes is drawn anew.
final class MaskImage {
    private PixelBuffer<IntBuffer> pixels;
    private WritableImage image;
    private HatchPainter painter;
    private MaskPlace place;
    private Size mask;

    /// The mask at another place or in a pane of another size, all of it drawn anew; the image may be another one from now on.
    WritableImage show(byte[] shares, Size size, MaskPlace where, int width, int height) {
        boolean other = pixels == null || pixels.getWidth() != width || pixels.getHeight() != height;
        if (other) {
            pixels = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(pixels);
        }
        if (other || !where.equals(place) || !size.equals(mask)) {
            place = where;
            mask = size;
            painter = new HatchPainter(size, where, width);
            redraw(shares, new Area(0, 0, width, height));
        }
        return image;
    }

    /// A part of the mask, in its own pixels, has changed. One of another size is drawn when it is shown.
    void update(byte[] shares, Size size, Area changed) {
        if (painter != null && size.equals(mask)) {
            redraw(shares, place.inView(changed));
        }
    }

    /// Everything must be drawn anew, because there is another mask.
    void forget() {
        place = null;
        painter = null;
    }

    private void redraw(byte[] shares, Area wanted) {
        Area area = wanted.within(new Area(0, 0, pixels.getWidth(), pixels.getHeight()));
        if (area.isEmpty()) {
            return;
        }
        pixels.updateBuffer(buffer -> {
            painter.draw(shares, area, buffer.getBuffer().array());
            return new Rectangle2D(area.left(), area.top(), area.width(), area.bottom() - area.top());
        });
    }
}
