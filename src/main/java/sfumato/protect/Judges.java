package sfumato.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sfumato.image.Size;
import sfumato.nn.NotEnoughMemory;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.problem.Problem;

/// Those of a shelf's judges that can be asked about a picture, and a sentence about each that cannot. Nobody chose a judge
/// for this picture, so one for which there is not enough memory is left out rather than that the copy is not made.
record Judges(List<Encoder> encoders, List<String> notes) {
    private static final long MEBI = 1 << 20;

    /// @param picture  its size
    /// @param excepted names of those that shall not judge, nor their weights under other names
    /// @param eye      looks in the memory that there is
    /// @throws Problem if a judge cannot be loaded, or one of those excepted is not there
    static Judges of(EncoderShelf shelf, List<String> excepted, Size picture, PictureEncoder eye) throws Problem {
        List<Encoder> encoders = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Set<String> weights = new HashSet<>();
        for (String name : excepted) {
            weights.add(shelf.checksum(name));
        }
        for (String name : shelf.judges()) {
            // Under whatever name: what a copy was made against is no witness.
            if (weights.isEmpty() || !weights.contains(shelf.checksum(name))) {
                Encoder judge = shelf.encoder(name);
                Optional<NotEnoughMemory> refusal = Stream.of(Upload.size(picture, judge.multiple()), Decoys.size(judge))
                        .flatMap(seen -> eye.with(judge).refusal(seen.height(), seen.width()).stream()).max(Comparator.comparingLong(NotEnoughMemory::needed));
                refusal.ifPresentOrElse(memory -> notes.add("The encoder " + name + " was not asked: that would take "
                        + Math.ceilDiv(memory.needed(), MEBI) + " MiB of memory, and " + memory.bound() / MEBI + " MiB are there for it."),
                        () -> encoders.add(judge));
            }
        }
        return new Judges(List.copyOf(encoders), List.copyOf(notes));
    }
}
