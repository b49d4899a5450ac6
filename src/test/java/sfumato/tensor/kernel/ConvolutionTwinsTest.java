package sfumato.tensor.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;
import sfumato.tensor.kernel.PreparedConvolution.Delivery;

/// The vector kernels against their specification, at sizes that are no multiple of anything.
class ConvolutionTwinsTest {

    record Case(ConvolutionGeometry geometry, int height, int width) {
    }

    static Stream<Case> cases() {
        List<ConvolutionGeometry> geometries = List.of(
                new ConvolutionGeometry(3, 16, 3, 1, 1), new ConvolutionGeometry(16, 32, 3, 2, 1), new ConvolutionGeometry(32, 32, 3, 1, 1),
                new ConvolutionGeometry(64, 64, 3, 1, 1), new ConvolutionGeometry(64, 64, 3, 2, 1), new ConvolutionGeometry(64, 4, 3, 1, 1),
                new ConvolutionGeometry(64, 32, 3, 1, 1), new ConvolutionGeometry(64, 128, 1, 1, 0), new ConvolutionGeometry(128, 64, 3, 2, 0),
                new ConvolutionGeometry(32, 32, 2, 2, 0), new ConvolutionGeometry(3, 16, 2, 2, 0), new ConvolutionGeometry(48, 48, 3, 1, 1),
                new ConvolutionGeometry(3, 3, 1, 1, 0), new ConvolutionGeometry(8, 8, 1, 1, 0), new ConvolutionGeometry(16, 16, 1, 2, 0));
        List<Shape> sizes = List.of(new Shape(2, 2, 1), new Shape(4, 10, 1), new Shape(14, 6, 1), new Shape(34, 38, 1));
        return Stream.concat(geometries.stream().flatMap(g -> sizes.stream().map(s -> new Case(g, s.height(), s.width()))),
                Stream.of(new Case(geometries.get(3), 1, 1), new Case(geometries.get(3), 5, 7), new Case(geometries.get(0), 3, 1)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void forward_agrees_with_the_scalar_twin(Case c) {
        try (Workers workers = new Workers(2)) {
            Fixture f = new Fixture(c);
            Tensor expected = new Tensor(c.geometry.output(f.x.shape()));
            Tensor actual = new Tensor(expected.shape());
            for (boolean rectify : new boolean[] {false, true}) {
                f.scalar.forward(f.x, expected, rectify, new Execution(workers));
                f.vector.forward(f.x, actual, rectify, new Execution(workers));
                assertEquals(0, Tensors.greatestDifference(expected, actual), f.tolerance());
                assertTrue(Tensors.haloIsZero(actual), "halo stays zero");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradient_agrees_with_the_scalar_twin(Case c) {
        try (Workers workers = new Workers(2)) {
            Fixture f = new Fixture(c);
            Tensor dy = Tensors.random(c.geometry.output(f.x.shape()), f.random);
            Tensor before = Tensors.random(f.x.shape(), f.random);
            for (Delivery delivery : List.of(Delivery.REPLACE, new Delivery(true, null), new Delivery(false, f.x), new Delivery(true, f.x))) {
                Tensor expected = new Tensor(f.x.shape());
                Tensor actual = new Tensor(f.x.shape());
                expected.copyFrom(before);
                actual.copyFrom(before);
                f.scalar.inputGradient(dy, expected, delivery, new Execution(workers));
                f.vector.inputGradient(dy, actual, delivery, new Execution(workers));
                assertEquals(0, Tensors.greatestDifference(expected, actual), f.tolerance(), delivery.toString());
                assertTrue(Tensors.haloIsZero(actual), "halo stays zero");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_scalar_gradient_is_the_adjoint_of_the_scalar_forward(Case c) {
        try (Workers workers = new Workers(1)) {
            Fixture f = new Fixture(c);
            PreparedConvolution linear = new ScalarKernels().prepare(c.geometry, f.weight, null);
            Tensor y = new Tensor(c.geometry.output(f.x.shape()));
            Tensor dy = Tensors.random(y.shape(), f.random);
            Tensor dx = new Tensor(f.x.shape());
            linear.forward(f.x, y, false, new Execution(workers));
            linear.inputGradient(dy, dx, Delivery.REPLACE, new Execution(workers));
            // Two sums of the same products in another order, in float32.
            assertEquals(Tensors.dot(y, dy), Tensors.dot(f.x, dx), 1e-4 * Math.sqrt((double) (y.shape().values() * f.weight.length)));
        }
    }

    @Test
    void any_number_of_threads_gives_the_same_bits() {
        Fixture f = new Fixture(new Case(ConvolutionGeometry.same3x3(32, 64), 50, 46));
        float[] one = output(f, 1);
        assertArrayEquals(one, output(f, 2));
        assertArrayEquals(one, output(f, 5));
    }

    private static float[] output(Fixture f, int threads) {
        try (Workers workers = new Workers(threads)) {
            Tensor y = new Tensor(new Shape(50, 46, 64));
            f.vector.forward(f.x, y, true, new Execution(workers));
            return y.data();
        }
    }

    private static final class Fixture {
        final SplittableRandom random = new SplittableRandom(7);
        final float[] weight;
        final float[] bias;
        final Tensor x;
        final PreparedConvolution scalar;
        final PreparedConvolution vector;
        private final Case c;

        Fixture(Case c) {
            this.c = c;
            ConvolutionGeometry g = c.geometry;
            weight = Tensors.random(g.outputs() * g.inputs() * g.taps(), Math.sqrt(3.0 / (g.inputs() * g.taps())), random);
            bias = Tensors.random(g.outputs(), 0.5, random);
            x = Tensors.random(new Shape(c.height, c.width, g.inputs()), random);
            scalar = new ScalarKernels().prepare(g, weight, bias);
            vector = new VectorKernels().prepare(g, weight, bias);
        }

        // Outputs are about 1; Winograd loses a decimal digit against float32's 6e-8 per operation.
        double tolerance() {
            return WinogradPass.fits(c.geometry) ? 2e-5 : 5e-6;
        }
    }
}
