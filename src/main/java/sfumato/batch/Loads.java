package sfumato.batch;

import java.util.Optional;
import java.util.function.ToLongFunction;
import sfumato.image.codec.PictureHead;

/// How many threads a picture is given. The work on a small one can hardly be shared out, so several are done at once; a
/// large one keeps all threads busy, and several would need too much memory.
final class Loads {
    // Up to here the search, which can be shared out well, is not yet nearly all of the work.
    private static final long SMALL_PIXELS = 1_500_000;

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
