package sfumato.image.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.color.ColorSpace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void a_long_name_is_cut_to_what_a_message_has_room_for() {
        String name = "profile of a very thorough maker ".repeat(4);
        assertEquals(name.substring(0, 60), IccProfile.of(MadeProfile.grey(name, ToneCurve.power(2))).name());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_name_that_is_not_there_is_none(int length) {
        byte[] bytes = TestProfiles.ofJdk(ColorSpace.CS_LINEAR_RGB);
        ByteBuffer.wrap(bytes).putInt(TestProfiles.tag(bytes, "desc") + 8, length);
        assertEquals("unnamed", IccProfile.of(bytes).name());
        byte[] made = MadeProfile.grey("of version 4", ToneCurve.power(2));
        ByteBuffer.wrap(made).putInt(TestProfiles.tag(made, "desc") + 20, length);
        assertEquals("unnamed", IccProfile.of(made).name());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100_000, Integer.MAX_VALUE})
    void a_name_that_begins_outside_is_none(int start) {
        byte[] made = MadeProfile.grey("of version 4", ToneCurve.power(2));
        ByteBuffer.wrap(made).putInt(TestProfiles.tag(made, "desc") + 24, start);
        assertEquals("unnamed", IccProfile.of(made).name());
    }

    @Test
    void a_profile_without_a_description_has_no_name() {
        byte[] bytes = MadeProfile.grey("here", ToneCurve.power(2));
        ByteBuffer profile = ByteBuffer.wrap(bytes);
        profile.putInt(132, 0x78787878); // the description comes first; now it is something else
        assertEquals("unnamed", IccProfile.of(bytes).name());
    }

    @Test
    void codes_that_differ_by_more_than_rounding_are_not_those_of_srgb() {
        // A code of 128 moves by 0.8 codes where gamma is 2.38 instead of 2.4, and by 2.3 where it is 2.34; 1.5 are taken for rounding.
        ToneCurve near = new ToneCurve(2.38, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        ToneCurve farther = new ToneCurve(2.34, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        assertEquals(IccProfile.Meaning.SRGB, IccProfile.of(MadeProfile.grey("near", near)).meaning());
        assertEquals(IccProfile.Meaning.OTHER_GREY, IccProfile.of(MadeProfile.grey("farther", farther)).meaning());
        assertEquals(IccProfile.Meaning.SRGB, IccProfile.of(MadeProfile.rgb("near", Primaries.SRGB, near)).meaning());
        assertEquals(IccProfile.Meaning.OTHER_RGB, IccProfile.of(MadeProfile.rgb("farther", Primaries.SRGB, farther)).meaning());
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
