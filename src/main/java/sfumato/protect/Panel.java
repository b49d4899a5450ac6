package sfumato.protect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sfumato.attack.Led;
import sfumato.attack.Objective;
import sfumato.nn.encoder.Encoder;

/// Who is asked about a copy, and what for.
///
/// @param objective what the embedded encoder was led to, if that is known
/// @param joined    the copy was optimised against them, too
/// @param unseen    it was not optimised against them
/// @param further   nobody knows whether it was
record Panel(Optional<Objective> objective, List<Led> joined, List<Encoder> unseen, List<Encoder> further) {
    Panel {
        joined = List.copyOf(joined);
        unseen = List.copyOf(unseen);
        further = List.copyOf(further);
    }

    /// For a copy that was just made.
    ///
    /// @param led the embedded encoder first
    static Panel of(List<Led> led, List<Encoder> unseen) {
        return new Panel(Optional.of(led.getFirst().objective()), led.subList(1, led.size()), unseen, List.of());
    }

    /// For a copy of which nothing is known.
    static Panel ofAny(List<Encoder> further) {
        return new Panel(Optional.empty(), List.of(), List.of(), further);
    }

    /// All but the embedded encoder.
    List<Encoder> others() {
        return Stream.concat(joined.stream().map(Led::encoder), Stream.concat(unseen.stream(), further.stream())).toList();
    }
}
