package sfumato.image.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.color.ColorSpace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IccProfileTest {

    @Test
    void the_jdk_s_own_srgb_is_srgb() {
        assertEquals(IccProfile.Meaning.SRGB, IccProfile.of(TestProfiles.ofJdk(ColorSpace.CS_sRGB)).meaning());
    }

    @Test
    void linear_light_is_not() {
        assertEquals(IccProfile.Meaning.OTHER_RGB, IccProfile.of(TestProfiles.ofJdk(ColorSpace.CS_LINEAR_RGB)).meaning());
        assertEquals(IccProfile.Meaning.OTHER_GREY, IccProfile.of(TestProfiles.ofJdk(ColorSpace.CS_GRAY)).meaning());
    }

    @Test
    void rgb_of_other_primaries_is_not() {
        byte[] bytes = TestProfiles.ofJdk(ColorSpace.CS_sRGB);
        int red = TestProfiles.tag(bytes, "rXYZ");
        int green = TestProfiles.tag(bytes, "gXYZ");
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, red, swapped, green, 20);
        System.arraycopy(bytes, green, swapped, red, 20);
        assertEquals(IccProfile.Meaning.OTHER_RGB, IccProfile.of(swapped).meaning());
    }

    @Test
    void grey_of_a_gamma_is_not_either() {
        assertEquals(IccProfile.Meaning.OTHER_GREY, IccProfile.of(TestProfiles.grey(2.2)).meaning()); // the shadows differ
        assertEquals(IccProfile.Meaning.OTHER_GREY, IccProfile.of(TestProfiles.grey(1.8)).meaning());
    }

    @Test
    void other_channels_are_told_apart() {
        assertEquals(IccProfile.Meaning.OTHER_CHANNELS, IccProfile.of(TestProfiles.inks()).meaning());
        assertEquals(IccProfile.Meaning.OTHER_CHANNELS, IccProfile.of(TestProfiles.ofJdk(ColorSpace.CS_PYCC)).meaning());
    }

    @Test
    void the_name_is_read_from_the_profile() {
        byte[] bytes = TestProfiles.ofJdk(ColorSpace.CS_LINEAR_RGB);
        byte[] name = "P3 \nby us\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer.wrap(bytes).putInt(TestProfiles.tag(bytes, "desc") + 8, name.length).put(TestProfiles.tag(bytes, "desc") + 12, name);
        assertEquals("P3 by us", IccProfile.of(bytes).name());
    }

    @Test
    void a_cut_profile_is_refused() {
        byte[] bytes = TestProfiles.ofJdk(ColorSpace.CS_sRGB);
        for (int length : new int[] {0, 3, 127, 128, 200, bytes.length - 1}) {
            assertThrows(IllegalArgumentException.class, () -> IccProfile.of(Arrays.copyOf(bytes, length)), "cut to " + length);
        }
    }

    @Test
    void damaged_profiles_are_judged_or_refused_and_nothing_else() {
        Random random = new Random(3);
        byte[] whole = TestProfiles.ofJdk(ColorSpace.CS_LINEAR_RGB);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = whole.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                IccProfile.of(damaged);
            } catch (IllegalArgumentException _) {
                // refused, as it says
            }
        }
    }
}
