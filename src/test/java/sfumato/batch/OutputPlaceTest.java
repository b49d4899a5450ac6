package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.file.faulty.Fault;
import sfumato.file.faulty.Faults;
import sfumato.file.faulty.Operation;
import sfumato.problem.Problem;
import sfumato.protect.Destination;

class OutputPlaceTest {
    @TempDir
    Path temp;
    private Path out;
    private Destination destination;
    private OutputPlace place;

    @BeforeEach
    void make_the_folder() throws Exception {
        out = Files.createDirectory(temp.resolve("out"));
        destination = new Destination(out.resolve("sub/a.png"), false);
        place = OutputPlace.of(out);
    }

    @Test
    void a_folder_that_is_there_is_in_order() {
        assertDoesNotThrow(place::require);
    }

    @Test
    void a_folder_that_is_gone_is_a_problem_of_the_folder() throws IOException {
        Files.delete(out);
        assertEquals(out, assertThrows(Problem.Broken.class, place::require).path());
        assertThrows(Problem.class, () -> OutputPlace.of(out));
    }

    @Test
    void a_file_of_its_name_is_not_the_folder() throws IOException {
        Files.delete(out);
        Files.createFile(out);
        assertThrows(Problem.Broken.class, place::require);
    }

    @Test
    void another_folder_of_its_name_is_not_the_folder() throws IOException {
        assumeTrue(place.key().isPresent(), "this system does not tell folders apart");
        Files.move(out, temp.resolve("moved"));
        Files.createDirectory(out);
        assertThrows(Problem.Broken.class, place::require);
    }

    @Test
    void whatever_happens_when_it_is_gone_stops_everything() throws IOException {
        Files.delete(out);
        Problem ofPicture = new Problem.Unreadable(temp.resolve("a.png"), "this is no picture", "Choose another", null);
        assertEquals(out, place.stopping(ofPicture, destination).orElseThrow().path());
    }

    @Test
    void a_full_disk_stops_everything() {
        Problem full = new Problem.NoSpace(destination.copy(), null);
        assertEquals(Optional.of(full), place.stopping(full, destination));
    }

    @Test
    void what_is_wrong_with_a_picture_stops_nothing_else() {
        assertEquals(Optional.empty(), place.stopping(new Problem.Unreadable(temp.resolve("a.png"), "this is no picture", "Choose another", null), destination));
        assertEquals(Optional.empty(), place.stopping(new Problem.NotPermitted(temp.resolve("a.png"), "read this", null), destination));
    }

    @Test
    void what_is_forbidden_below_stops_nothing_while_the_folder_can_be_written_to() {
        assertEquals(Optional.empty(), place.stopping(new Problem.NotPermitted(out.resolve("sub"), "write here", null), destination));
    }

    @Test
    void a_folder_that_must_not_be_written_to_any_more_stops_everything() throws Problem {
        Problem closed = new Problem.NotPermitted(closed(), "write here", null);
        assertEquals(Optional.of(closed), OutputPlace.of(closed()).stopping(closed, new Destination(closed().resolve("sub/a.png"), false)));
    }

    @Test
    void what_is_forbidden_elsewhere_stops_nothing_even_then() throws Problem {
        Destination copy = new Destination(closed().resolve("sub/a.png"), false);
        for (Path elsewhere : List.of(closed().resolveSibling("a.png"), closed().resolve("other"))) {
            assertEquals(Optional.empty(), OutputPlace.of(closed()).stopping(new Problem.NotPermitted(elsewhere, "read this", null), copy));
        }
    }

    @Test
    void another_trouble_of_the_copy_stops_nothing_even_then() throws Problem {
        Problem broken = new Problem.Broken(closed(), "it could not be written", null);
        assertEquals(Optional.empty(), OutputPlace.of(closed()).stopping(broken, new Destination(closed().resolve("sub/a.png"), false)));
    }

    // The output folder, with its rights taken away.
    private Path closed() {
        Faults faults = new Faults();
        faults.on(Operation.MAY_WRITE, "out").always(Fault.DENIED);
        return faults.over(out);
    }
}
