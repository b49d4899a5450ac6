package sfumato.drawn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.Layout;
import sfumato.image.Samples;

class DrawnPictureTest {
    @ParameterizedTest
    @EnumSource
    void the_same_size_gives_the_same_bytes_again(DrawnPicture picture) {
        assertEquals(picture.draw(96, 72), picture.draw(96, 72));
    }

    /// A changed number here means that the protection led by this decoy changes too, for the same settings and seed.
    @ParameterizedTest
    @CsvSource({
        "painted-harbour, 2315133169",
        "flat-dunes,      2755863698",
        "mosaic,          1371022392",
        "hatching,        1777011347",
        "pointillism,     716416156",
        "cubism,          3844853762",
        "neon,            1479796121",
        "ink-wash,        899372312"})
    void the_bytes_are_the_same_on_every_machine(String label, long crc) {
        CRC32 found = new CRC32();
        found.update(DrawnPicture.named(label).orElseThrow().draw(96, 96).codes());
        assertEquals(crc, found.getValue());
    }

    @ParameterizedTest
    @EnumSource
    void any_size_from_16_works(DrawnPicture picture) {
        for (int[] size : new int[][] {{16, 16}, {17, 300}, {300, 16}, {257, 129}}) {
            Samples drawn = picture.draw(size[0], size[1]);
            assertEquals(size[0] + "x" + size[1] + " " + Layout.RGB, drawn.toString());
        }
        assertThrows(IllegalArgumentException.class, () -> picture.draw(15, 100));
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_has_light_and_dark_and_is_not_one_flat_colour(DrawnPicture picture) {
        Samples drawn = picture.draw(128, 128);
        int least = 255;
        int most = 0;
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < 128; y++) {
            for (int x = 0; x < 128; x++) {
                least = Math.min(least, drawn.code(x, y, 1));
                most = Math.max(most, drawn.code(x, y, 1));
                colours.add(drawn.code(x, y, 0) << 16 | drawn.code(x, y, 1) << 8 | drawn.code(x, y, 2));
            }
        }
        assertTrue(most - least > 120, picture + " spans " + least + " to " + most);
        assertTrue(colours.size() > 100, picture + " has " + colours.size() + " colours");
    }

    @Test
    void decoys_differ_strongly_from_each_other() {
        for (DrawnPicture one : DrawnPicture.decoys()) {
            for (DrawnPicture other : DrawnPicture.decoys()) {
                if (one != other) {
                    assertTrue(rms(one.draw(64, 64), other.draw(64, 64)) > 40, one + " and " + other);
                }
            }
        }
    }

    @Test
    void every_picture_is_found_by_its_label() {
        for (DrawnPicture picture : DrawnPicture.values()) {
            assertEquals(Optional.of(picture), DrawnPicture.named(picture.label()));
        }
        assertEquals(Optional.of(DrawnPicture.INK_WASH), DrawnPicture.named("Ink-Wash"));
        assertEquals(Optional.empty(), DrawnPicture.named("no-such"));
    }

    @Test
    void every_picture_is_either_a_sample_or_a_decoy() {
        assertEquals(2, DrawnPicture.samples().size());
        assertEquals(DrawnPicture.values().length, DrawnPicture.samples().size() + DrawnPicture.decoys().size());
        assertTrue(DrawnPicture.decoys().stream().noneMatch(DrawnPicture.samples()::contains));
    }

    @Test
    void a_larger_drawing_shows_the_same_composition() {
        for (DrawnPicture picture : DrawnPicture.values()) {
            double same = rms(shrunk(picture.draw(240, 240)), shrunk(picture.draw(120, 120)));
            assertTrue(same < 40, picture + " " + same);
        }
    }

    /// Means over a grid of 12 x 12.
    private static Samples shrunk(Samples picture) {
        int block = picture.width() / 12;
        Samples small = Samples.blank(12, 12, Layout.RGB);
        for (int i = 0; i < small.codes().length; i++) {
            int sum = 0;
            for (int j = 0; j < block * block; j++) {
                sum += picture.code(i / 3 % 12 * block + j % block, i / 36 * block + j / block, i % 3);
            }
            small.codes()[i] = (byte) (sum / (block * block));
        }
        return small;
    }

    private static double rms(Samples one, Samples other) {
        double sum = 0;
        for (int i = 0; i < one.codes().length; i++) {
            double difference = (one.codes()[i] & 0xFF) - (other.codes()[i] & 0xFF);
            sum += difference * difference;
        }
        return Math.sqrt(sum / one.codes().length);
    }
}
