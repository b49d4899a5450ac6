package sfumato.image.codec;

import javax.imageio.stream.ImageInputStreamImpl;
import sfumato.task.Cancellation;

/// Bytes for a library's decoder, which ends with a [java.util.concurrent.CancellationException] at its next read after a
/// wish to stop, and waits there during a pause.
final class CheckedInput extends ImageInputStreamImpl {
    // A library that takes the whole of a large part at once would copy it with a single look.
    private static final int MOST_AT_ONCE = 1 << 20;

    private final byte[] bytes;
    private final Cancellation cancellation;

    CheckedInput(byte[] bytes, Cancellation cancellation) {
        this.bytes = bytes;
        this.cancellation = cancellation;
    }

    @Override
    public int read() {
        cancellation.check();
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        cancellation.check();
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        int read = (int) Math.min(Math.min(count, MOST_AT_ONCE), bytes.length - streamPos);
        if (read <= 0) {
            return -1;
        }
        System.arraycopy(bytes, (int) streamPos, into, from, read);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
