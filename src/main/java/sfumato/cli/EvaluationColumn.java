package sfumato.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import sfumato.image.sight.ColourDifference;
import sfumato.protect.ProtectionResult;
import sfumato.report.Controlled;
import sfumato.report.EncoderEvidence;
import sfumato.report.Evidence;
import sfumato.report.Survival;
import sfumato.report.Wear;

/// One column of figures in the table of an evaluation.
///
/// @param heading  what stands above it
/// @param decimals how many a person is shown
/// @param figure   empty where a picture has none
record EvaluationColumn(String heading, int decimals, Function<ProtectionResult, OptionalDouble> figure) {
    private static final List<Wear> WEARS = List.of(new Wear.Jpeg(75), new Wear.Resize(512), new Wear.Crop(90), new Wear.Blur(1.25), new Wear.Noise(0.05));

    /// Every column.
    ///
    /// @param joined names of the further encoders that copies are optimised against
    /// @param judges names of those that are only asked
    static List<EvaluationColumn> all(List<String> joined, List<String> judges) {
        List<EvaluationColumn> columns = new ArrayList<>(List.of(
                measured("shift", 3, evidence -> evidence.shift().copy()),
                measured("noise control", 3, evidence -> evidence.shift().noise()),
                of("gain", 2, evidence -> gain(evidence.shift())),
                measured("style shift", 3, evidence -> evidence.styleShift().copy()),
                of("target progress", 3, evidence -> evidence.targetProgress().map(Controlled::copy).map(OptionalDouble::of).orElse(OptionalDouble.empty()))));
        WEARS.forEach(wear -> columns.add(of("left after " + wear.label(), 2, evidence -> survival(evidence, wear))));
        columns.add(measured("Delta E 95 %", 2, evidence -> evidence.visibility().colour().p95()));
        columns.add(of("Delta E 95 % flat", 2, evidence ->
                evidence.visibility().flat().map(ColourDifference::p95).map(OptionalDouble::of).orElse(OptionalDouble.empty())));
        columns.add(measured("greatest codes", 2, evidence -> evidence.visibility().maxCodes()));
        columns.add(measured("RMS codes", 2, evidence -> evidence.visibility().rmsCodes()));
        for (String name : joined) {
            columns.add(judged("shift by ", name, 3, (other, _) -> other.shift().copy()));
            columns.add(judged("gain by ", name, 2, (other, _) -> other.shift().gain()));
        }
        for (String name : judges) {
            columns.add(judged("shift by ", name, 3, (other, _) -> other.shift().copy()));
            columns.add(judged("gain by ", name, 2, (other, _) -> other.shift().gain()));
            columns.add(judged("transfer to ", name, 2, (other, seen) -> other.transferFrom(seen).map(Controlled::copy).orElse(Double.NaN)));
        }
        columns.add(new EvaluationColumn("seconds", 1, result -> OptionalDouble.of(result.time().toMillis() / 1000.0)));
        return columns;
    }

    /// The picture's figure, empty where there is none that means anything, such as a multiple of nothing.
    OptionalDouble of(ProtectionResult result) {
        OptionalDouble value = figure.apply(result);
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    private static EvaluationColumn measured(String heading, int decimals, Function<Evidence, Double> figure) {
        return of(heading, decimals, evidence -> OptionalDouble.of(figure.apply(evidence)));
    }

    private static EvaluationColumn of(String heading, int decimals, Function<Evidence, OptionalDouble> figure) {
        return new EvaluationColumn(heading, decimals, result -> figure.apply(result.evidence()));
    }

    private static OptionalDouble gain(Controlled shift) {
        return OptionalDouble.of(shift.gain());
    }

    private static OptionalDouble survival(Evidence evidence, Wear wear) {
        return evidence.survival().stream().filter(one -> one.wear().equals(wear)).findFirst().map(Survival::share).orElse(OptionalDouble.empty());
    }

    // A judge that could not be asked about a picture has no figure of it.
    private static EvaluationColumn judged(String heading, String judge, int decimals, ToDoubleBiFunction<EncoderEvidence, EncoderEvidence> figure) {
        return of(heading + judge, decimals, evidence -> Stream.concat(evidence.joined().stream(), evidence.unseen().stream()).filter(other -> other.encoder().equals(judge))
                .mapToDouble(other -> figure.applyAsDouble(other, evidence.seen())).findFirst());
    }
}
