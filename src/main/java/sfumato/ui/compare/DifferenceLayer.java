package sfumato.ui.compare;

import java.nio.IntBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

/// Shows the seen part of the difference. It is painted on a thread of its own, which takes 24 megapixels some tenths of a second;
/// until a new place is painted, what there is moves and grows along, so that panning and zooming stay smooth.
final class DifferenceLayer extends Pane {
    private static final long IDLE_SECONDS = 5;

    /// What is to be painted.
    private record Wish(DifferencePainter painter, Framing framing, Amplification amplification) { }

    /// The thread ends when nothing was asked of it for a while.
    private final ExecutorService background = new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            work -> Thread.ofPlatform().daemon().name("sfumato-difference").unstarted(work));
    private final AtomicReference<Wish> next = new AtomicReference<>();
    private final ImageView image = new ImageView();
    private DifferencePainter painter;
    private Wish asked;
    private Wish painted;
    private double deviceScale = 1;

    DifferenceLayer() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        image.setManaged(false);
        getChildren().add(image);
    }

    /// @param copy null if there is none that can be compared pixel by pixel
    void setPictures(PicturePyramid original, PicturePyramid copy) {
        painter = copy == null ? null : new DifferencePainter(original, copy);
        hide();
    }

    void show(Framing framing, Amplification amplification, double scale) {
        deviceScale = scale;
        Wish wish = new Wish(painter, framing, amplification);
        if (!wish.equals(asked)) {
            asked = wish;
            // Of several wishes that came while one was painted only the last is still of interest.
            if (next.getAndSet(wish) == null) {
                background.execute(this::paintNext);
            }
        }
        setVisible(true);
        place();
    }

    /// Lets go of what was painted.
    void hide() {
        setVisible(false);
        asked = null;
        painted = null;
        image.setImage(null);
    }

    /// Whether what is seen is what was last asked for.
    boolean upToDate() {
        return asked != null && asked.equals(painted);
    }

    private void paintNext() {
        Wish wish = next.getAndSet(null);
        int width = Math.max(1, (int) Math.ceil(wish.framing.viewWidth()));
        int height = Math.max(1, (int) Math.ceil(wish.framing.viewHeight()));
        int[] argb = new int[width * height];
        wish.painter.draw(wish.framing, width, height, wish.amplification.factor(), argb);
        Platform.runLater(() -> show(wish, width, height, argb));
    }

    private void show(Wish wish, int width, int height, int[] argb) {
        if (asked == null || wish.painter != painter) {
            return; // it came too late
        }
        painted = wish;
        image.setImage(new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance())));
        place();
    }

    /// Lays what was painted for one place of the picture where that place is now.
    private void place() {
        if (painted == null) {
            return;
        }
        Framing then = painted.framing;
        Framing now = asked.framing;
        double ratio = now.zoom() / then.zoom();
        image.setX((Math.round(now.left()) - Math.round(then.left()) * ratio) / deviceScale);
        image.setY((Math.round(now.top()) - Math.round(then.top()) * ratio) / deviceScale);
        image.setFitWidth(image.getImage().getWidth() * ratio / deviceScale);
        image.setFitHeight(image.getImage().getHeight() * ratio / deviceScale);
    }
}
