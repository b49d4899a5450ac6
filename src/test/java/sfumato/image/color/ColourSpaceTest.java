package sfumato.image.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.task.Workers;

class ColourSpaceTest {
    private static final Workers ONE = new Workers(1);
    private static final Workers THREE = new Workers(3);
    private static final ColourSpace P3 = ColourSpace.of(TestProfiles.DISPLAY_P3, false);
    private static final ColourSpace ADOBE_RGB = ColourSpace.of(TestProfiles.ADOBE_RGB, false);
    private static final ColourSpace LINEAR = ColourSpace.of(TestProfiles.ofJdk(ColorSpace.CS_LINEAR_RGB), false);
    private static final ColourSpace GREY_18 = ColourSpace.of(TestProfiles.grey(1.8), true);

    @AfterAll
    static void end() {
        THREE.close();
    }

    @ParameterizedTest
    @EnumSource
    void codes_of_srgb_are_not_touched(Depth depth) {
        byte[] profile = TestProfiles.ofJdk(ColorSpace.CS_sRGB);
        ColourSpace space = ColourSpace.of(profile, false);
        Samples own = Samples.blank(3, 2, Layout.RGB_ALPHA, depth);
        assertSame(own, space.srgb(own, ONE));
        assertSame(own, ColourSpace.SRGB.srgb(own, ONE));
        assertArrayEquals(profile, space.profile().orElseThrow());
        assertEquals(Optional.empty(), ColourSpace.SRGB.profile());
    }

    @Test
    void a_grey_picture_may_have_kept_the_profile_of_srgb() {
        Samples own = Samples.blank(1, 1, Layout.GREY);
        assertSame(own, ColourSpace.of(TestProfiles.ofJdk(ColorSpace.CS_sRGB), true).srgb(own, ONE));
    }

    @Test
    void every_kind_of_profile_is_kept_byte_for_byte() {
        for (byte[] profile : List.of(TestProfiles.DISPLAY_P3, TestProfiles.rgbByTable(), TestProfiles.ofJdk(ColorSpace.CS_LINEAR_RGB))) {
            assertArrayEquals(profile, ColourSpace.of(profile, false).profile().orElseThrow());
        }
        byte[] grey = TestProfiles.grey(2.2);
        assertArrayEquals(grey, ColourSpace.of(grey, true).profile().orElseThrow());
    }

    @Test
    void greys_of_display_p3_stay_as_they_are() {
        for (int grey = 0; grey <= 255; grey += 5) {
            assertShown(grey, grey, grey, P3, grey, grey, grey);
        }
    }

    @Test
    void colours_that_srgb_has_not_are_clipped_to_it() {
        assertShown(0, 255, 0, ADOBE_RGB, 0, 255, 0);
        assertShown(255, 0, 0, P3, 255, 0, 0);
        // In P3's light srgb red is 0.8225 red, 0.0332 green and 0.0171 blue (the inverse of the matrix).
        assertShown(255, 0, 0, P3, 234, 51, 35);
    }

    @Test
    void linear_light_becomes_srgb_codes() {
        assertShown(188, 188, 188, LINEAR, 128, 128, 128);
        assertShown(13, 13, 13, LINEAR, 1, 1, 1);
    }

    @Test
    void a_profile_by_table_is_followed() {
        ColourSpace space = ColourSpace.of(TestProfiles.rgbByTable(), false);
        assertShown(255, 255, 255, space, 255, 255, 255);
        assertShown(0, 0, 0, space, 0, 0, 0);
        assertShown(119, 119, 119, space, 128, 128, 128); // lightness 50
    }

    @Test
    void grey_of_a_gamma_becomes_srgb_codes_and_stays_grey() {
        Samples shown = GREY_18.srgb(new Samples(3, 1, Layout.GREY, new byte[] {0, (byte) 188, (byte) 255}), ONE);
        assertEquals(Layout.GREY, shown.layout());
        assertArrayEquals(new byte[] {0, (byte) 200, (byte) 255}, shown.bytes());
    }

    @Test
    void grey_of_gamma_two_point_two_is_darker_in_the_shadows_than_srgb() {
        Samples own = new Samples(2, 1, Layout.GREY, new byte[] {8, (byte) 128});
        Samples shown = ColourSpace.of(TestProfiles.grey(2.2), true).srgb(own, ONE);
        assertEquals(2, shown.code(0, 0, 0)); // (8/255)^2.2 is 0.0005 of the light
        assertEquals(129, shown.code(1, 0, 0));
    }

