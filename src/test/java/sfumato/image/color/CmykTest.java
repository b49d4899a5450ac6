package sfumato.image.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.task.Cancellation;

class CmykTest {
    private static final Cmyk INKS = Cmyk.of(TestProfiles.inks());

    @ParameterizedTest
    @EnumSource
    void unknown_inks_take_their_share_of_the_light(Depth depth) {
        int top = depth.top();
        assertRgb(top, top, top, Cmyk.UNKNOWN_INKS, depth, 0, 0, 0, 0);
        assertRgb(0, top, top, Cmyk.UNKNOWN_INKS, depth, top, 0, 0, 0);
        assertRgb(top, 0, top, Cmyk.UNKNOWN_INKS, depth, 0, top, 0, 0);
        assertRgb(top, top, 0, Cmyk.UNKNOWN_INKS, depth, 0, 0, top, 0);
        assertRgb(0, 0, 0, Cmyk.UNKNOWN_INKS, depth, 0, 0, 0, top);
        int fifth = top / 5;
        assertRgb(4 * 3 * fifth / 5, 3 * fifth, 3 * fifth, Cmyk.UNKNOWN_INKS, depth, fifth, 0, 0, 2 * fifth);
    }

    @ParameterizedTest
    @EnumSource
    void the_profile_says_what_the_inks_look_like(Depth depth) {
        int top = depth.top();
        int half = 119 * depth.perCode(); // lightness 50
        assertRgb(top, top, top, INKS, depth, 0, 0, 0, 0);
        assertRgb(half, half, half, INKS, depth, top, 0, 0, 0);
        assertRgb(half, half, half, INKS, depth, 0, 0, top, 0);
        assertRgb(0, 0, 0, INKS, depth, 0, 0, 0, top);
        assertEquals(Optional.of("some inks"), INKS.profileName());
    }

    @Test
    void inverted_codes_say_what_is_left_of_the_light() {
        Samples plain = Samples.blank(1, 1, Layout.RGB);
        Samples inverted = Samples.blank(1, 1, Layout.RGB);
        INKS.fill(plain, false, (_, into) -> set(into, 10, 20, 30, 40), new Cancellation());
        INKS.fill(inverted, true, (_, into) -> set(into, 245, 235, 225, 215), new Cancellation());
        assertEquals(plain, inverted);
    }

    @Test
    void alpha_follows_the_inks_and_is_never_inverted() {
        Samples target = Samples.blank(2, 1, Layout.RGB_ALPHA);
        Cmyk.UNKNOWN_INKS.fill(target, true, (_, into) -> set(into, 255, 255, 255, 255, 77, 0, 255, 255, 255, 0), new Cancellation());
        assertArrayEquals(new byte[] {-1, -1, -1, 77, 0, -1, -1, 0}, target.bytes());
    }

    @Test
    void rows_are_asked_for_from_the_top() {
        Samples target = Samples.blank(1, 3, Layout.RGB);
        Cmyk.UNKNOWN_INKS.fill(target, false, (y, into) -> set(into, 0, 0, 0, 100 * y), new Cancellation());
        assertArrayEquals(new byte[] {-1, -1, -1, (byte) 155, (byte) 155, (byte) 155, 55, 55, 55}, target.bytes());
    }

    @Test
    void what_is_no_profile_of_cmyk_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Cmyk.of(TestProfiles.DISPLAY_P3));
        assertThrows(IllegalArgumentException.class, () -> Cmyk.of(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> INKS.fill(Samples.blank(1, 1, Layout.GREY), false, (_, _) -> { }, new Cancellation()));
    }

    private static void assertRgb(int red, int green, int blue, Cmyk inks, Depth depth, int... amounts) {
        Samples target = Samples.blank(1, 1, Layout.RGB, depth);
        inks.fill(target, false, (_, into) -> set(into, amounts), new Cancellation());
        int[] wanted = {red, green, blue};
        for (int c = 0; c < 3; c++) {
            assertEquals(wanted[c], target.code(0, 0, c), inks == INKS ? 1.5 * depth.perCode() : 1, "channel " + c); // the table's lightness has 8 bits
        }
    }

    private static void set(int[] into, int... codes) {
        System.arraycopy(codes, 0, into, 0, codes.length);
    }

    // The JDK takes the perceptual table (A2B0) for single colours, and that of the colorimetric intent (A2B1) for pictures.
    @Test
    void a_profile_of_which_only_one_table_is_sound_is_refused() {
        byte[] bytes = TestProfiles.inks();
        ByteBuffer profile = ByteBuffer.wrap(bytes);
        for (int entry = 132; entry < 132 + 12 * profile.getInt(128); entry += 12) {
            if (profile.getInt(entry) == 0x64657363) { // desc, which is no table
                profile.putInt(entry, 0x41324231); // A2B1
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Cmyk.of(bytes));
    }

    @Test
    void damaged_profiles_are_refused_or_convert_and_nothing_else() {
        Random random = new Random(8);
        byte[] whole = TestProfiles.inks();
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = whole.clone();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                damaged[random.nextInt(300)] = (byte) random.nextInt(256); // the header, the list of tags, the head of the table
            }
            Samples rgb = Samples.blank(2, 2, Layout.RGB);
            try {
                Cmyk.of(damaged).fill(rgb, false, (_, into) -> Arrays.fill(into, 100), new Cancellation());
            } catch (IllegalArgumentException _) {
                // refused, as it says
            }
        }
    }
}
