package sfumato.nn.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import sfumato.nn.GradientCheck;
import sfumato.tensor.kernel.KernelProvider;
import sfumato.tensor.kernel.ScalarKernels;

class EmbeddedEncoderTest {

    @Test
    void it_has_the_heads_of_its_teachers() {
        assertEquals(List.of("flux2", "sd1", "vgg3", "vgg4"), SfumatoEncoder.embedded(new ScalarKernels()).heads());
    }

    @Test
    void its_gradient_matches_finite_differences_in_the_scalar_twin() {
        GradientCheck.check(SfumatoEncoder.embedded(new ScalarKernels()).network(), 16, 24);
    }

    @Test
    void its_gradient_matches_finite_differences_in_the_vector_twin() {
        GradientCheck.check(SfumatoEncoder.embedded(KernelProvider.best().kernels()).network(), 24, 40);
    }
}
