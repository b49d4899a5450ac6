package sfumato.ui.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class LatePartsTest {
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final List<String> made = new ArrayList<>();
    private final LateParts parts = new LateParts();

    @Test
    void a_hidden_part_is_not_made_and_takes_no_room() {
        LatePart<Pane> place = part("one");
        assertEquals(List.of(), made);
        assertFalse(place.isVisible());
        assertFalse(place.isManaged());
    }

    @Test
    void a_part_is_there_as_soon_as_it_is_seen() {
        LatePart<Pane> place = part("one");
        seen.set(true);
        assertEquals(List.of("one"), made);
        assertTrue(place.isVisible());
        assertTrue(place.isManaged());
        assertSame(place.part(), place.getChildren().getFirst());
    }

    @Test
    void a_part_that_is_seen_from_the_beginning_is_made_at_once() {
        seen.set(true);
        part("one");
        assertEquals(List.of("one"), made);
        assertFalse(parts.makeNext());
    }

    @Test
    void a_part_is_made_once_only() {
        LatePart<Pane> place = part("one");
        place.part();
        seen.set(true);
        seen.set(false);
        seen.set(true);
        assertFalse(parts.makeNext());
        assertEquals(List.of("one"), made);
    }

    @Test
    void in_quiet_moments_one_part_is_made_after_the_other_and_stays_hidden() {
        part("one");
        LatePart<Pane> place = part("two");
        assertTrue(parts.makeNext());
        assertEquals(List.of("one"), made);
        assertTrue(parts.makeNext());
        assertEquals(List.of("one", "two"), made);
        assertFalse(parts.allMadeProperty().get());
        assertFalse(parts.makeNext());
        assertTrue(parts.allMadeProperty().get());
        assertFalse(place.isVisible());
    }

    @Test
    void a_part_may_have_late_parts_itself() {
        parts.part(() -> new Pane(part("inner")), seen);
        assertTrue(parts.makeNext());
        assertEquals(List.of(), made);
        assertTrue(parts.makeNext());
        assertEquals(List.of("inner"), made);
    }

    private LatePart<Pane> part(String name) {
        return parts.part(() -> {
            made.add(name);
            return new Pane();
        }, seen);
    }
}
