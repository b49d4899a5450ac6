package sfumato.ui.settings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/// How fast this machine protects, as far as that is known: one pace for each choice of packs that a picture was protected with.
///
/// @param measured by the names of the packs
public record Paces(Map<Set<String>, Pace> measured) {
    public static final Paces NONE = new Paces(Map.of());

    public Paces {
        measured = Map.copyOf(measured);
    }

    /// With what was measured last.
    public Paces with(List<String> encoders, Pace pace) {
        Map<Set<String>, Pace> more = new HashMap<>(measured);
        more.put(Set.copyOf(encoders), pace);
        return new Paces(more);
    }

    /// The pace with these packs: as it was measured, or else as it was with most of them and as the others' own figures say.
    ///
    /// @param figure nanoseconds that a pack adds for one step on one pixel, where that is known
    public Optional<Pace> of(List<String> encoders, Function<String, OptionalDouble> figure) {
        Set<String> wanted = Set.copyOf(encoders);
        Optional<Set<String>> nearest = measured.keySet().stream().filter(wanted::containsAll).max(Comparator.comparingInt(Set::size));
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        Set<String> others = new HashSet<>(wanted);
        others.removeAll(nearest.get());
        double nanos = measured.get(nearest.get()).nanos();
        for (String other : others) {
            nanos += figure.apply(other).orElse(Double.NaN);
        }
        return Optional.of(new Pace(nanos)).filter(pace -> Double.isFinite(pace.nanos()));
    }
}
