package sfumato.image.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DifferenceTallyTest {
    @Test
    void ninety_five_of_a_hundred_differ_by_at_most_the_95th_percentile() {
        DifferenceTally tally = new DifferenceTally();
        for (int i = 1; i <= 100; i++) {
            tally.add(i / 10f);
        }
        assertEquals(new ColourDifference(5.05, 9.5, 10), tally.summary());
    }

    @Test
    void the_percentile_is_rounded_to_the_nearest_hundredth() {
        DifferenceTally tally = new DifferenceTally();
        tally.add(1.2349f);
        assertEquals(1.23, tally.summary().p95());
    }

    @Test
    void one_great_difference_is_the_maximum_and_moves_nothing_else() {
        DifferenceTally tally = new DifferenceTally();
        for (int i = 0; i < 999; i++) {
            tally.add(0);
        }
        tally.add(100);
        assertEquals(new ColourDifference(0.1, 0, 100), tally.summary());
    }

    @Test
    void two_tallies_together_count_as_one() {
        DifferenceTally whole = new DifferenceTally();
        DifferenceTally half = new DifferenceTally();
        DifferenceTally rest = new DifferenceTally();
        for (int i = 0; i < 500; i++) {
            whole.add(i / 77f);
            (i % 3 == 0 ? half : rest).add(i / 77f);
        }
        half.addAll(rest);
        assertEquals(whole.summary(), half.summary());
    }
}
