package sfumato.image.codec;

import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import sfumato.task.Cancellation;

/// Takes bytes from a library's encoder, which ends with a [java.util.concurrent.CancellationException] at its next row or write
/// after a wish to stop, and waits there during a pause.
final class CheckedOutput extends MemoryCacheImageOutputStream implements IIOWriteProgressListener {
    private final Cancellation cancellation;

    CheckedOutput(OutputStream out, Cancellation cancellation) {
        super(out);
        this.cancellation = cancellation;
    }

    @Override
    public void write(int one) throws IOException {
        cancellation.check();
        super.write(one);
    }

    @Override
    public void write(byte[] some, int from, int count) throws IOException {
        cancellation.check();
        super.write(some, from, count);
    }

    @Override
    public void imageProgress(ImageWriter source, float percentage) {
        cancellation.check();
    }

    @Override
    public void imageStarted(ImageWriter source, int image) {
        // only rows count
    }

    @Override
    public void imageComplete(ImageWriter source) {
        // only rows count
    }

    @Override
    public void thumbnailStarted(ImageWriter source, int image, int thumbnail) {
        // none is written
    }

    @Override
    public void thumbnailProgress(ImageWriter source, float percentage) {
        // none is written
    }

    @Override
    public void thumbnailComplete(ImageWriter source) {
        // none is written
    }

    @Override
    public void writeAborted(ImageWriter source) {
        // nobody asks the writer for that
    }
}