    @Test
    void samples_of_sixteen_bits_are_shown_with_eight() {
        Samples rgb = new Samples(1, 1, Layout.RGB, Depth.SIXTEEN, new byte[] {0, 64, 0, 64, 0, 64}); // a quarter of a code of 8 bits
        Samples shown = LINEAR.srgb(rgb, ONE);
        assertEquals(Depth.EIGHT, shown.depth());
        assertEquals(3, shown.code(0, 0, 1), 0.5); // 12.92 / 4
    }

    @ParameterizedTest
    @EnumSource
    void alpha_is_kept(Depth depth) {
        for (Layout layout : new Layout[] {Layout.GREY_ALPHA, Layout.RGB_ALPHA}) {
            Samples own = noise(40, 30, layout, depth);
            Samples shown = (layout == Layout.GREY_ALPHA ? GREY_18 : ADOBE_RGB).srgb(own, ONE);
            Samples eight = own.at(Depth.EIGHT);
            assertEquals(layout, shown.layout());
            for (int x = 0; x < 40; x++) {
                assertEquals(eight.code(x, 17, layout.colours()), shown.code(x, 17, layout.colours()));
                assertNotEquals(0, eight.code(x, 17, 0) + shown.code(x, 17, 0) + eight.code(x, 17, layout.colours()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_bytes_come_of_any_number_of_threads(Depth depth) {
        for (Layout layout : Layout.values()) {
            Samples own = noise(61, 203, layout, depth);
            ColourSpace space = layout.colours() == 1 ? GREY_18 : ADOBE_RGB;
            assertEquals(space.srgb(own, ONE), space.srgb(own, THREE));
        }
    }

    @Test
    void a_profile_for_other_channels_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> ColourSpace.of(TestProfiles.DISPLAY_P3, true));
        assertThrows(IllegalArgumentException.class, () -> ColourSpace.of(TestProfiles.grey(1.8), false));
        assertThrows(IllegalArgumentException.class, () -> ColourSpace.of(TestProfiles.inks(), false));
        assertThrows(IllegalArgumentException.class, () -> P3.srgb(Samples.blank(1, 1, Layout.GREY), ONE));
    }

    @Test
    void damaged_profiles_are_refused_or_serve_for_everything() {
        Random random = new Random(5);
        Samples own = noise(9, 7, Layout.RGB, Depth.EIGHT);
        for (byte[] whole : List.of(TestProfiles.DISPLAY_P3, TestProfiles.rgbByTable())) {
            int served = 0;
            for (int round = 0; round < 40; round++) {
                served += serves(damaged(whole, random), own) ? 1 : 0;
            }
            assertTrue(served > 0, "none was let through");
        }
    }

    private static boolean serves(byte[] profile, Samples own) {
        ColourSpace space;
        try {
            space = ColourSpace.of(profile, false);
        } catch (IllegalArgumentException _) {
            return false;
        }
        space.srgb(own, ONE);
        space.srgb(own.at(Depth.SIXTEEN), ONE);
        float[] steps = new float[own.width()];
        space.steps().row(own, 3, steps);
        for (float step : steps) {
            assertTrue(step >= 1 / CodeSteps.GREATEST && step <= CodeSteps.GREATEST, "step " + step);
        }
        return true;
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = random.nextInt(5) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int hits = 1 + random.nextInt(4); hits > 0 && damaged.length > 0; hits--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static Samples noise(int width, int height, Layout layout, Depth depth) {
        Samples samples = Samples.blank(width, height, layout, depth);
        new Random(7).nextBytes(samples.bytes());
        return samples;
    }

    private static void assertShown(int red, int green, int blue, ColourSpace space, int... own) {
        Samples shown = space.srgb(new Samples(1, 1, Layout.RGB, new byte[] {(byte) own[0], (byte) own[1], (byte) own[2]}), ONE);
        int[] wanted = {red, green, blue};
        for (int c = 0; c < 3; c++) {
            assertEquals(wanted[c], shown.code(0, 0, c), 1, "channel " + c + " of " + Arrays.toString(own)); // LCMS rounds between its stages
        }
    }
}
