package sfumato.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private final Workspace workspace = new Workspace();

    @Test
    void an_array_that_was_given_back_serves_a_smaller_tensor() {
        Tensor large = workspace.take(new Shape(20, 20, 16));
        workspace.give(large);
        assertSame(large.data(), workspace.take(new Shape(16, 18, 16)).data());
    }

    @Test
    void what_served_before_has_a_halo_of_zeros_again() {
        Tensor used = workspace.take(new Shape(20, 20, 16));
        Arrays.fill(used.data(), 1);
        workspace.give(used);
        Tensor tensor = workspace.take(new Shape(11, 13, 24));
        for (int y = 0; y < 11; y++) {
            for (int x = 0; x < 13; x++) {
                for (int c = 0; c < 24; c++) {
                    tensor.set(y, x, c, 0);
                }
            }
        }
        assertTrue(Tensors.haloIsZero(tensor));
    }

    @Test
    void two_tensors_never_share_an_array() {
        workspace.give(workspace.take(new Shape(8, 8, 16)));
        assertNotSame(workspace.take(new Shape(8, 8, 16)).data(), workspace.take(new Shape(8, 8, 16)).data());
    }

    @Test
    void pictures_of_growing_sizes_do_not_pile_up_memory() {
        for (int side = 8; side <= 64; side += 4) {
            workspace.give(workspace.take(new Shape(side, side, 16)));
        }
        assertEquals(4L * Tensor.floats(new Shape(64, 64, 16)), workspace.bytes());
    }

    @Test
    void the_largest_free_array_serves_the_largest_need() {
        List<Slot> first = workspace.reserve(100, 300, 200);
        workspace.release(first);
        assertEquals(List.of(first.get(1), first.get(0), first.get(2)), workspace.reserve(250, 50, 150));
    }

    @Test
    void smaller_needs_after_larger_ones_allocate_nothing() {
        workspace.release(workspace.reserve(100, 300, 200));
        workspace.release(workspace.reserve(90, 290));
        workspace.release(workspace.reserve(100, 200, 300));
        assertEquals(4 * 600, workspace.bytes());
    }

    @Test
    void idle_arrays_are_dropped_for_the_sake_of_the_bound() {
        Workspace narrow = new Workspace(4 * 1000);
        narrow.release(narrow.reserve(500, 300));
        narrow.release(narrow.reserve(900));
        assertEquals(4 * 900, narrow.bytes());
    }

    @Test
    void arrays_that_are_too_large_are_exchanged_for_the_sake_of_the_bound() {
        Workspace narrow = new Workspace(4 * 1000);
        narrow.release(narrow.reserve(500, 500));
        narrow.release(narrow.reserve(200, 200, 200, 200));
        assertTrue(narrow.bytes() <= 4 * 1000, "but " + narrow.bytes());
    }

    @Test
    void dropping_what_is_idle_leaves_what_is_reserved() {
        workspace.release(workspace.reserve(100));
        workspace.reserve(50);
        workspace.release(workspace.reserve(200));
        workspace.dropIdle();
        assertEquals(4 * 100, workspace.bytes());
    }

    @Test
    void an_array_cannot_be_released_twice() {
        List<Slot> slots = workspace.reserve(10);
        workspace.release(slots);
        assertThrows(IllegalStateException.class, () -> workspace.release(slots));
    }

    @Test
    void a_tensor_of_the_same_shape_as_the_one_before_is_the_same() {
        Slot slot = workspace.reserve(Tensor.floats(new Shape(9, 9, 16))).getFirst();
        assertSame(slot.tensor(new Shape(8, 8, 16)), slot.tensor(new Shape(8, 8, 16)));
    }

    @Test
    void by_default_half_of_the_heap_may_be_used() {
        assertEquals(Runtime.getRuntime().maxMemory() / 2, workspace.bound());
    }
}
