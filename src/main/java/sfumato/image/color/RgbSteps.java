package sfumato.image.color;

import java.awt.color.ICC_ColorSpace;
import java.util.Arrays;
import sfumato.image.Depth;
import sfumato.image.Samples;

/// The steps of an RGB space, from a table of 17 codes of red by 17 of green by 17 of blue. Those codes lie evenly as sRGB
/// counts greys and not as the space does, so that the shadows of linear light, where the steps differ most, are not passed over.
///
/// @param positions where the 256 codes of 8 bits lie between the table's nodes, the same for each channel
/// @param table     the steps at the nodes, blue the innermost
record RgbSteps(float[] positions, float[] table) implements CodeSteps {
    private static final int NODES = 17;
    private static final int CELLS = NODES - 1;
    private static final int TOP = Depth.EIGHT.top();
    // From a node to the next of one colour.
    private static final int BLUE = 1;
    private static final int GREEN = NODES;
    private static final int RED = NODES * NODES;

    static RgbSteps of(ICC_ColorSpace space) {
        ExtendedSrgb srgb = new ExtendedSrgb(space);
        float[] positions = positions(srgb);
        float[] table = new float[NODES * NODES * NODES];
        for (int red = 0, at = 0; red < NODES; red++) {
            for (int green = 0; green < NODES; green++) {
                for (int blue = 0; blue < NODES; blue++) {
                    table[at++] = CodeSteps.ofSlope(slope(srgb, positions, red, green, blue));
                }
            }
        }
        return new RgbSteps(positions, table);
    }

    // The sRGB codes of the greys, made to rise all the way from the first node to the last.
    private static float[] positions(ExtendedSrgb srgb) {
        double[] greys = new double[TOP + 1];
        for (int code = 0; code <= TOP; code++) {
            float grey = code / (float) TOP;
            double even = 0.01 * code; // a hundredth of a code for each: keeps apart what a flat profile makes one
            greys[code] = Math.max(srgb.of(grey, grey, grey)[1] * TOP + even, code == 0 ? -TOP : greys[code - 1] + 0.01);
        }
        float[] positions = new float[TOP + 1];
        for (int code = 0; code <= TOP; code++) {
            positions[code] = (float) (CELLS * (greys[code] - greys[0]) / (greys[TOP] - greys[0]));
        }
        return positions;
    }

    // How much the sRGB code that changes most does so for all three own codes together: the sum of what each own code does
    // by itself, because at the border of the space they cannot all go on together.
    private static double slope(ExtendedSrgb srgb, float[] positions, int... node) {
        float[] colour = new float[3];
        for (int c = 0; c < 3; c++) {
            colour[c] = own(positions, node[c]);
        }
        double[] slopes = new double[3];
        for (int c = 0; c < 3; c++) {
            float above = own(positions, node[c] + 0.5f);
            float below = own(positions, node[c] - 0.5f);
            float here = colour[c];
            colour[c] = above;
            double[] more = srgb.of(colour);
            colour[c] = below;
            double[] less = srgb.of(colour);
            colour[c] = here;
            for (int seen = 0; seen < 3; seen++) {
                slopes[seen] += (more[seen] - less[seen]) / (above - below);
            }
        }
        return Math.max(slopes[0], Math.max(slopes[1], slopes[2]));
    }

    // The own code, 0 to 1, at a position.
    private static float own(float[] positions, float position) {
        float inside = Math.clamp(position, 0, CELLS);
        int found = Arrays.binarySearch(positions, inside);
        if (found >= 0) {
            return found / (float) TOP;
        }
        int above = Math.clamp(-found - 1, 1, TOP);
        float share = (inside - positions[above - 1]) / (positions[above] - positions[above - 1]);
        return Math.clamp((above - 1 + share) / TOP, 0, 1);
    }

    @Override
    public void row(Samples own, int y, float[] steps) {
        int[] row = new int[own.rowLength()];
        own.row(y, row);
        float perCode = 1f / own.depth().perCode();
        int channels = own.layout().channels();
        for (int x = 0, at = 0; x < steps.length; x++, at += channels) {
            steps[x] = at(position(row[at] * perCode), position(row[at + 1] * perCode), position(row[at + 2] * perCode));
        }
    }

    private float position(float code) {
        int below = Math.min(TOP - 1, (int) code);
        return positions[below] + (code - below) * (positions[below + 1] - positions[below]);
    }

    // Between the four corners of one of the six tetrahedra that a cell consists of: on the way from one grey to the next it
    // heeds greys alone, where the mean of a cell's eight corners would heed colours too.
    private float at(float red, float green, float blue) {
        int r = Math.min(CELLS - 1, (int) red);
        int g = Math.min(CELLS - 1, (int) green);
        int b = Math.min(CELLS - 1, (int) blue);
        float right = red - r;
        float down = green - g;
        float deep = blue - b;
        int node = (r * NODES + g) * NODES + b;
        if (right >= down) {
            return down >= deep ? along(node, right, RED, down, GREEN, deep, BLUE)
                    : right >= deep ? along(node, right, RED, deep, BLUE, down, GREEN)
                    : along(node, deep, BLUE, right, RED, down, GREEN);
        }
        return right >= deep ? along(node, down, GREEN, right, RED, deep, BLUE)
                : down >= deep ? along(node, down, GREEN, deep, BLUE, right, RED)
                : along(node, deep, BLUE, down, GREEN, right, RED);
    }

    // Goes from node to node by the greatest share first.
    private float along(int node, float most, int first, float middle, int second, float least, int third) {
        float start = table[node];
        float one = table[node + first];
        float two = table[node + first + second];
        float end = table[node + first + second + third];
        return start + most * (one - start) + middle * (two - one) + least * (end - two);
    }
}
