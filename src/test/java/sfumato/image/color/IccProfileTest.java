package sfumato.image.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IccProfileTest {

    @Test
    void the_jdk_s_own_srgb_is_srgb() {
        assertEquals(IccProfile.Meaning.SRGB, IccProfile.of(profile(ColorSpace.CS_sRGB)).meaning());
    }

    @Test
    void linear_light_is_not() {
        assertEquals(IccProfile.Meaning.OTHER_RGB, IccProfile.of(profile(ColorSpace.CS_LINEAR_RGB)).meaning());
        assertEquals(IccProfile.Meaning.OTHER_GREY, IccProfile.of(profile(ColorSpace.CS_GRAY)).meaning());
    }

    @Test
    void rgb_of_other_primaries_is_not() {
        byte[] bytes = profile(ColorSpace.CS_sRGB);
        int red = tag(bytes, "rXYZ");
        int green = tag(bytes, "gXYZ");
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, red, swapped, green, 20);
        System.arraycopy(bytes, green, swapped, red, 20);
        assertEquals(IccProfile.Meaning.OTHER_RGB, IccProfile.of(swapped).meaning());
    }

    @Test
    void grey_of_a_gamma_is_not_either() {
        assertEquals(IccProfile.Meaning.OTHER_GREY, IccProfile.of(grey(2.2)).meaning()); // the shadows differ
        assertEquals(IccProfile.Meaning.OTHER_GREY, IccProfile.of(grey(1.8)).meaning());
    }

    @Test
    void the_name_is_read_from_the_profile() {
        byte[] bytes = profile(ColorSpace.CS_LINEAR_RGB);
        byte[] name = "P3 \nby us\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer.wrap(bytes).putInt(tag(bytes, "desc") + 8, name.length).put(tag(bytes, "desc") + 12, name);
        assertEquals("P3 by us", IccProfile.of(bytes).name());
    }

    @Test
    void a_cut_profile_is_refused() {
        byte[] bytes = profile(ColorSpace.CS_sRGB);
        for (int length : new int[] {0, 3, 127, 128, 200, bytes.length - 1}) {
            assertThrows(IllegalArgumentException.class, () -> IccProfile.of(Arrays.copyOf(bytes, length)), "cut to " + length);
        }
    }

    @Test
    void damaged_profiles_are_judged_or_refused_and_nothing_else() {
        Random random = new Random(3);
        byte[] whole = profile(ColorSpace.CS_LINEAR_RGB);
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

    private static byte[] profile(int colorSpace) {
        return ICC_Profile.getInstance(colorSpace).getData();
    }

    // The JDK's grey profile is a curve of one number, its gamma, in units of 1/256.
    private static byte[] grey(double gamma) {
        byte[] bytes = profile(ColorSpace.CS_GRAY);
        int curve = tag(bytes, "kTRC");
        ByteBuffer.wrap(bytes).putInt(curve + 8, 1).putShort(curve + 12, (short) Math.round(gamma * 256));
        return bytes;
    }

    private static int tag(byte[] bytes, String name) {
        ByteBuffer profile = ByteBuffer.wrap(bytes);
        for (int at = 132; at < 132 + 12 * profile.getInt(128); at += 12) {
            if (new String(bytes, at, 4, StandardCharsets.US_ASCII).equals(name)) {
                return profile.getInt(at + 4);
            }
        }
        throw new IllegalArgumentException(name);
    }
}
