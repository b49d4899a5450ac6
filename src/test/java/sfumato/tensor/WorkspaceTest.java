package sfumato.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
}
