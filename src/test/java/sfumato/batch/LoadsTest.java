package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.image.Size;
import sfumato.image.codec.PictureHead;

class LoadsTest {
    private static final long MEMORY = 1000;
    private static final Optional<PictureHead> SMALL = Optional.of(new PictureHead(new Size(300, 200), 3));
    private static final Optional<PictureHead> LARGE = Optional.of(new PictureHead(new Size(6000, 4000), 3));

    @Test
    void small_pictures_share_the_threads() {
        assertEquals(new Load(1, 100), loads(100).of(SMALL, 50));
    }

    @Test
    void with_fewer_pictures_than_threads_each_gets_more() {
        assertEquals(new Load(2, 100), loads(100).of(SMALL, 4));
        assertEquals(8, loads(100).of(SMALL, 1).threads());
    }

    @Test
    void no_more_are_done_at_once_than_the_memory_holds() {
        assertEquals(new Load(4, 450), loads(450).of(SMALL, 50));
    }

    @Test
    void large_ones_and_those_of_which_nothing_is_known_are_done_alone() {
        assertEquals(new Load(8, MEMORY), loads(100).of(LARGE, 50));
        assertEquals(new Load(8, MEMORY), loads(100).of(Optional.empty(), 50));
        assertEquals(new Load(8, MEMORY), loads(2 * MEMORY).of(SMALL, 50));
    }

    @Test
    void twelve_million_pixels_are_still_small() {
        assertEquals(new Load(1, 100), loads(100).of(Optional.of(new PictureHead(new Size(4000, 3000), 3)), 50));
        assertEquals(new Load(8, MEMORY), loads(100).of(Optional.of(new PictureHead(new Size(4001, 3000), 3)), 50));
    }

    private static Loads loads(long need) {
        return new Loads(8, MEMORY, _ -> need);
    }
}
