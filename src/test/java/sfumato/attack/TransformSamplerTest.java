package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.image.ResampleKernel;
import sfumato.image.Size;

class TransformSamplerTest {
    private static final Size GRID = new Size(1152, 768);
    private static final int ROUND = 5;

    static Stream<Size> grids() {
        return Stream.of(GRID, new Size(768, 2304), new Size(613, 409), new Size(500, 770), new Size(64, 64), new Size(5, 300), new Size(1, 1), new Size(1, 12_288));
    }

    @Test
    void the_same_seed_and_step_give_the_same_transform() {
        assertEquals(transforms(GRID, 7, 40), transforms(GRID, 7, 40));
        assertEquals(new TransformSampler(TrainingSizes.drawn(GRID, 8, 640), 7).at(23), transforms(GRID, 7, 40).get(23), "whatever was asked for before");
    }

    @Test
    void another_seed_gives_other_transforms() {
        assertNotEquals(transforms(GRID, 7, 5), transforms(GRID, 8, 5));
        assertNotEquals(transforms(GRID, 0, 5), transforms(GRID, -1, 5));
    }

    @Test
    void every_round_has_all_sizes_the_most_usual_one_twice() {
        List<Transform> transforms = transforms(GRID, 3, 20 * ROUND);
        Set<List<Size>> orders = new HashSet<>();
        for (int round = 0; round < 20; round++) {
            List<Size> sizes = transforms.subList(round * ROUND, (round + 1) * ROUND).stream().map(Transform::size).toList();
            assertEquals(List.of(384, 448, 512, 512, 640), sizes.stream().map(Size::shorter).sorted().toList());
            orders.add(sizes);
        }
        assertTrue(orders.size() > 5, "the order is drawn anew");
    }

    @Test
    void another_seed_gives_another_order_of_sizes() {
        List<Size> order = transforms(GRID, 7, 4 * ROUND).stream().map(Transform::size).toList();
        assertNotEquals(order, transforms(GRID, 8, 4 * ROUND).stream().map(Transform::size).toList());
    }

    @ParameterizedTest
    @MethodSource("grids")
    void no_transform_enlarges_beyond_rounding_to_the_encoders_multiple(Size grid) {
        for (Transform transform : transforms(grid, 1, 10)) {
            Size size = transform.size();
            assertTrue(size.width() % 8 == 0 && size.height() % 8 == 0, size.toString());
            assertTrue(size.width() <= Math.max(8, grid.width() + 4) && size.height() <= Math.max(8, grid.height() + 4), grid + " became " + size);
        }
    }

    @ParameterizedTest
    @MethodSource("grids")
    void the_sizes_are_those_that_come_the_largest_first(Size grid) {
        List<Size> sizes = new TransformSampler(TrainingSizes.drawn(grid, 8, 640), 5).sizes();
        assertEquals(Set.copyOf(sizes), new HashSet<>(transforms(grid, 5, ROUND).stream().map(Transform::size).toList()));
        assertEquals(sizes.stream().sorted(Comparator.comparingInt(Size::pixels).reversed()).toList(), sizes);
        assertEquals(Set.copyOf(sizes).size(), sizes.size());
    }

    @Test
    void kernels_jpeg_and_noise_come_in_all_kinds() {
        List<Transform> transforms = transforms(GRID, 11, 200);
        Set<ResampleKernel> kernels = EnumSet.noneOf(ResampleKernel.class);
        transforms.forEach(t -> kernels.add(t.kernel()));
        assertEquals(EnumSet.allOf(ResampleKernel.class), kernels);
        for (Transform t : transforms) {
            assertTrue(t.jpegQuality() == 0 || (t.jpegQuality() >= 70 && t.jpegQuality() <= 90), t.toString());
            assertTrue(t.noise() >= 0 && t.noise() <= 0.03, t.toString());
        }
        // 80 % and 15 %, give or take four standard deviations of 200 draws.
        assertEquals(160, (double) transforms.stream().filter(t -> t.jpegQuality() > 0).count(), 4 * Math.sqrt(200 * 0.8 * 0.2));
        assertEquals(30, (double) transforms.stream().filter(t -> t.noise() > 0).count(), 4 * Math.sqrt(200 * 0.15 * 0.85));
    }

    @Test
    void qualities_and_noise_reach_from_end_to_end() {
        List<Transform> transforms = transforms(GRID, 13, 2000);
        List<Integer> qualities = transforms.stream().map(Transform::jpegQuality).filter(quality -> quality > 0).sorted().toList();
        assertEquals(70, qualities.getFirst());
        assertEquals(90, qualities.getLast());
        // The greatest of about 200 draws lies within the last twentieth but once in 30,000 times.
        assertEquals(0.03, transforms.stream().mapToDouble(Transform::noise).max().orElseThrow(), 0.0015);
        assertEquals(200, new HashSet<>(transforms.subList(0, 200).stream().map(Transform::seed).toList()).size(), "each has noise of its own");
    }

    private static List<Transform> transforms(Size grid, long seed, int steps) {
        TransformSampler sampler = new TransformSampler(TrainingSizes.drawn(grid, 8, 640), seed);
        return IntStream.range(0, steps).mapToObj(sampler::at).toList();
    }
}
