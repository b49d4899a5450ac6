package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import sfumato.image.Size;

class PerturbationTest {

    @Test
    void made_weaker_or_stronger_it_is_the_same_pattern() {
        float[] delta = {0.25f, -0.5f, 0};
        Perturbation whole = new Perturbation(new Size(3, 1), delta);
        assertArrayEquals(new float[] {0.125f, -0.25f, 0}, whole.times(0.5).delta());
        assertArrayEquals(new float[] {0.5f, -1, 0}, whole.times(2).delta());
        assertEquals(new Size(3, 1), whole.times(2).size());
        assertArrayEquals(new float[] {0.25f, -0.5f, 0}, delta, "its own stays as it was");
    }

    @Test
    void a_perturbation_of_the_wrong_length_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Perturbation(new Size(3, 2), new float[5]));
    }
}
