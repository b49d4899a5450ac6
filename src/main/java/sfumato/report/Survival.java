package sfumato.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// How much of the shift is left after one kind of wear, beside what is left of the noise control's.
///
/// @param wear   what the picture goes through
/// @param shifts the shift before and after it; empty where the picture is not larger than what it would be resized to
public record Survival(Wear wear, Optional<Shifts> shifts) {

    /// What the figures are, for every place that shows them.
    public static final String NOTE = "Survival is the shift after a change divided by the shift before it, beside the same of plain noise. "
            + "Before is the middle square (or another, where the middle was left alone) of the picture at 512 px on its shorter side without JPEG; for resizes it is the middle, at most 720 px a side, "
            + "of the picture at its own size, at most 1080 px. "
            + "JPEG adds differences of its own, so its figures can exceed 100 %, those of noise as well.";

    /// Original, copy and noise control all go through the wear, and their shifts are counted in the same units before and after.
    public record Shifts(Controlled before, Controlled after) {
    }

    /// After divided by before: 1 if nothing was lost. Empty where there is nothing to divide: the picture is not larger,
    /// or no shift was there that could survive.
    public OptionalDouble share() {
        return share(Controlled::copy);
    }

    /// The same of the noise control.
    public OptionalDouble noiseShare() {
        return share(Controlled::noise);
    }

    private OptionalDouble share(ToDoubleFunction<Controlled> of) {
        if (shifts.isEmpty() || !(of.applyAsDouble(shifts.get().before()) > 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(of.applyAsDouble(shifts.get().after()) / of.applyAsDouble(shifts.get().before()));
    }

    /// Why there is no share, in words; empty where there is one.
    public Optional<String> reason() {
        if (share().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(shifts.isEmpty() ? "not smaller" : "no shift");
    }
}
