package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sfumato.image.Size;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.RandomAutoencoderKl;
import sfumato.nn.encoder.TestEncoders;
import sfumato.tensor.kernel.ScalarKernels;

class TrainingSizesTest {
    private static final Size GRID = new Size(1024, 768);

    @Test
    void a_light_encoder_is_shown_every_size() {
        assertEquals(List.of(new Size(856, 640), new Size(680, 512), new Size(600, 448), new Size(512, 384)),
                TrainingSizes.of(TestEncoders.embedded(), GRID));
    }

    @Test
    void a_heavy_encoder_is_shown_none_beyond_the_most_usual() {
        Encoder heavy = RandomAutoencoderKl.encoder(new ScalarKernels(), 96, 96);
        assertTrue(heavy.workPerPixel() > 200_000, heavy.workPerPixel() + " for each pixel");
        assertEquals(List.of(512, 448, 384), TrainingSizes.of(heavy, GRID).stream().map(Size::shorter).toList());
        assertEquals(TrainingSizes.drawn(TestEncoders.embedded(), GRID).size(), TrainingSizes.drawn(heavy, GRID).size(), "a round takes as many steps");
    }

    @Test
    void each_encoder_has_its_own_multiple() {
        for (Size size : TrainingSizes.drawn(new Size(1000, 700), 48, 640)) {
            assertEquals(0, size.width() % 48 + size.height() % 48, size.toString());
        }
    }

    @Test
    void no_picture_is_enlarged() {
        assertEquals(List.of(new Size(104, 64)), TrainingSizes.of(TestEncoders.embedded(), new Size(100, 64)));
    }

    @Test
    void encoders_with_other_sizes_are_shown_the_same_otherwise() {
        TransformSampler one = new TransformSampler(TrainingSizes.drawn(GRID, 8, 640), 3);
        TransformSampler other = new TransformSampler(TrainingSizes.drawn(GRID, 16, 512), 3);
        for (int step = 0; step < 40; step++) {
            Transform a = one.at(step);
            Transform b = other.at(step);
            assertEquals(a, new Transform(a.size(), b.kernel(), b.jpegQuality(), b.noise(), b.seed()), "step " + step);
        }
    }
}
