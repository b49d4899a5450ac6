package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sfumato.image.Size;
import sfumato.protect.Effort;
import sfumato.protect.Strength;
import sfumato.report.Sight;

class CostTest {
    @Test
    void each_strength_says_what_may_be_seen() {
        assertEquals(List.of(Sight.HARDLY, Sight.HARDLY, Sight.CAREFUL_EYE, Sight.ANYONE),
                Stream.of(Strength.values()).map(strength -> Cost.inTexture(strength).sight()).toList());
        assertEquals(List.of(Sight.HARDLY, Sight.HARDLY, Sight.CAREFUL_EYE, Sight.CAREFUL_EYE),
                Stream.of(Strength.values()).map(strength -> Cost.inFlatColour(strength).sight()).toList());
    }

    @Test
    void the_place_on_the_scale_lies_in_the_third_of_what_is_seen() {
        for (Strength strength : Strength.values()) {
            for (Cost cost : List.of(Cost.inTexture(strength), Cost.inFlatColour(strength))) {
                int third = cost.sight().ordinal() - Sight.HARDLY.ordinal();
                assertTrue(cost.place() >= third / 3.0 && cost.place() <= (third + 1) / 3.0, strength + " " + cost);
            }
        }
        assertEquals(1, new Cost(100, Sight.FLAT).place());
    }

    @Test
    void the_time_to_expect_is_the_measured_one_for_the_same_work_and_grows_with_it() {
        Size size = new Size(1200, 900);
        Pace pace = Pace.measured(Effort.STANDARD, size, Duration.ofSeconds(20));
        assertEquals(20, pace.expected(Effort.STANDARD, size).toSeconds());
        assertTrue(pace.expected(Effort.THOROUGH, size).compareTo(Duration.ofSeconds(40)) > 0);
        assertTrue(pace.expected(Effort.QUICK, size).compareTo(Duration.ofSeconds(16)) < 0);
        // The search works on a smaller picture, so that a large one takes no longer.
        assertEquals(pace.expected(Effort.QUICK, size), pace.expected(Effort.QUICK, new Size(6000, 4500)));
    }

    @Test
    void a_pace_with_some_packs_says_nothing_about_others_but_for_what_is_known_of_them() {
        Paces paces = Paces.NONE.with(List.of(), new Pace(10)).with(List.of("b", "a"), new Pace(100));
        assertEquals(Optional.of(new Pace(10)), paces.of(List.of(), _ -> OptionalDouble.empty()));
        assertEquals(Optional.of(new Pace(100)), paces.of(List.of("a", "b"), _ -> OptionalDouble.empty()));
        assertEquals(Optional.of(new Pace(15)), paces.of(List.of("a"), _ -> OptionalDouble.of(5)));
        assertEquals(Optional.of(new Pace(107)), paces.of(List.of("a", "b", "c"), _ -> OptionalDouble.of(7)));
        assertEquals(Optional.empty(), paces.of(List.of("c"), _ -> OptionalDouble.empty()));
        assertEquals(Optional.empty(), Paces.NONE.of(List.of(), _ -> OptionalDouble.of(1)));
    }
}
