package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.protect.Destination;

class SlotTest {
    private static final Path ORIGINAL = Path.of("a.png");
    private static final Path COPY = Path.of("out/a.png");
    private static final Entry.Appearing APPEARED = new Entry.Appearing(1, Receipts.of(ORIGINAL, COPY), new Stamp(1, Instant.EPOCH));

    private final Slot before = Slot.of(1, new FoundPicture(ORIGINAL, Path.of(""))).appearing(APPEARED);

    @Test
    void a_copy_is_known_as_the_own_one_when_its_name_is_begun_again() {
        assertEquals(Optional.of(APPEARED), before.begun(new Destination(COPY, true), Optional.empty()).announced());
    }

    @Test
    void a_copy_is_forgotten_when_another_name_is_begun() {
        assertEquals(Optional.empty(), before.begun(new Destination(Path.of("out/a-2.png"), false), Optional.empty()).announced());
    }
}
