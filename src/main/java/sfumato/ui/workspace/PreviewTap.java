package sfumato.ui.workspace;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import sfumato.protect.Onlooker;
import sfumato.protect.Preview;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.ui.compare.PicturePyramid;
import sfumato.ui.task.Latest;

/// Looks on while a picture is protected and carries the newest preview, made ready for the display by the working thread, over to
/// the thread of the window.
final class PreviewTap implements Onlooker {
    /// As much as a large window shows; more would take time from the search.
    private static final int PIXELS = 1_500_000;

    private final Progress progress;
    private final int width;
    private final int height;
    private final Cancellation cancellation;
    private final Latest<ShownPreview> shown;

    /// @param width  of the picture that is protected
    /// @param height of the picture that is protected
    /// @param shown  hears of each preview, on the window's thread
    PreviewTap(Progress progress, int width, int height, Cancellation cancellation, Executor window, Consumer<ShownPreview> shown) {
        this.progress = progress;
        this.width = width;
        this.height = height;
        this.cancellation = cancellation;
        this.shown = new Latest<>(window, shown);
    }

    @Override
    public void at(Stage stage, double fraction) {
        progress.at(stage, fraction);
    }

    @Override
    public int previewPixels() {
        return PIXELS;
    }

    @Override
    public void preview(Preview preview) {
        PicturePyramid pixels = PicturePyramid.ofSmaller(preview.pixels(), width, height, cancellation);
        shown.accept(new ShownPreview(pixels, preview.step(), preview.steps()));
    }
}
