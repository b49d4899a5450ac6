package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.FolderWatch;
import sfumato.batch.FoundPicture;
import sfumato.batch.JobSettings;
import sfumato.batch.NamePattern;
import sfumato.protect.MaskChoice;
import sfumato.protect.ProtectionSettings;
import sfumato.report.Evidence;
import sfumato.task.Cancellation;

class ArrivalsTest {
    @TempDir
    Path temp;
    private Shell shell;
    private Arrivals arrivals;

    @BeforeEach
    void watch_a_folder() {
        shell = new Shell(temp);
        shell.file("in/a.png", "a");
        arrivals = arrivals(ProtectionSettings.DEFAULT);
    }

    @Test
    void what_comes_is_protected_and_its_structure_kept() {
        shell.file("in/sub/b.png", "b");
        arrivals.ready(List.of(picture("a.png"), new FoundPicture(temp.resolve("in/sub/b.png"), Path.of("sub"))));
        assertEquals(List.of("out/a-protected.png", "out/sub/b-protected.png"), copies());
        assertTrue(shell.out().startsWith("./in/a.png -> ./out/a-protected.png\n"), shell.out());
    }

    @Test
    void what_changed_is_protected_again() {
        arrivals.ready(List.of(picture("a.png")));
        shell.file("in/a.png", "painted over");
        arrivals.ready(List.of(picture("a.png")));
        assertEquals(List.of("out/a-protected.png", "out/a-protected-2.png"), copies());
    }

    @Test
    void what_was_only_touched_is_left_alone() {
        arrivals.ready(List.of(picture("a.png")));
        arrivals.ready(List.of(picture("a.png")));
        assertEquals(1, shell.engine.asked.size());
    }

    @Test
    void what_a_watch_before_has_done_is_left_alone_unless_the_settings_are_others() {
        arrivals.ready(List.of(picture("a.png")));
        arrivals(ProtectionSettings.DEFAULT).ready(List.of(picture("a.png")));
        assertEquals(1, shell.engine.asked.size());
        arrivals(ProtectionSettings.DEFAULT.withSeed(1)).ready(List.of(picture("a.png")));
        assertEquals(2, shell.engine.asked.size());
    }

    @Test
    void what_has_lost_its_copy_is_protected_again() throws IOException {
        arrivals.ready(List.of(picture("a.png")));
        Files.delete(temp.resolve("out/a-protected.png"));
        arrivals.ready(List.of(picture("a.png")));
        assertEquals(2, shell.engine.asked.size());
    }

    @Test
    void a_copy_that_is_put_among_the_originals_is_left_alone() throws IOException {
        shell.engine.ending = " protected";
        arrivals.ready(List.of(picture("a.png")));
        Files.copy(temp.resolve("out/a-protected.png"), temp.resolve("in/from elsewhere.png"));
        arrivals.ready(List.of(picture("from elsewhere.png")));
        assertEquals(1, shell.engine.asked.size());
    }

    @Test
    void a_broken_picture_is_told_and_the_watch_goes_on() {
        shell.file("in/b.png", "broken");
        arrivals.ready(List.of(picture("b.png")));
        arrivals.ready(List.of(picture("a.png")));
        assertTrue(shell.err().contains("sfumato: ./in/b.png: this is no picture."), shell.err());
        assertTrue(Files.exists(temp.resolve("out/a-protected.png")));
    }

    @Test
    void a_mask_that_is_gone_is_told_and_the_watch_goes_on() {
        arrivals = arrivals(ProtectionSettings.DEFAULT.withMask(new MaskChoice.FromFile(temp.resolve("mask.png"))));
        arrivals.ready(List.of(picture("a.png")));
        assertTrue(shell.err().contains("sfumato: ./mask.png: there is no such file"), shell.err());
        shell.file("mask.png", "m");
        arrivals.ready(List.of(picture("a.png")));
        assertEquals(1, shell.engine.asked.size());
    }

    @Test
    void the_limits_are_said_once() {
        arrivals.ready(List.of(picture("a.png")));
        shell.file("in/b.png", "b");
        arrivals.ready(List.of(picture("b.png")));
        assertEquals(shell.out().indexOf(Evidence.LIMITS), shell.out().lastIndexOf(Evidence.LIMITS));
        assertFalse(shell.out().indexOf(Evidence.LIMITS) < 0);
    }

    private FoundPicture picture(String name) {
        return new FoundPicture(temp.resolve("in").resolve(name), Path.of(""));
    }

    private Arrivals arrivals(ProtectionSettings settings) {
        JobSettings job = new JobSettings(temp.resolve("out"), new NamePattern(NamePattern.STANDARD), ConflictPolicy.UNIQUE, Set.of(), settings,
                LocalDate.of(2026, 11, 21));
        return new Arrivals(shell.surroundings(), new FolderWatch(temp.resolve("in"), temp.resolve("out")), job, Optional.empty(), 1, new Cancellation());
    }

    private List<String> copies() {
        return shell.engine.destinations.stream().map(destination -> temp.relativize(destination.copy()).toString().replace('\\', '/')).toList();
    }
}
