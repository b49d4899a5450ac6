package sfumato.batch;

import java.util.Optional;
import java.util.function.ToLongFunction;
import sfumato.image.codec.PictureHead;

/// How many threads a picture is given. Not all of the work can be shared out, so several at once take less time than one
/// after another, as long as the memory is there: on two processors .80 of the time at 300 x 225, .89 at 640 x 480 and .90 at
/// 1200 x 900. The largest have all threads and the memory for themselves.
final class Loads {
    // Beyond, the samples alone take hundreds of megabytes, and a single result would be waited for too long.
    private static final long SMALL_PIXELS = 12_000_000;

    private final int threads;
    private final long memory;
    private final ToLongFunction<PictureHead> need;

    /// @param memory bytes for all pictures in work together
    /// @param need   bytes for one with this head
    Loads(int threads, long memory, ToLongFunction<PictureHead> need) {
        this.threads = threads;
        this.memory = memory;
        this.need = need;
    }

    /// For a picture that may be large, or must not share the memory.
    Load alone() {
        return new Load(threads, memory);
    }

    /// @param head  empty if it is not known
    /// @param count of the pictures that are to be done, this and those in work included: with fewer than threads, each gets more of them
    Load of(Optional<PictureHead> head, int count) {
        if (head.isEmpty() || (long) head.get().size().width() * head.get().size().height() > SMALL_PIXELS) {
            return alone();
        }
        long bytes = need.applyAsLong(head.get());
        long most = Math.clamp(memory / Math.max(1, bytes), 1, Math.max(1, Math.min(threads, count)));
        return most == 1 ? alone() : new Load((int) (threads / most), bytes);
    }
}
