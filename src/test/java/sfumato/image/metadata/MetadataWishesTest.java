package sfumato.image.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetadataWishesTest {

    @Test
    void without_a_word_the_training_of_ai_is_prohibited_and_nothing_else_changes() {
        assertEquals(new MetadataWishes(Optional.empty(), false, false, Optional.empty(), Optional.empty()), MetadataWishes.DEFAULT);
    }

    @Test
    void texts_that_xml_and_exif_cannot_hold_are_refused() {
        for (String text : List.of("", " ", "a\0b", "a\nb", "a\u001bb", "a\u0085b", "\uD83D", "a\uFFFE", "x".repeat(MetadataWishes.LONGEST_TEXT + 1))) {
            assertFalse(MetadataWishes.writable(text));
            assertThrows(IllegalArgumentException.class,
                    () -> new MetadataWishes(Rights.NONE, false, false, Optional.of(text), Optional.empty()));
            assertThrows(IllegalArgumentException.class,
                    () -> new MetadataWishes(Rights.NONE, false, false, Optional.empty(), Optional.of(text)));
        }
    }

    @Test
    void names_of_all_languages_are_accepted() {
        for (String text : List.of("Zoë", "葛飾 北斎", "© 2026 <A & B>", "\uD83C\uDFA8", "x".repeat(MetadataWishes.LONGEST_TEXT))) {
            assertTrue(MetadataWishes.writable(text));
        }
    }
}
