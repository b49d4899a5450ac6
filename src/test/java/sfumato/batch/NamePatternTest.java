package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @ParameterizedTest
    @CsvSource({
        "{name}-protected.{ext}, sunset.png, png, sunset-protected.png",
        "{n}_{name}.{ext}, sunset.png, png, 007_sunset.png",
        "{date} {name}.{ext}, sunset.png, png, 2026-03-09 sunset.png",
        "{name}.{ext}.{ext}, sunset.png, jpg, sunset.jpg.jpg",
        "{name}-safe.{ext}, archive.tar.png, png, archive.tar-safe.png",
        "{name}-safe.{ext}, no ending, '', no ending-safe",
        "{name}.{ext}, Élan vital.JPEG, JPEG, Élan vital.JPEG",
        "{name}.{ext}, what$1\\ever.png, png, what$1_ever.png"})
    void placeholders_are_filled(String pattern, String original, String ending, String expected) {
        assertEquals(expected, new NamePattern(pattern).name(original, ending, 7, DAY, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name}-protected.{ext}", "{ext}-{name}.{ext}", "safe.{ext}", "{n}.{ext}", "ü {date}.{ext}"})
    void a_sound_pattern_has_no_fault(String pattern) {
        assertEquals(Optional.empty(), NamePattern.faultIn(pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".{ext}", "..{ext}", ".hidden-{name}.{ext}", "{name}", "{name}.png", "{name}.{ext}~", "{title}.{ext}",
        "{name.{ext}", "name}.{ext}", "{}.{ext}", "../{name}.{ext}", "a/{name}.{ext}", "a\\{name}.{ext}", "{name}?.{ext}", "c:{name}.{ext}",
        "{name}\n.{ext}", "half a character \uD83C {name}.{ext}", "{{name}}.{ext}"})
    void a_wrong_pattern_has_a_fault_and_makes_no_names(String pattern) {
        assertTrue(NamePattern.faultIn(pattern).isPresent(), pattern);
        assertThrows(IllegalArgumentException.class, () -> new NamePattern(pattern));
    }

    @ParameterizedTest
    @CsvSource({
        "con.png, _con.png", "NUL.png, _NUL.png", "com1.old.png, _com1.old.png", "lpt9.png, _lpt9.png", "console.png, console.png",
        "trailing. .png, trailing.png", "....png, _.png", "a:b*c.png, a_b_c.png"})
    void names_that_windows_cannot_hold_are_changed(String original, String expected) {
        assertEquals(expected, new NamePattern("{name}.{ext}").name(original, "png", 1, DAY, 1));
    }

    @Test
    void an_example_is_the_name_of_the_first_copy() {
        assertEquals("2026-11-21_001_sea.jpg", new NamePattern("{date}_{n}_{name}.{ext}").example("sea.psd", "jpg", LocalDate.of(2026, 11, 21)));
    }

    @Test
    void the_second_attempt_has_its_number_before_the_ending() {
        assertEquals("a-protected-2.png", new NamePattern(NamePattern.STANDARD).name("a.png", "png", 1, DAY, 2));
    }

    @Test
    void a_very_long_name_is_cut_to_200_bytes_and_keeps_number_and_ending() {
        String name = new NamePattern(NamePattern.STANDARD).name("ß".repeat(120) + ".png", "png", 1, DAY, 12);
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 200, name);
        assertTrue(name.startsWith("ß".repeat(90)) && name.endsWith("-12.png"), name);
    }

    @Test
    void a_name_that_just_fits_is_not_cut() {
        String fitting = "a".repeat(FileNames.MOST_BYTES - 1 - ".png".length());
        assertEquals(fitting + ".png", new NamePattern("{name}.{ext}").name(fitting + ".png", "png", 1, DAY, 1));
        assertEquals(fitting + ".png", new NamePattern("{name}.{ext}").name(fitting + "b.png", "png", 1, DAY, 1));
    }

    @Test
    void cutting_leaves_no_half_of_a_character() {
        for (int length = 190; length < 200; length++) {
            String name = new NamePattern("{name}.{ext}").name("a".repeat(length) + "🎨🎨.png", "png", 1, DAY, 1);
            assertFalse(name.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE), name);
        }
    }
}
