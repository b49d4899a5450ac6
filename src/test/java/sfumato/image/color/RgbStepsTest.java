package sfumato.image.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;

/// How steps are read from a table, by tables of which every value between the nodes is known.
class RgbStepsTest {
    private static final int NODES = 17;
    private static final double PER_CODE = 16 / 255.0;

    @FunctionalInterface
    private interface AtNode {
        double step(int red, int green, int blue);
    }

    @Test
    void what_grows_evenly_with_every_colour_is_met_everywhere() {
        RgbSteps steps = table((red, green, blue) -> 1 + 0.1 * red + 0.01 * green + 0.001 * blue);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            int[] codes = {random.nextInt(256), random.nextInt(256), random.nextInt(256)};
            double expected = 1 + PER_CODE * (0.1 * codes[0] + 0.01 * codes[1] + 0.001 * codes[2]);
            assertEquals(expected, step(steps, codes), 1e-5, Arrays.toString(codes));
        }
        assertEquals(1 + 16 * 0.111, step(steps, 255, 255, 255), 1e-5);
        assertEquals(1, step(steps, 0, 0, 0), 1e-6);
    }

    // Over six tetrahedra around the grey diagonal, what is 1 where one, two or three colours are at the next node is the
    // greatest, the middle and the least of the three shares.
    @Test
    void between_nodes_the_way_goes_by_the_greatest_share_first() {
        RgbSteps one = table((red, green, blue) -> Math.min(1, red + green + blue));
        RgbSteps two = table((red, green, blue) -> red + green + blue >= 2 ? 1 : 0);
        RgbSteps three = table((red, green, blue) -> red + green + blue >= 3 ? 1 : 0);
        for (int[] codes : new int[][] {{12, 7, 3}, {12, 3, 7}, {7, 12, 3}, {3, 12, 7}, {7, 3, 12}, {3, 7, 12}, {9, 9, 2}, {2, 9, 9}, {9, 2, 9}}) {
            int[] sorted = codes.clone();
            Arrays.sort(sorted);
            assertEquals(sorted[2] * PER_CODE, step(one, codes), 1e-6, Arrays.toString(codes));
            assertEquals(sorted[1] * PER_CODE, step(two, codes), 1e-6, Arrays.toString(codes));
            assertEquals(sorted[0] * PER_CODE, step(three, codes), 1e-6, Arrays.toString(codes));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_pixel_of_the_row_has_its_own_step_of_either_depth(Depth depth) {
        RgbSteps steps = table((red, green, blue) -> 1 + red + 0.1 * green + 0.01 * blue);
        Samples samples = new Samples(2, 2, Layout.RGB_ALPHA,
                new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 51, 0, 0, 9, 0, 102, (byte) 153, 9}).at(depth);
        float[] row = new float[2];
        steps.row(samples, 1, row);
        assertArrayEquals(new float[] {1 + 3.2f, 1 + 0.1f * 6.4f + 0.01f * 9.6f}, row, 1e-5f);
    }

    // The nodes lie evenly among the codes.
    private static RgbSteps table(AtNode value) {
        float[] positions = new float[256];
        for (int code = 0; code < 256; code++) {
            positions[code] = (float) (code * PER_CODE);
        }
        float[] table = new float[NODES * NODES * NODES];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) value.step(i / (NODES * NODES), i / NODES % NODES, i % NODES);
        }
        return new RgbSteps(positions, table);
    }

    private static double step(RgbSteps steps, int... codes) {
        float[] step = new float[1];
        steps.row(new Samples(1, 1, Layout.RGB, new byte[] {(byte) codes[0], (byte) codes[1], (byte) codes[2]}), 0, step);
        return step[0];
    }
}
