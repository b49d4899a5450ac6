package sfumato.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Evidence for tests that ask little of it.
public final class TestEvidence {
    private TestEvidence() {
    }

    /// Of one encoder without heads, with a style shift as large as the shift, and without survival.
    public static Evidence of(Visibility visibility, Controlled shift, Optional<Controlled> targetProgress) {
        return of(visibility, shift, targetProgress, List.of());
    }

    /// The same, with survival.
    public static Evidence of(Visibility visibility, Controlled shift, Optional<Controlled> targetProgress, List<Survival> survival) {
        return new Evidence(visibility, new EncoderEvidence("an encoder", shift, shift, targetProgress, List.of()), List.of(), survival);
    }

    /// This share of a shift of 0.5 is left after every kind of wear, and all of the noise's.
    public static List<Survival> surviving(double share) {
        return Wear.ALL.stream().map(wear -> survival(wear, 0.5, 0.5 * share)).toList();
    }

    public static Survival survival(Wear wear, double before, double after) {
        return new Survival(wear, Optional.of(new Survival.Shifts(new Controlled(before, 0.1), new Controlled(after, 0.1))));
    }

    /// Survival where nothing was there to survive, or the picture is small.
    public static List<Survival> nothing() {
        return Stream.of(survival(new Wear.Jpeg(75), 0, 0), new Survival(new Wear.Resize(512), Optional.empty())).toList();
    }
}
