package sfumato.report;

import java.util.Optional;
import java.util.OptionalDouble;

/// How much of the shift is left after one kind of wear. There is no noise control: before and after are both the copy's.
///
/// @param wear   what the picture goes through
/// @param shifts the shift before and after it; empty where the picture is not larger than what it would be resized to
public record Survival(Wear wear, Optional<Shifts> shifts) {

    /// What the figures are, for every place that shows them.
    public static final String NOTE = "Survival is the shift after a change divided by the shift before it, with no noise control. "
            + "Before is the picture at 512 px on its shorter side without JPEG; for resizes it is the picture at its own size, at most 1080 px.";

    /// Original and copy both go through the wear, and the shift between them is counted in the same units before and after.
    public record Shifts(double before, double after) {
    }

    /// After divided by before: 1 if nothing was lost. Empty where there is nothing to divide: the picture is not larger,
    /// or no shift was there that could survive.
    public OptionalDouble share() {
        return shifts.filter(s -> s.before() > 0).map(s -> OptionalDouble.of(s.after() / s.before())).orElse(OptionalDouble.empty());
    }

    /// Why there is no share, in words; empty where there is one.
    public Optional<String> reason() {
        if (share().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(shifts.isEmpty() ? "not smaller" : "no shift");
    }
}
