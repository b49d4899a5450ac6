package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sfumato.image.Size;
import sfumato.image.codec.PictureHead;
import sfumato.nn.encoder.Encoder;

class MemoryNeedTest {
    private static final long GIBI = 1L << 30;
    private static final long MEBI = 1L << 20;

    @Test
    void more_pixels_and_deeper_ones_need_no_less() {
        long before = 0;
        for (int side = 100; side <= 20_000; side += 100) {
            MemoryNeed need = MemoryNeed.of(new Size(side, side), 3);
            assertTrue(need.usual() >= before && need.least() <= need.usual(), "at " + side);
            assertTrue(MemoryNeed.of(new Size(side, side), 8).usual() >= need.usual());
            before = need.usual();
        }
    }

    @Test
    void a_strip_needs_more_than_a_square_of_as_many_pixels() {
        assertTrue(MemoryNeed.of(new Size(3000, 1000), 3).usual() > MemoryNeed.of(new Size(1732, 1732), 3).usual());
    }

    @Test
    void a_hundred_megapixels_find_room_in_two_gigabytes() {
        assertTrue(MemoryNeed.of(new Size(10_000, 10_000), 3).least() <= 2 * GIBI);
    }

    @Test
    void a_photograph_of_24_megapixels_finds_room_in_640_megabytes() {
        assertTrue(MemoryNeed.of(new Size(6000, 4000), 3).least() <= 640 * MEBI);
    }

    @Test
    void a_small_picture_fits_into_half_a_gigabyte_but_not_into_three_eighths() {
        MemoryNeed need = MemoryNeed.of(new Size(1200, 900), 3);
        assertTrue(need.least() > 384 * MEBI && need.usual() < 512 * MEBI, need.toString());
    }

    // Weights are not counted, so this is what is computed in: far more than the embedded encoder takes.
    @Test
    void an_encoder_that_joins_needs_room_for_what_it_computes_and_for_its_goals() {
        PictureHead head = new PictureHead(new Size(1200, 900), 3);
        Encoder kl = TestShelf.kl("kl");
        long alone = MemoryNeed.of(head).usual();
        long joined = MemoryNeed.usual(head, List.of(kl), List.of());
        assertEquals(alone, MemoryNeed.usual(head, List.of(), List.of()));
        assertTrue(joined > alone + 100 * MEBI, joined + " and " + alone);
        long twice = MemoryNeed.usual(head, List.of(kl, kl), List.of());
        assertTrue(twice > joined && twice < joined + (joined - alone), "one computes after the other: " + twice);
    }

    @Test
    void an_encoder_that_judges_needs_room_to_look_once() {
        PictureHead small = new PictureHead(new Size(512, 512), 3);
        Encoder kl = TestShelf.kl("kl");
        long judged = MemoryNeed.usual(small, List.of(), List.of(kl));
        assertTrue(judged >= MemoryNeed.of(small).usual() && judged < MemoryNeed.usual(small, List.of(kl), List.of()), "" + judged);
        assertEquals(judged, MemoryNeed.usual(small, List.of(), List.of(kl, kl)), "one looks after the other");
    }

    @Test
    void what_a_header_tells_is_enough() {
        assertEquals(MemoryNeed.of(new Size(1200, 900), 8), MemoryNeed.of(new PictureHead(new Size(1200, 900), 8)));
        assertThrows(IllegalArgumentException.class, () -> MemoryNeed.of(new Size(1, 1), 0));
    }
}
