package sfumato.protect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sfumato.nn.NotEnoughMemory;
import sfumato.problem.Problem;

/// Says, where an encoder that the user let join has no room, which one it is and what can be done.
final class Room {
    private static final long MEBI = 1 << 20;
    private static final long GIBI = 1 << 30;
    // Encoders are given half of the heap; the rest is for pictures and weights, of which there are some more then.
    private static final double HEAP_FOR_ONE = 2.2;

    private Room() {
    }

    /// Empty if it was none of those: what the embedded encoder lacks is a matter of the picture.
    static Optional<Problem> problem(Path original, List<String> joined, NotEnoughMemory refusal) {
        if (!joined.contains(refusal.encoder())) {
            return Optional.empty();
        }
        long heap = (long) Math.ceil(HEAP_FOR_ONE * refusal.needed() / GIBI);
        return Optional.of(new Problem.Unsupported(original, "the encoder " + refusal.encoder() + " needs " + Math.ceilDiv(refusal.needed(), MEBI)
                + " MiB of memory for a picture of this shape, and " + refusal.bound() / MEBI + " MiB are there for it",
                "Leave this encoder out with this picture, or give the program more memory: set the environment variable JAVA_TOOL_OPTIONS to -Xmx"
                + heap + "g before you start it"));
    }
}
