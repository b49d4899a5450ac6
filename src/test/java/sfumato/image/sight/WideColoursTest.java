package sfumato.image.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.task.Workers;

class WideColoursTest {
    private final Workers one = new Workers(1);

    /// On pictures of full contrast, whose opponent colours reach from about -0.5 to 1.
    @ParameterizedTest
    @CsvSource({"NOISE, 64, 80", "SATURATED, 140, 33", "NOISE, 3, 200", "NOISE, 57, 9", "SMOOTH, 100, 61", "GRADIENT, 1, 1"})
    void the_reduced_size_costs_less_than_a_thousandth_of_the_contrast(Kind kind, int width, int height) {
        Samples picture = DrawnSamples.of(kind, width, height, Layout.RGB, 3);
        WideColours wide = WideColours.of(picture, one);
        double[][] opponents = DirectSight.opponents(DrawnSamples.planes(picture));
        for (OpponentChannel channel : OpponentChannel.values()) {
            OpponentChannel.Gaussian gaussian = channel.wide();
            double[] expected = DirectSight.filtered(opponents[channel.ordinal()], width, height, new double[] {1}, new double[] {gaussian.spread() / 40});
            for (int i = 0; i < expected.length; i++) {
                assertEquals(gaussian.share() * expected[i], at(wide, channel, i % width, i / width), 0.001, channel + " at " + i);
            }
        }
    }

    private static double at(WideColours wide, OpponentChannel channel, int x, int y) {
        double sum = 0;
        for (int j = 0; j < CellAxis.SPLINE; j++) {
            float[] cells = wide.row(channel, wide.down().firstCell(y) + j);
            for (int i = 0; i < CellAxis.SPLINE; i++) {
                int cell = Smoothing.mirrored(wide.across().firstCell(x) + i, cells.length);
                sum += wide.down().spline(y)[j] * wide.across().spline(x)[i] * cells[cell];
            }
        }
        return sum;
    }
}
