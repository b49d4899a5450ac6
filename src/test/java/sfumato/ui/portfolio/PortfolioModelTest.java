package sfumato.ui.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without a toolkit: the queue stands for the thread that looks through folders.
class PortfolioModelTest {
    @TempDir
    Path folder;
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final PortfolioModel model = new PortfolioModel(background::add, Runnable::run);
    private final List<PortfolioModel.Added> heard = new ArrayList<>();

    @Test
    void a_folder_is_looked_through_in_the_background() throws IOException {
        file("b.png");
        file("a.png");
        model.add(List.of(folder), heard::add);
        assertTrue(model.scanningProperty().get());
        assertEquals(0, model.pictures().size());
        drain();
        assertFalse(model.scanningProperty().get());
        assertEquals("[a.png, b.png]", model.pictures().toString());
    }

    @Test
    void a_picture_keeps_its_place_below_the_folder_that_was_brought() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("2026"));
        Files.createFile(inner.resolve("a.png"));
        add(folder);
        assertEquals(Path.of("2026"), model.pictures().getFirst().found().under());
    }

    @Test
    void no_picture_is_taken_twice() throws IOException {
        Path a = file("a.png");
        add(a);
        add(folder);
        assertEquals(1, model.pictures().size());
        assertEquals(List.of(), heard.getLast().added());
    }

    @Test
    void what_is_not_there_is_told() {
        add(folder.resolve("none"));
        assertEquals(1, heard.getLast().problems().size());
    }

    @Test
    void whoever_stops_looking_hears_nothing_more() throws IOException {
        file("a.png");
        model.add(List.of(folder), heard::add);
        model.stopScanning();
        drain();
        assertEquals(List.of(), heard);
        assertEquals(0, model.pictures().size());
    }

    @Test
    void putting_the_picture_in_hand_away_takes_the_next_one() throws IOException {
        add(file("a.png"), file("b.png"), file("c.png"));
        model.selectedProperty().set(model.pictures().get(1));
        model.remove(model.pictures().get(1));
        assertEquals("c.png", model.selectedProperty().get().name());
        model.remove(model.pictures().get(1));
        assertEquals("a.png", model.selectedProperty().get().name());
        model.remove(model.pictures().getFirst());
        assertNull(model.selectedProperty().get());
    }

    @Test
    void stepping_ends_at_the_ends() throws IOException {
        add(file("a.png"), file("b.png"));
        model.selectedProperty().set(model.pictures().getFirst());
        model.step(-1);
        assertEquals("a.png", model.selectedProperty().get().name());
        model.step(1);
        model.step(1);
        assertEquals("b.png", model.selectedProperty().get().name());
    }

    @Test
    void every_state_has_a_word_and_a_sign_of_its_own() {
        List<PictureState> states = List.of(new PictureState.Untouched(), new PictureState.Waiting(), new PictureState.Working(0.42), new PictureState.Unsaved(),
                new PictureState.Protected(folder.resolve("x.png")), new PictureState.Skipped(folder.resolve("y.png")),
                new PictureState.Failed("It is torn."));
        List<StateWords> words = states.stream().map(StateWords::of).toList();
        assertEquals(states.size(), words.stream().map(StateWords::sign).distinct().count());
        assertEquals("Protecting, 42 %", words.get(2).all());
        assertEquals("Failed. It is torn.", words.get(6).all());
    }

    private Path file(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }

    private void add(Path... inputs) {
        model.add(List.of(inputs), heard::add);
        drain();
    }

    private void drain() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
