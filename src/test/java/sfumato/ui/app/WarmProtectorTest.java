package sfumato.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import sfumato.nn.encoder.Encoder;
import sfumato.protect.Destination;
import sfumato.protect.EncoderShelf;
import sfumato.protect.Onlooker;
import sfumato.protect.ProtectionResult;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Protector;
import sfumato.task.Cancellation;
import sfumato.task.Progress;

class WarmProtectorTest {
    private static final Path PICTURE = Path.of("picture.png");
    private static final Destination COPY = new Destination(Path.of("copy.png"), false);

    private static final EncoderShelf SHELF = new EncoderShelf() {
        @Override
        public Encoder encoder(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> judges() {
            return List.of("judge");
        }

        @Override
        public String checksum(String name) {
            throw new UnsupportedOperationException();
        }
    };
    private final List<List<String>> judges = new CopyOnWriteArrayList<>();
    private final List<Path> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch rehearsing = new CountDownLatch(1);
    private final WarmProtector protector = new WarmProtector(SHELF, Fake::new);

    /// Works on the rehearsal until it is called off.
    private final class Fake implements Protector {
        private final EncoderShelf shelf;

        Fake(EncoderShelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public ProtectionResult protect(Path original, Destination destination, ProtectionSettings settings, Onlooker onlooker, Cancellation cancellation) {
            seen.add(original);
            judges.add(shelf.judges());
            if (!original.equals(PICTURE)) {
                rehearsing.countDown();
                while (true) {
                    cancellation.check();
                    Thread.onSpinWait();
                }
            }
            return null;
        }
    }

    @Test
    void a_picture_ends_the_rehearsal_and_is_protected() throws Exception {
        protector.begin();
        rehearsing.await();
        assertNull(protector.protect(PICTURE, COPY, ProtectionSettings.DEFAULT, Progress.NONE, new Cancellation()));
        assertEquals(PICTURE, seen.getLast());
        assertEquals(2, seen.size());
        assertFalse(Files.exists(seen.getFirst()), "nothing of the rehearsal is left");
    }

    @Test
    void nobody_judges_the_rehearsal() throws Exception {
        protector.begin();
        rehearsing.await();
        protector.protect(PICTURE, COPY, ProtectionSettings.DEFAULT, Progress.NONE, new Cancellation());
        assertEquals(List.of(List.of(), List.of("judge")), judges);
    }

    @Test
    void a_window_that_closes_ends_the_rehearsal_and_nothing_of_it_is_left() throws Exception {
        protector.begin();
        rehearsing.await();
        protector.close();
        assertFalse(Files.exists(seen.getFirst().getParent()));
    }

    @Test
    void after_a_picture_there_is_nothing_to_rehearse() throws Exception {
        protector.protect(PICTURE, COPY, ProtectionSettings.DEFAULT, Progress.NONE, new Cancellation());
        protector.begin();
        protector.protect(PICTURE, COPY, ProtectionSettings.DEFAULT, Progress.NONE, new Cancellation());
        assertEquals(List.of(PICTURE, PICTURE), seen);
    }
}
