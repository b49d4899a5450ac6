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
            greys[code] = Math.max(srgb.mean(grey, grey, grey) * TOP + even, code == 0 ? -TOP : greys[code - 1] + 0.01);
        }
        float[] positions = new float[TOP + 1];
        for (int code = 0; code <= TOP; code++) {
            positions[code] = (float) (CELLS * (greys[code] - greys[0]) / (greys[TOP] - greys[0]));
        }
        return positions;
    }

    // How much the mean sRGB code changes for all three own codes together: the sum of what each does for itself, because
    // at the border of the space they cannot all go on together.
    private static double slope(ExtendedSrgb srgb, float[] positions, int... node) {
        float[] colour = new float[3];
        for (int c = 0; c < 3; c++) {
            colour[c] = own(positions, node[c]);
        }
        double slope = 0;
        for (int c = 0; c < 3; c++) {
            float above = own(positions, node[c] + 0.5f);
            float below = own(positions, node[c] - 0.5f);
            float here = colour[c];
            colour[c] = above;
            double change = srgb.mean(colour);
            colour[c] = below;
            change -= srgb.mean(colour);
            colour[c] = here;
            slope += change / (above - below);
        }
        return slope;
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

    private float at(float red, float green, float blue) {
        int r = Math.min(CELLS - 1, (int) red);
        int g = Math.min(CELLS - 1, (int) green);
        int b = Math.min(CELLS - 1, (int) blue);
        int node = (r * NODES + g) * NODES + b;
        float near = plane(node, green - g, blue - b);
        float far = plane(node + NODES * NODES, green - g, blue - b);
        return near + (red - r) * (far - near);
    }

    private float plane(int node, float green, float blue) {
        float near = table[node] + blue * (table[node + 1] - table[node]);
        float far = table[node + NODES] + blue * (table[node + NODES + 1] - table[node + NODES]);
        return near + green * (far - near);
    }
}
