package sfumato.report;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// What the figures come to, in words for people who do not read figures. It says what encoders see, and is as limited as
/// that: see [Evidence#LIMITS].
///
/// @param protection the least of what the single measures allow
/// @param limit      the measure that allows no more
/// @param sight      how easily the change is seen
public record Verdict(Protection protection, Limit limit, Sight sight) {
    /// Below the first the copy is not protected, from the last on it is strong. A multiple of plain noise that is drawn at the
    /// size that is looked at, where nothing averages it away, taken as the mean for the shift and for the style: two samples of such noise reach 1.2 of each other.
    static final double[] GAINS = {1.3, 1.6, 2};
    /// In distances to another picture. Plain noise of the balanced strength makes .06 to .11.
    static final double[] SHIFTS = {0.05, 0.1, 0.2};
    /// What is left after what every upload does. Never by itself a reason for "not protected": the shift above was
    /// measured after an upload as well.
    static final double[] SHARES = {0, 0.6, 0.85};
    /// JPEG 75, 512 px and a crop to 90 % happen to every picture that is trained on.
    static final List<Wear> EVERYDAY = List.of(new Wear.Jpeg(75), new Wear.Resize(512), new Wear.Crop(90));

    /// From the least to the most.
    public enum Protection {
        NOT_PROTECTED("Not protected: an encoder sees hardly more in the copy than in the original, or than plain noise would make it see."),
        WEAK("Weakly protected: an encoder sees a difference, but not a great one."),
        FAIR("Fairly protected: an encoder sees a clear difference."),
        STRONG("Strongly protected: an encoder sees a great difference, which outlasts an ordinary upload.");

        private final String words;

        Protection(String words) {
            this.words = words;
        }

        /// One sentence.
        public String words() {
            return words;
        }
    }

    /// What keeps the protection from being stronger.
    public enum Limit {
        NOISE("Its weakest point is how little more it does than plain noise of the same size."),
        SHIFT("Its weakest point is how small the difference is."),
        WEAR("Its weakest point is how much of it is lost when the picture is compressed, resized or cropped."),
        NOTHING("");

        private final String words;

        Limit(String words) {
            this.words = words;
        }

        /// One sentence, or nothing.
        public String words() {
            return words;
        }
    }

    static Verdict of(Evidence evidence) {
        Sight sight = Sight.of(evidence.visibility());
        Controlled shift = evidence.shift();
        // Leading a model astray in the style is worth as much as in the picture itself.
        double gain = (shift.gain() + evidence.styleShift().gain()) / 2;
        int[] grades = {grade(gain, GAINS), grade(shift.copy(), SHIFTS), wear(evidence.survival())};
        int least = Arrays.stream(grades).min().orElseThrow();
        Protection protection = Protection.values()[least];
        if (protection == Protection.STRONG) {
            return new Verdict(protection, Limit.NOTHING, sight);
        }
        int first = 0;
        while (grades[first] > least) {
            first++;
        }
        return new Verdict(protection, Limit.values()[first], sight);
    }

    /// The protection in one or two sentences.
    public String protectionWords() {
        return (protection.words() + " " + limit.words()).strip();
    }

    // What was not measured, such as resizing a picture that is small already, holds nothing back.
    private static int wear(List<Survival> survival) {
        OptionalDouble least = survival.stream().filter(s -> EVERYDAY.contains(s.wear())).map(Survival::share)
                .filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).min();
        return least.isPresent() ? grade(least.getAsDouble(), SHARES) : Protection.STRONG.ordinal();
    }

    // How many of the thresholds are reached; what is no number reaches none.
    private static int grade(double measure, double[] thresholds) {
        int reached = 0;
        while (reached < thresholds.length && measure >= thresholds[reached]) {
            reached++;
        }
        return reached;
    }
}
