package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.attack.Bounds;
import sfumato.attack.BudgetMap;
import sfumato.attack.EyeLimit;
import sfumato.attack.Perturbation;
import sfumato.image.DrawnSamples;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.sight.ColourDifference;
import sfumato.image.sight.ColourMeter;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

class SightLimitTest {
    private static final Size SIZE = new Size(64, 64);
    private final Workers one = new Workers(1);

    @Test
    void the_stricter_of_the_two_limits_counts() {
        SightLimit limit = SightLimit.of(8);
        ColourDifference all = new ColourDifference(1, 4, 9);
        assertEquals(0.75, limit.share(new ColourMeter.Seen(all, Optional.empty(), 0)));
        assertEquals(0.5, limit.share(new ColourMeter.Seen(all, Optional.of(new ColourDifference(1, 2.4, 3)), 0.5)));
        assertEquals(0.75, limit.share(new ColourMeter.Seen(all, Optional.of(new ColourDifference(1, 1.2, 3)), 0.5)));
    }

    @Test
    void a_perturbation_that_would_be_seen_too_much_is_made_weaker() {
        Artwork grey = grey();
        Samples copy = SightLimit.of(8).carry(grey, stripes(8), bounds(grey, 8), one, new Cancellation());
        double seen = ColourMeter.measure(grey.samples(), copy, one).flat().orElseThrow().p95();
        assertTrue(seen <= 1.2 && seen > 0.9, "Delta E " + seen);
    }

    @Test
    void one_that_is_hardly_seen_stays() {
        Artwork grey = grey();
        Perturbation weak = stripes(1);
        assertEquals(Recombination.apply(grey.samples(), grey.colours(), weak, budget(8), one),
                SightLimit.of(8).carry(grey, weak, bounds(grey, 8), one, new Cancellation()));
    }

    @Test
    void a_place_that_is_seen_too_much_does_not_weaken_the_rest() {
        Artwork grey = grey();
        float[] delta = new float[SIZE.pixels()];
        for (int i = 0; i < delta.length; i++) {
            boolean strong = i / SIZE.width() < 12; // of 64 rows, so more than the 5 % that may be seen more
            delta[i] = (i % SIZE.width() / 8 % 2 == 0 ? 1 : -1) * (strong ? 8 : 1) / 255f;
        }
        Perturbation perturbation = new Perturbation(SIZE, delta);
        // A limit for the whole picture only: in flat regions, which all of this is, everything is made weaker.
        Samples copy = new SightLimit(1.2, 100).carry(grey, perturbation, bounds(grey, 8), one, new Cancellation());
        Samples whole = Recombination.apply(grey.samples(), grey.colours(), perturbation, budget(8), one);
        int below = 24 * SIZE.width() * 3;
        assertArrayEquals(Arrays.copyOfRange(whole.codes(), below, whole.codes().length), Arrays.copyOfRange(copy.codes(), below, whole.codes().length));
        assertTrue(ColourMeter.measure(grey.samples(), copy, one).all().p95() <= 1.2);
    }

    private static Artwork grey() {
        Samples samples = Samples.blank(SIZE.width(), SIZE.height(), Layout.RGB);
        Arrays.fill(samples.codes(), (byte) 119);
        return new Artwork(samples, PictureFormat.PNG);
    }

    // Broad ones, which every eye sees.
    private static Perturbation stripes(int codes) {
        float[] delta = new float[SIZE.pixels()];
        for (int i = 0; i < delta.length; i++) {
            delta[i] = i % SIZE.width() / 8 % 2 == 0 ? codes / 255f : -codes / 255f;
        }
        return new Perturbation(SIZE, delta);
    }

    private Bounds bounds(Artwork artwork, float codes) {
        return new Bounds(budget(codes), EyeLimit.of(artwork.samples(), DrawnSamples.planes(artwork.samples()), one), SightLimit.of(8).searched());
    }

    private static BudgetMap budget(float codes) {
        float[] map = new float[SIZE.pixels()];
        Arrays.fill(map, codes);
        return new BudgetMap(SIZE, map);
    }
}
