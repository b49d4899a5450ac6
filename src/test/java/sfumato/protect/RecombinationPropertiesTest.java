package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sfumato.attack.BudgetMap;
import sfumato.attack.Perturbation;
import sfumato.chance.Cases;
import sfumato.image.Depth;
import sfumato.image.DrawnSamples;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.color.ColourSpace;
import sfumato.task.Workers;

/// What holds of the way from a perturbation to whole codes, for any picture, perturbation and budget.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecombinationPropertiesTest {
    private static final int CASES = 120;
    private final Workers one = new Workers(1);
    private final Workers three = new Workers(3);

    @AfterAll
    void close() {
        one.close();
        three.close();
    }

    @Test
    void no_sample_moves_further_than_its_bound_and_alpha_never() {
        Cases.each(CASES, random -> {
            Samples original = samples(random);
            BudgetMap budget = budget(random, random.nextFloat(64));
            Samples copy = Recombination.apply(original, ColourSpace.SRGB, perturbation(random, 0.5f), budget, one);
            assertTrue(copy.sameShapeAs(original));
            assertDoesNotThrow(() -> BoundCheck.require(original, copy, budget, one));
        });
    }

    @Test
    void no_perturbation_and_no_budget_leave_the_samples_as_they_are() {
        Cases.each(CASES, random -> {
            Samples original = samples(random);
            Size grid = size(random);
            Perturbation none = new Perturbation(grid, new float[grid.pixels()]);
            assertArrayEquals(original.bytes(), Recombination.apply(original, ColourSpace.SRGB, none, budget(random, 64), one).bytes());
            assertArrayEquals(original.bytes(), Recombination.apply(original, ColourSpace.SRGB, perturbation(random, 0.5f), budget(random, 0), one).bytes());
        });
    }

    @Test
    void the_number_of_threads_changes_nothing_and_the_original_stays() {
        Cases.each(CASES, random -> {
            Samples original = samples(random);
            byte[] before = original.bytes().clone();
            Perturbation perturbation = perturbation(random, 0.1f);
            BudgetMap budget = budget(random, 16);
            assertArrayEquals(Recombination.apply(original, ColourSpace.SRGB, perturbation, budget, one).bytes(),
                    Recombination.apply(original, ColourSpace.SRGB, perturbation, budget, three).bytes());
            assertArrayEquals(before, original.bytes());
        });
    }

    // An even perturbation is enlarged to itself, so that what each sample should become is known.
    @Test
    void an_even_perturbation_becomes_one_of_the_two_whole_codes_next_to_it() {
        Cases.each(CASES, random -> {
            Samples original = samples(random);
            Size grid = size(random);
            float[] delta = new float[grid.pixels()];
            float even = random.nextFloat(-0.06f, 0.06f);
            Arrays.fill(delta, even);
            Samples copy = Recombination.apply(original, ColourSpace.SRGB, new Perturbation(grid, delta), even(grid, 64), one);
            int top = original.depth().top();
            double codes = (double) even * top;
            for (int y = 0; y < original.height(); y++) {
                for (int x = 0; x < original.width(); x++) {
                    for (int c = 0; c < original.layout().colours(); c++) {
                        int before = original.code(x, y, c);
                        int after = copy.code(x, y, c);
                        // The enlargement rounds in float, which may show in the last place of 16 bits.
                        boolean near = after >= Math.clamp((long) Math.floor(before + codes - 0.01), 0, top)
                                && after <= Math.clamp((long) Math.ceil(before + codes + 0.01), 0, top);
                        assertTrue(near || (after == before && original.layout().hasAlpha()), before + " became " + after + " by " + codes);
                    }
                }
            }
        });
    }

    @Test
    void codes_of_either_depth_come_back_row_by_row() {
        Cases.each(CASES, random -> {
            Samples samples = samples(random);
            Samples copy = Samples.blank(samples.width(), samples.height(), samples.layout(), samples.depth());
            int[] row = new int[samples.rowLength()];
            for (int y = 0; y < samples.height(); y++) {
                samples.row(y, row);
                for (int code : row) {
                    assertTrue(code >= 0 && code <= samples.depth().top());
                }
                copy.setRow(y, row);
            }
            assertArrayEquals(samples.bytes(), copy.bytes());
        });
    }

    @Test
    void eight_bits_survive_the_way_to_sixteen_and_back() {
        Cases.each(CASES, random -> {
            Samples samples = DrawnSamples.any(random);
            assertEquals(Depth.EIGHT, samples.depth());
            assertArrayEquals(samples.bytes(), samples.at(Depth.SIXTEEN).at(Depth.EIGHT).bytes());
        });
    }

    private static Samples samples(SplittableRandom random) {
        return DrawnSamples.any(random).at(Cases.any(random, Depth.values()));
    }

    private static Size size(SplittableRandom random) {
        return new Size(random.nextInt(1, 40), random.nextInt(1, 40));
    }

    private static Perturbation perturbation(SplittableRandom random, float greatest) {
        Size size = size(random);
        float[] delta = new float[size.pixels()];
        for (int i = 0; i < delta.length; i++) {
            delta[i] = Cases.any(random, 0f, greatest, -greatest, random.nextFloat(-greatest, greatest));
        }
        return new Perturbation(size, delta);
    }

    private static BudgetMap budget(SplittableRandom random, float greatest) {
        Size size = size(random);
        float[] codes = new float[size.pixels()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Cases.any(random, 0f, greatest, random.nextFloat() * greatest);
        }
        return new BudgetMap(size, codes);
    }

    private static BudgetMap even(Size size, float codes) {
        float[] all = new float[size.pixels()];
        Arrays.fill(all, codes);
        return new BudgetMap(size, all);
    }
}
