package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Orientation;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.Cmyk;
import sfumato.image.color.ColourSpace;
import sfumato.image.color.TestProfiles;
import sfumato.image.metadata.Exif;
import sfumato.image.metadata.Metadata;
import sfumato.task.Workers;

class ColoursTest {
    private static final Exif ADOBE_CAMERA = new Exif(Orientation.UPRIGHT, true, Optional.empty(), true);
    private final List<String> notes = new ArrayList<>();

    @Test
    void a_picture_that_says_nothing_is_srgb() {
        assertSame(ColourSpace.SRGB, Colours.of(Optional.empty(), false, Exif.NONE, notes));
        assertEquals(List.of(), notes);
    }

    @Test
    void a_profile_outweighs_the_camera() {
        ColourSpace space = Colours.of(Optional.of(TestProfiles.DISPLAY_P3), false, ADOBE_CAMERA, notes);
        assertArrayEquals(TestProfiles.DISPLAY_P3, space.profile().orElseThrow());
        assertEquals(List.of(), notes);
    }

    @Test
    void a_camera_s_adobe_rgb_gets_a_profile_and_a_note() {
        ColourSpace space = Colours.of(Optional.empty(), false, ADOBE_CAMERA, notes);
        assertArrayEquals(TestProfiles.ADOBE_RGB, space.profile().orElseThrow());
        assertEquals(List.of("Its colours are 'Adobe RGB', as its EXIF data says; the copy embeds a profile that says the same."), notes);
        assertTrue(Colours.of(Optional.empty(), true, ADOBE_CAMERA, notes).profile().isPresent(), "grey");
    }

    @Test
    void a_broken_profile_is_ignored_visibly_and_the_camera_with_it() {
        for (byte[] profile : List.of(new byte[0], new byte[300], TestProfiles.inks(), TestProfiles.grey(1.8))) {
            notes.clear();
            assertSame(ColourSpace.SRGB, Colours.of(Optional.of(profile), false, ADOBE_CAMERA, notes));
            assertEquals(List.of("Its colour profile is damaged or not made for such pictures, and was ignored: "
                    + "colours are taken as sRGB, and the copy has no profile."), notes);
        }
    }

    @Test
    void inks_are_named_by_their_profile() {
        assertEquals(Optional.of("some inks"), Colours.cmyk(Optional.of(TestProfiles.inks()), notes).profileName());
        assertEquals(List.of("Its colours are CMYK, made for printing; the copy is RGB (sRGB), converted with its profile 'some inks'."), notes);
    }

    @Test
    void inks_without_a_sound_profile_are_approximate() {
        String start = "Its colours are CMYK, made for printing; the copy is RGB (sRGB), converted without ";
        assertSame(Cmyk.UNKNOWN_INKS, Colours.cmyk(Optional.empty(), notes));
        assertSame(Cmyk.UNKNOWN_INKS, Colours.cmyk(Optional.of(TestProfiles.DISPLAY_P3), notes));
        assertEquals(List.of(start + "a profile, so the colours are approximate.",
                start + "its profile, which is damaged or not made for CMYK, so the colours are approximate."), notes);
    }

    @Test
    void a_screen_shows_grey_of_sixteen_bits_with_alpha_in_srgb() {
        ColourSpace space = ColourSpace.of(TestProfiles.grey(1.8), true);
        byte[] codes = {(byte) 188, (byte) 188, 0x12, 0x34};
        Samples own = new Samples(1, 1, Layout.GREY_ALPHA, Depth.SIXTEEN, codes);
        Samples shown = new Artwork(own, space, Metadata.NONE, PictureFormat.PNG, List.of()).shown(new Workers(1));
        assertEquals(new Samples(1, 1, Layout.GREY_ALPHA, new byte[] {(byte) 200, 0x12}), shown);
    }

    @Test
    void a_screen_shows_srgb_of_sixteen_bits_with_eight() {
        Samples own = new Samples(1, 1, Layout.GREY, Depth.SIXTEEN, new byte[] {(byte) 188, 0x12});
        assertEquals(own.at(Depth.EIGHT), new Artwork(own, PictureFormat.PNG).shown(new Workers(1)));
    }
}
