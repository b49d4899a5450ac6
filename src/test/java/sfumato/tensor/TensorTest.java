package sfumato.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 5, 3", "4, 4, 4", "6, 2, 5", "7, 9, 16", "2, 3, 33"})
    void the_mean_square_difference_counts_every_value_once(int height, int width, int channels) {
        SplittableRandom random = new SplittableRandom(1);
        Shape shape = new Shape(height, width, channels);
        Tensor a = Tensors.random(shape, random);
        Tensor b = Tensors.random(shape, random);
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    sum += Math.pow(a.get(y, x, c) - b.get(y, x, c), 2);
                }
            }
        }
        // Differences are taken in float: seven digits.
        assertEquals(sum / (height * width * channels), Tensor.meanSquareDifference(a, b), 1e-6 * sum);
    }

    @Test
    void a_tensor_does_not_differ_from_itself() {
        Tensor a = Tensors.random(new Shape(5, 4, 7), new SplittableRandom(2));
        assertEquals(0, Tensor.meanSquareDifference(a, a));
    }

    @Test
    void tensors_of_different_shapes_are_not_compared() {
        assertThrows(IllegalArgumentException.class,
                () -> Tensor.meanSquareDifference(new Tensor(new Shape(2, 3, 4)), new Tensor(new Shape(3, 2, 4))));
    }

    @Test
    void a_tensor_from_used_memory_has_a_halo_of_zeros() {
        Workspace workspace = new Workspace();
        Tensor used = workspace.take(new Shape(9, 11, 16));
        java.util.Arrays.fill(used.data(), 7);
        workspace.give(used);
        Tensor next = workspace.take(new Shape(8, 9, 13));
        assertSame(used.data(), next.data(), "the memory is used again");
        assertTrue(Tensors.haloIsZero(next));
    }
}
