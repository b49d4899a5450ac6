package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private final ObjectProperty<OptionalInt> side = new SimpleObjectProperty<>(OptionalInt.empty());
    private final FieldModel<OptionalInt> field = new FieldModel<>(side, Written::side, Written::side);

    @Test
    void a_number_is_taken_as_soon_as_it_is_one() {
        field.textProperty().set(" 2048 ");
        assertEquals(OptionalInt.of(2048), side.get());
        assertEquals(" 2048 ", field.textProperty().get());
        field.textProperty().set("");
        assertEquals(OptionalInt.empty(), side.get());
    }

    @Test
    void what_is_no_number_is_told_in_words_and_changes_nothing() {
        field.textProperty().set("2048");
        for (String wrong : new String[] {"2048 px", "3", "-5", "99999999999999999999", "1e3"}) {
            field.textProperty().set(wrong);
            assertEquals(Optional.of("Write a whole number from 16 to 100,000, or nothing."), field.faultProperty().get(), wrong);
            assertEquals(OptionalInt.of(2048), side.get());
        }
        field.textProperty().set("1024");
        assertEquals(Optional.empty(), field.faultProperty().get());
    }

    @Test
    void the_text_follows_a_change_from_elsewhere() {
        field.textProperty().set("many");
        side.set(OptionalInt.of(900));
        assertEquals("900", field.textProperty().get());
        assertEquals(Optional.empty(), field.faultProperty().get());
    }

    @Test
    void kilobytes_are_a_thousand_bytes() {
        assertEquals(new FieldModel.Read.Understood<>(OptionalLong.of(500_000)), Written.bytes("500"));
        assertEquals("500", Written.bytes(OptionalLong.of(500_000)));
        assertEquals("501", Written.bytes(OptionalLong.of(500_001)));
    }

    @Test
    void a_blank_author_leaves_the_originals() {
        assertEquals(new FieldModel.Read.Understood<>(Optional.empty()), Written.metadata("  "));
        assertEquals(new FieldModel.Read.Understood<>(Optional.of("Ada")), Written.metadata(" Ada "));
        assertEquals(new FieldModel.Read.Faulty<>("Write one line of at most 2,000 characters."), Written.metadata("a\u0000b"));
    }

    @Test
    void a_faulty_pattern_says_what_is_wrong() {
        assertEquals(new FieldModel.Read.Faulty<>("{nr} is none of {name}, {ext}, {n} and {date}."), Written.pattern("{nr}.{ext}"));
        assertEquals(new FieldModel.Read.Faulty<>("It must end with .{ext}."), Written.pattern("{name}"));
        assertEquals(new FieldModel.Read.Understood<>("{n}.{ext}"), Written.pattern("{n}.{ext}"));
    }
}
