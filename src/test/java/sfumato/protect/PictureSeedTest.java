package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Samples;

class PictureSeedTest {
    private static final Samples PICTURE = DrawnSamples.of(Kind.SMOOTH, 30, 20, Layout.RGB, 1);

    @Test
    void the_same_picture_and_seed_give_the_same() {
        assertEquals(PictureSeed.of(PICTURE, 7), PictureSeed.of(PICTURE.copy(), 7));
    }

    @Test
    void another_picture_or_seed_gives_another() {
        Samples other = PICTURE.copy();
        other.codes()[100]++;
        assertNotEquals(PictureSeed.of(PICTURE, 7), PictureSeed.of(other, 7));
        assertNotEquals(PictureSeed.of(PICTURE, 7), PictureSeed.of(PICTURE, 8));
    }
}
