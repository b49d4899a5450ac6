package sfumato.image.codec;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/// Watches the JDK's reader of GIF, which says nothing where pixels are missing, and goes on where there are too many.
final class GifProgress implements IIOReadProgressListener {
    private static final float ALL = 100; // percent

    private float done;

    /// Whether every row was filled.
    boolean whole() {
        return done >= ALL;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        done = percentageDone;
        if (done > ALL) {
            source.abort();
        }
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        // not of interest, as all that follows
    }

    @Override
    public void imageComplete(ImageReader source) {
    }

    @Override
    public void readAborted(ImageReader source) {
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {
    }

    @Override
    public void sequenceComplete(ImageReader source) {
    }

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
    }
}
